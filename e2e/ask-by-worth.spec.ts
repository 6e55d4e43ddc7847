import { expect, type Locator, type Page, test } from '@playwright/test'
import { askAs, isAskedAs, result } from './support.ts'

/** What the team says when it is asked; a question that is not listed is left open. */
const ANSWERS: Readonly<Record<string, string>> = {
  'Where may ML workloads run?': 'AWS only',
  'Which orchestrator already runs?': 'None',
  'Where are models served today?': 'None',
  'Must builder and approver be technically separated?': 'No',
  'Who must approve a model before production?': 'Nobody',
  'Who will operate the platform?': 'A named team',
  'What hurts with the present setup?': 'Nothing',
  'Does the team mostly explore, or mostly run models in production?': '3',
  'Which share of the work is generative AI?': '20',
  'Which data or ML platform do you use today?': 'None',
  'Which AWS region do the workloads run in?': 'us-east-1',
  'Is MLflow already in use?': 'No',
  'What may the platform cost a month, in US dollars?': '5000',
  'Is that budget a hard cap?': 'No',
  'How long does one request keep a machine busy?': '0.1',
  'How large is a request?': '1',
}
const MOST_ASKED = 25
const REGIMES = 'Which regimes apply?'

const asked = (page: Page) => page.getByRole('region', { name: 'By worth' })
const heading = (page: Page) => asked(page).getByRole('heading', { level: 2 })
const platform = (page: Page) => result(page).getByTestId('platform')

/** Gives an answer as it is asked for: as a figure, from a list, or as a choice. */
async function give(card: Locator, answer: string): Promise<void> {
  const figure = card.getByRole('textbox')
  const list = card.getByRole('combobox')
  if ((await figure.count()) > 0) await figure.fill(answer)
  else if ((await list.count()) > 0) await list.selectOption(answer)
  else {
    const choice = { name: answer, exact: true }
    await card.getByRole('radio', choice).or(card.getByRole('checkbox', choice)).check()
  }
}

/** Answers what is asked, or leaves it open, until nothing is asked any more; gives the questions in their order. */
async function untilSettled(page: Page): Promise<readonly string[]> {
  const questions: string[] = []
  while (questions.length < MOST_ASKED) {
    const question = (await heading(page).textContent()) ?? ''
    if (question.startsWith('Settled')) return questions
    questions.push(question)
    const answer = ANSWERS[question]
    if (answer !== undefined) await give(asked(page), answer)
    await asked(page)
      .getByRole('button', { name: answer === undefined ? 'Leave it open, ask another' : 'Answer', exact: true })
      .click()
    await expect(heading(page)).not.toHaveText(question)
  }
  throw new Error(`Not settled after ${MOST_ASKED} questions: ${questions.join(' ')}`)
}

test('asked by worth until it is settled: nothing more is asked, and a further answer leaves the platform', async ({
  page,
}) => {
  test.slow()
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
  await askAs(page, 'By worth')
  const questions = await untilSettled(page)
  expect(new Set(questions).size).toBe(questions.length)
  expect(questions).not.toContain(REGIMES)
  await expect(heading(page)).toHaveText('Settled: nothing left can lead to another platform.')
  await expect(asked(page).getByRole('radio')).toHaveCount(0)
  await expect(asked(page).getByRole('button', { name: 'Answer', exact: true })).toHaveCount(0)
  const settledOn = (await platform(page).textContent()) ?? ''
  expect(settledOn).toMatch(/^Hybrid/)

  await asked(page).getByRole('button', { name: 'Go on in stages' }).click()
  await isAskedAs(page, 'One stage')
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: /^Control/ })
    .click()
  const regimes = page.getByRole('region', { name: REGIMES, exact: true })
  const hash = await page.getByTestId('hash').textContent()
  await regimes.getByRole('checkbox', { name: 'SOC 2', exact: true }).check()
  await expect(result(page).getByTestId('hash')).not.toHaveText(hash ?? '')
  await expect(platform(page)).toHaveText(settledOn)
  await askAs(page, 'By worth')
  await expect(heading(page)).toHaveText(/^Settled/)
})
