import { expect, type Locator, type Page, test } from '@playwright/test'

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** Nothing is kept of an earlier visit: the review asks one stage at a time. */
test.use({ storageState: { cookies: [], origins: [] } })

/** The card of a question, on the stage that asks it: a person turns pages until it is there. */
async function found(page: Page, question: string): Promise<Locator> {
  const one = card(page, question)
  for (const name of ['Next', 'Previous']) {
    const turn = page.getByRole('button', { name, exact: true })
    while ((await one.count()) === 0 && (await turn.getAttribute('aria-disabled')) !== 'true') await turn.click()
  }
  return one
}

type Answer = (page: Page) => Promise<void>
const choose =
  (question: string, choice: string): Answer =>
  async (page) =>
    (await found(page, question)).getByRole('radio', { name: choice, exact: true }).check()
const tick =
  (question: string, choice: string): Answer =>
  async (page) =>
    (await found(page, question)).getByRole('checkbox', { name: choice, exact: true }).check()
const fill =
  (question: string, figure: string): Answer =>
  async (page) =>
    (await found(page, question)).getByRole('textbox').fill(figure)

/** Asks for a question that is not on the path, by its short name. */
const askFor =
  (label: string): Answer =>
  async (page) => {
    const others = page.locator('#other-answers')
    if ((await others.getAttribute('open')) === null) await others.locator('> summary').click()
    await others.getByLabel('Answer another question').selectOption({ label })
  }

const CLOUD = 'Where may ML workloads run?'
const STYLE = 'Does the team mostly explore, or mostly run models in production?'
const IN_USE = 'Is MLflow already in use?'
const FREEDOM = 'What matters more: fewer parts to run, or the freedom to swap them?'
const PLATFORM = 'Which data or ML platform do you use today?'

/** The verdicts of the source article: what is answered, and what must follow. */
const VERDICTS: Readonly<Record<string, { readonly answers: readonly Answer[]; readonly leads: RegExp }>> = {
  'AWS, regulated, approval enforced: SageMaker': {
    answers: [
      choose(CLOUD, 'AWS only'),
      tick('Which regimes apply?', 'SOC 2'),
      choose('Who must approve a model before production?', 'A named role'),
    ],
    leads: /^SageMaker/,
  },
  'several clouds: MLflow': { answers: [choose(CLOUD, 'Several clouds')], leads: /^MLflow/ },
  'research first: MLflow': {
    answers: [choose(CLOUD, 'AWS only'), askFor('Working style'), choose(STYLE, '1: Research: explore fast')],
    leads: /^MLflow/,
  },
  'bound by a budget: MLflow': {
    answers: [
      choose(CLOUD, 'AWS only'),
      fill('What may the platform cost a month, in US dollars?', '400'),
      askFor('Budget is a cap'),
      choose('Is that budget a hard cap?', 'Yes'),
    ],
    leads: /^MLflow/,
  },
  'MLflow works and nothing hurts: it stays': {
    answers: [
      choose(CLOUD, 'AWS only'),
      askFor('MLflow in use'),
      choose(IN_USE, 'A team server'),
      askFor('Pains'),
      tick('What hurts with the present setup?', 'Nothing'),
    ],
    leads: /^MLflow/,
  },
  'MLflow works, run by SageMaker, and nothing hurts: it stays there': {
    answers: [
      choose(CLOUD, 'AWS only'),
      choose(PLATFORM, 'SageMaker'),
      askFor('MLflow in use'),
      choose(IN_USE, 'Run by a vendor'),
      askFor('Pains'),
      tick('What hurts with the present setup?', 'Nothing'),
    ],
    leads: /^Hybrid \(MLflow run by SageMaker\)/,
  },
  'starting fresh on AWS: Hybrid, run by SageMaker': {
    answers: [choose(CLOUD, 'AWS only'), choose(PLATFORM, 'None'), askFor('MLflow in use'), choose(IN_USE, 'No')],
    leads: /^Hybrid \(MLflow run by SageMaker\)/,
  },
  'AWS and free to swap: Hybrid': {
    answers: [
      choose(CLOUD, 'AWS only'),
      askFor('Flexibility'),
      choose(FREEDOM, '5: Free to swap parts'),
      askFor('Working style'),
      choose(STYLE, '3'),
    ],
    leads: /^Hybrid/,
  },
  'Databricks for half of the work: MLflow run by Databricks': {
    answers: [
      choose(PLATFORM, 'Databricks'),
      askFor('Share on that platform'),
      fill('Which share of your models is trained on the platform you have?', '60'),
    ],
    leads: /^MLflow \(run by Databricks\)/,
  },
  'half generative AI: MLflow with tracing': {
    answers: [
      choose(CLOUD, 'AWS only'),
      askFor('Flexibility'),
      choose(FREEDOM, '3'),
      askFor('Working style'),
      choose(STYLE, '3'),
      choose(PLATFORM, 'None'),
      fill('Which share of the work is generative AI?', '70'),
    ],
    leads: /^MLflow/,
  },
}

for (const [name, { answers, leads }] of Object.entries(VERDICTS))
  test(`a new user reaches the verdict: ${name}`, async ({ page }) => {
    await page.goto('/')
    await page.getByRole('link', { name: 'Start a review' }).click()
    await expect(page.getByTestId('hash')).toBeVisible()
    for (const answer of answers) await answer(page)
    await expect(page.getByTestId('platform')).toHaveText(leads)
    await page.getByRole('link', { name: 'See how it was decided' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Recommendation' })).toBeVisible()
    await expect(page.getByTestId('platform')).toHaveText(leads)
    if (name.includes('tracing')) await expect(card(page, 'The stack, part by part')).toContainText('MLflow tracing')
  })
