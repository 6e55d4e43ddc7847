import { expect, type Page, test } from '@playwright/test'
import { askAs, axeFaults, hashOn, openExample, openPlan, result } from './support.ts'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

/** What is recommended on AWS while nothing else is answered. */
const MANAGED = {
  tracking: 'sagemaker-mlflow-app',
  registry: 'mlflow-registry',
  orchestration: 'sagemaker-pipelines',
  training: 'sagemaker-training',
  serving: 'sagemaker-real-time',
  monitoring: 'evidently',
  llmTracing: 'none',
}

const CLOUD = 'Where may ML workloads run?'

/** Goes from the review to the recommendation, as a person does. */
async function toResult(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'See how it was decided' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Recommendation' })).toBeVisible()
  await expect(page.getByTestId('hash')).toBeVisible()
}

test('the example shows how it was decided: stack, costs, flips, exclusions, the path, the ranking, the next question', async ({
  page,
}) => {
  await openExample(page)
  const hash = await hashOn(page)
  await toResult(page)
  expect(await hashOn(page)).toBe(hash)
  await expect(part(page, 'Recommendation')).toContainText('Hybrid (MLflow run by SageMaker)')
  await expect(part(page, 'Recommendation')).toContainText(
    /Rests on \d+ answers.*; 11 of the 12 questions of the path are answered\./,
  )

  const stack = part(page, 'The stack, part by part')
  await expect(stack).toContainText('SageMaker Model Monitor')
  await expect(stack).toContainText('may keep it for drift and quality')
  await expect(stack.getByText('because of Cloud: AWS only; Flexibility: 5 of 5')).toHaveCount(1)
  await expect(part(page, 'Cost a month').getByRole('button', { name: /^SageMaker/ })).toContainText(/\$[1-9]/)

  const change = part(page, 'What would change it')
  await expect(change.getByRole('link', { name: /→/ }).first()).toBeVisible()
  await expect(change).toContainText('stays first from 13 % up; below, “Hybrid (MLflow run by SageMaker)” comes first')
  await expect(change).toContainText('All roles would put Hybrid first, in different variants.')
  await expect(change).toContainText(/no single figure makes another alternative|costs less than/)

  const excluded = part(page, 'What is excluded, and why')
  const noOne = excluded.getByRole('listitem').filter({ hasText: 'Somebody waits for the prediction' }).first()
  await expect(noOne).toContainText('Because of Consumption: Real time')
  await expect(noOne).toContainText(/read \d{4}-\d{2}-\d{2} · review by \d{4}-\d{2}-\d{2}/)

  const tree = page.getByRole('list', { name: 'Tree of decisions' })
  const leaf = tree.locator('[aria-current=step]')
  await expect(leaf).toContainText('applies, taken')
  await expect(leaf).toContainText('Looked at: Cloud: AWS only; Flexibility: 5 of 5')
  await expect(tree.getByRole('listitem').filter({ hasText: 'One of these holds' })).toContainText('not answered')

  const frontier = page.getByRole('table', { name: 'Stacks by cost and value' })
  await expect(frontier.getByRole('row')).not.toHaveCount(1)
  await expect(part(page, 'Cost against value, over every stack')).toContainText(
    /[\d,]+ combinations of parts pass the rules/,
  )
  await expect(part(page, 'Cost against value, over every stack')).toContainText(
    /The recommended stack is not on it: .+ costs no more \(\$.+\) .+ and is worth more \(.+\)\. It differs: .+\./,
  )
  const next = part(page, 'Worth asking next')
  await expect(next).toContainText(
    /It can change .+\. Another answer leads to another platform or stack about (under )?\d+ %/,
  )
})

test('what is excluded names its rule, the answer behind it and a fact with a link to its source', async ({ page }) => {
  await openPlan(page, 'Nobody', { answers: { cloud: 'aws-only', operators: 'nobody' } })
  await toResult(page)
  const out = part(page, 'What is excluded, and why')
    .getByRole('listitem')
    .filter({ hasText: 'Nobody will operate it' })
  await expect(out.first()).toContainText('MLflow, run by you (tracking)')
  await expect(out.first()).toContainText('No stack is left for: MLflow')
  await expect(out.first()).toContainText('R-OPS')
  await expect(out.first().locator('a[href^="https:"]').first()).toBeVisible()
  await out.first().getByRole('link', { name: 'Operators' }).click()
  await expect(card(page, 'Who will operate the platform?')).toBeInViewport()
})

test('a stack of one’s own that is out says by which rule and answer; a copy says of which it is one', async ({
  page,
}) => {
  await openPlan(page, 'Own', {
    answers: { cloud: 'aws-only', operators: 'nobody' },
    pinnedStacks: [
      { name: 'Today', stack: { tracking: 'mlflow-self-hosted' } },
      { name: 'The same', stack: MANAGED },
    ],
  })
  await toResult(page)
  const ranking = part(page, 'The alternatives by value')
  const today = ranking.getByRole('listitem').filter({ hasText: 'Today: excluded.' })
  await expect(today).toContainText('Nobody will operate it')
  await expect(today).toContainText('Operators: Nobody')
  await expect(ranking.getByText('The same: the same stack as “Hybrid (MLflow run by SageMaker)”.')).toBeVisible()
})

test('an answer that would change it leads to its question', async ({ page }) => {
  await openPlan(page, 'Flips', { answers: { cloud: 'aws-only', regimes: ['soc2'], approval: 'named-role' } })
  await toResult(page)
  await part(page, 'What would change it')
    .getByRole('link', { name: /^Regimes: SOC 2 →/ })
    .click()
  await expect(card(page, 'Which regimes apply?')).toBeInViewport()
})

test('the weights of ML engineering change the order; undo brings it back; points of one’s own are kept', async ({
  page,
}) => {
  await openExample(page)
  await toResult(page)
  const order = page.getByRole('list', { name: 'Alternatives by value' }).getByRole('listitem')
  const secondByDefault = 'Hybrid (MLflow run by SageMaker)'
  await expect(order.nth(1)).toContainText(secondByDefault)
  const before = await hashOn(page)
  await page.getByLabel('Whose weights').selectOption('ML engineering')
  await expect(order.first()).toContainText(secondByDefault)
  await expect(page.getByTestId('weights-from')).toHaveText('the weights of ML engineering')
  await expect(page.getByRole('row', { name: 'Cost 10 %' })).toBeVisible()
  await page.locator('#weights').getByRole('button', { name: 'Undo' }).click()
  await expect(order.nth(1)).toContainText(secondByDefault)
  await expect.poll(() => hashOn(page)).toBe(before)

  await page.getByText('Give points yourself').click()
  const cost = page.getByRole('textbox', { name: 'Cost', exact: true })
  const use = page.getByRole('button', { name: 'Use these points' })
  await cost.fill('250')
  await expect(page.getByText('A number from 0 to 100 is expected.')).toBeVisible()
  await expect(use).toBeDisabled()
  await cost.fill('0')
  await use.click()
  await expect(page.getByTestId('weights-from')).toHaveText('your own points')
  await expect(page.getByRole('row', { name: 'Cost 0 %' })).toBeVisible()
  await expect(order.first()).toContainText(secondByDefault)
  await page.reload()
  await expect(page.getByTestId('weights-from')).toHaveText('your own points')
})

test('every level opens down to its sentence, source and date', async ({ page }) => {
  await openExample(page)
  await toResult(page)
  const ranking = part(page, 'The alternatives by value')
  await ranking.getByText('Levels of “SageMaker”').click()
  await ranking.getByText(/^Operations effort: \d+\.\d, /).click()
  const level = ranking.getByRole('listitem').filter({ hasText: 'Training: SageMaker training' }).first()
  await expect(level).toContainText(/\d+: .+\./)
  await expect(level).toContainText(/Source: .+ · read \d{4}-\d{2}-\d{2} · review by \d{4}-\d{2}-\d{2}/)
  await ranking.getByText(/^Cost: 0\.0, /).click()
  await expect(ranking).toContainText('A part of its cost is unknown, so it counts as the worst.')
})

test('asked by worth, the next question is the one worth most, until the platform is settled', async ({ page }) => {
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
  await askAs(page, 'By worth')
  const asked = page.getByRole('region', { name: 'By worth' })
  await expect(asked.getByRole('heading', { level: 2 })).toHaveText(CLOUD)
  await expect(asked).toContainText('It can change the platform and every part of the stack.')
  await asked.getByRole('button', { name: 'Leave it open, ask another' }).click()
  await expect(asked.getByRole('heading', { level: 2 })).not.toHaveText(CLOUD)
  await asked.getByRole('button', { name: 'Ask them again' }).click()
  await asked.getByRole('radio', { name: 'AWS only' }).check()
  await asked.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(asked.getByRole('heading', { level: 2 })).not.toHaveText(CLOUD)
  await asked.getByRole('link', { name: 'Questions' }).click()
  await expect(card(page, CLOUD)).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`${colorScheme}, 360 px`, () => {
    test.use({ colorScheme, viewport: { width: 360, height: 780 }, contextOptions: { reducedMotion: 'reduce' } })

    test('axe finds nothing with everything open, and nothing scrolls sideways', async ({ page }) => {
      await openExample(page)
      await page.goto('/plan/result')
      await expect(page.getByTestId('hash')).toBeVisible()
      await page.getByRole('button', { name: /^Show the/ }).click()
      for (const fold of await page.locator('#ranking > details').all()) await fold.locator('> summary').click()
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('main details')) fold.setAttribute('open', '')
      })
      await expect(result(page)).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })
