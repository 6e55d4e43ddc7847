import { expect, type Page, test } from '@playwright/test'
import { alert, hashOn, openExample, openPlan, result } from './support.ts'

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const planName = (page: Page) => page.getByRole('textbox', { name: 'Plan name' })
const others = (page: Page) => page.locator('#other-answers')
const summary = (page: Page) => page.locator('#other-answers > summary')

/** Answers under which much that the path does not ask for is open. */
const HANGS_ON_OTHERS = {
  teamSize: 11,
  operators: 'part-time',
  workingStyle: 3,
  flexibility: 1,
  cloud: 'aws-only',
  currentPlatform: 'none',
  regimes: [],
  approval: 'e-signature',
  genaiShare: 11,
  consumption: [],
  endpoints: 8,
  monthlyBudgetUsd: 4384,
  budgetIsCap: false,
}
const PAINS = 'What hurts with the present setup?'

const SERVED = 'Where are models served today?'

test('the question worth asking next is answered in its card, and stands among the other answers', async ({ page }) => {
  await openPlan(page, 'Asked', { answers: { ...HANGS_ON_OTHERS, orchestrator: 'none' } })
  const before = await hashOn(page)
  await expect(summary(page)).toContainText('4')
  const next = result(page).getByRole('radiogroup', { name: SERVED })
  await expect(result(page)).toContainText(
    /It can change the platform and serving\. Another answer leads to .+ about \d+ %/,
  )
  await expect(result(page).getByRole('button', { name: 'Answer', exact: true })).toBeDisabled()
  await next.getByRole('radio', { name: 'ECS' }).check()
  expect(await hashOn(page)).toBe(before)
  await result(page).getByRole('button', { name: 'Answer', exact: true }).click()
  await expect.poll(() => hashOn(page)).not.toBe(before)
  await expect(result(page)).toContainText('Serving estate: ECS. It now stands under')
  await result(page).getByRole('link', { name: 'Other answers' }).click()
  await expect(card(page, SERVED)).toBeFocused()
  await expect(card(page, SERVED).getByRole('radio', { name: 'ECS' })).toBeChecked()
  await card(page, SERVED).getByRole('radio', { name: "Don't know" }).check()
  await expect.poll(() => hashOn(page)).toBe(before)
  await expect(card(page, SERVED)).toBeVisible()
})

test('every other answer of an opened plan is seen, changed and cleared', async ({ page }) => {
  await openPlan(page, 'Others', {
    answers: { region: 'eu-west-1', mlflowInUse: 'local', maturity: 2, trainingInstance: 'm5.large' },
    notApplicable: { pains: 'out-of-scope' },
  })
  await expect(summary(page)).toContainText('5')
  await expect(page.getByRole('navigation', { name: 'Stages' })).toContainText('Other answers5')
  await summary(page).click()
  await expect(card(page, PAINS)).toContainText('Does not apply: out of scope')
  await expect(card(page, 'How far is MLOps automated today?')).toContainText(
    'no rule and no line of a bill reads this yet',
  )
  const region = card(page, 'Which AWS region do the workloads run in?').getByRole('combobox')
  await expect(region).toHaveValue('eu-west-1')
  await region.selectOption('')
  await expect(result(page)).toContainText('Prices: us-east-1')
  const type = card(page, 'Which instance type do training jobs run on?').getByRole('textbox')
  await type.fill('no type')
  await page.keyboard.press('Tab')
  await expect(type).toHaveAccessibleDescription(/EC2 instance type/)
  await type.fill('')
  await page.keyboard.press('Tab')
  await expect(summary(page)).toContainText('3')
  await others(page).getByLabel('Answer another question').selectOption('networkIsolation')
  await expect(card(page, 'Must workloads run in an isolated network?')).toBeFocused()
})

test('a figure that stands in for an answer is said at the question, with the way to it and out of it', async ({
  page,
}) => {
  await openPlan(page, 'Overridden', {
    answers: { endpoints: 2 },
    overrides: { endpoints: { low: 2, likely: 12, high: 20 } },
  })
  const endpoints = card(page, 'How many real-time endpoints run?')
  await expect(endpoints).toContainText('The bill and the rules use 12 endpoints (2 to 20), set under Assumptions')
  await endpoints.getByRole('link', { name: 'Assumptions' }).click()
  await expect(page.locator('#figure-endpoints')).toBeFocused()
  await expect(page.locator('#figure-endpoints')).toContainText('used in place of your answer 2')
  const before = await hashOn(page)
  await endpoints.getByRole('button', { name: 'Use the answer' }).click()
  await expect.poll(() => hashOn(page)).not.toBe(before)
  await expect(endpoints.getByRole('textbox')).toHaveValue('2')
  await expect(endpoints).not.toContainText('The bill and the rules use')
})

test('a provisional recommendation says why, and the open answers lead to their questions', async ({ page }) => {
  await openPlan(page, 'Asked', { answers: HANGS_ON_OTHERS })
  await expect(result(page)).toContainText('Open, and can change the answer: Orchestrator')
  await result(page).getByRole('listitem').filter({ hasText: 'Open, and can' }).getByRole('button').click()
  await expect(page.getByRole('region', { name: 'How far this is' })).toContainText('can still change the answer')
  await expect(result(page)).toContainText('Without a price in its bill:')
  await result(page).getByRole('link', { name: 'MLflow in use' }).click()
  await expect(card(page, 'Is MLflow already in use?')).toBeFocused()
})

test('an edited fact outside its range is taken, and said', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: /^Show the \d+ assumptions/ }).click()
  const hours = page.locator('#figure-hours-per-month')
  await hours.getByRole('textbox').fill('100000')
  await expect(hours).toContainText('edited, the source says 730')
  await expect(hours.getByRole('status')).toContainText('Taken as you typed it')
  const runs = page.locator('#figure-experiment-runs-per-person')
  await runs.getByRole('textbox').fill('9')
  await expect(runs).toContainText('edited, outside 1 to 8')
  await runs.getByRole('textbox').fill('8')
  await expect(runs).not.toContainText('edited, outside')
})

test('what is typed and not taken over hides what was said of the figure before', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: /^Show the \d+ assumptions/ }).click()
  const hours = page.locator('#figure-trainingHoursPerJob')
  await hours.getByRole('textbox').fill('99')
  await expect(hours.getByRole('status')).toContainText('Taken as you typed it')
  await hours.getByRole('textbox').fill('-5')
  await expect(hours).toContainText('Not taken over')
  await expect(hours.getByText('Taken as you typed it')).toBeHidden()
})

test('every reason says which answers it rests on, and a row that is out says why in words', async ({ page }) => {
  await openPlan(page, 'Nobody', { answers: { cloud: 'aws-only', operators: 'nobody', flexibility: 5 } })
  await expect(result(page)).toContainText('Because of Cloud: AWS only; Flexibility: 5 of 5')
  const mlflow = result(page).getByRole('button', { name: /^MLflow .run by you/ })
  await expect(mlflow).toContainText('excluded: Nobody will operate it, so nothing that needs an operator can be run')
  await expect(result(page)).toContainText('No stack is left for: MLflow')
})

test('two alternatives with one bill say where they differ', async ({ page }) => {
  await openExample(page)
  const twin = 'the same known part as Hybrid (MLflow run by SageMaker), differs in registry'
  await expect(result(page).getByRole('button', { name: /^SageMaker/ })).toContainText(twin)
})

test('on a phone the bar at the foot says when a recommendation is provisional', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  await openExample(page)
  await expect(page.getByRole('link', { name: /^Hybrid .*: Leaning, provisional, at least \$/ })).toBeVisible()
})

test('the page one is on is marked in the header', async ({ page }) => {
  await page.goto('/plan/setup')
  const header = page.getByRole('banner')
  await expect(header.locator('[aria-current]')).toHaveText(['Setup'])
  await expect(header.getByRole('link', { name: 'Setup' })).toHaveAttribute('aria-current', 'page')
  await page.goto('/prices/premium')
  await expect(header.locator('[aria-current]')).toHaveText(['Prices'])
})

test('a component whose work does not apply is marked in the stack', async ({ page }) => {
  await openExample(page)
  const endpoints = card(page, 'How many real-time endpoints run?')
  await endpoints.getByRole('button', { name: 'Does not apply' }).click()
  await page.getByRole('menuitem', { name: 'Out of scope' }).click()
  await expect(result(page)).toContainText(
    'not set up and not in the bill: you said that this does not apply (Endpoints)',
  )
  await page.getByRole('link', { name: 'Set up', exact: true }).click()
  const left = 'SageMaker Model Monitor: no steps, because the plan says that this does not apply (Endpoints).'
  await expect(page.getByText(left)).toBeVisible()
  await expect(page.getByRole('article', { name: /Deploy the approved model|Keep Model Monitor running/ })).toHaveCount(
    0,
  )
  await expect(page.getByRole('article', { name: /Run a training job/ })).toHaveCount(1)
  const parts = page.getByRole('list', { name: 'What is set up' }).getByRole('listitem')
  await expect(parts.filter({ hasText: /Model Monitor|endpoints/ })).toHaveCount(0)
})

test('a new plan puts the present one aside, and each can be brought back', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: 'New plan' }).click()
  await expect(planName(page)).toHaveValue('Untitled review')
  await expect(page.getByText('Nothing is answered yet')).toBeVisible()
  await openPlan(page, 'Third', { answers: { teamSize: 3 } })
  await page.getByRole('button', { name: 'New plan' }).click()
  await page.getByRole('button', { name: 'Plans (3)' }).click()
  await page.getByRole('button', { name: 'Open “Ten people, flexible”' }).click()
  await expect(planName(page)).toHaveValue('Ten people, flexible')
  await page.getByRole('button', { name: 'Plans (2)' }).click()
  await page.getByRole('button', { name: 'Delete “Third”' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Plans (1)' })).toBeVisible()
})

test('two tabs: what the other one saved is said, and whichever goes on, the other plan is kept', async ({
  page,
  context,
}) => {
  await openPlan(page, 'Here', { answers: { teamSize: 3 } })
  const there = await context.newPage()
  await openPlan(there, 'There', { answers: { teamSize: 4 } })
  const said = (tab: Page) => tab.getByRole('status').filter({ hasText: 'Another tab saved another plan' })
  await expect(said(page)).toContainText('There: “There” (1 answer). Here: “Here” (1 answer).')
  await expect(said(page)).toContainText('They differ in: Team size (there 4, here 3).')
  await planName(page).fill('Still here')
  await planName(page).press('Enter')
  await expect(said(there)).toContainText('There: “Still here”')
  await page.getByRole('button', { name: 'Keep this one' }).click()
  await page.getByRole('button', { name: /^Plans/ }).click()
  await expect(page.getByRole('button', { name: 'Open “There”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await there.getByRole('button', { name: 'Take the one of the other tab' }).click()
  await expect(planName(there)).toHaveValue('Still here')
  await expect(said(page)).toBeHidden()
  await expect(said(there)).toBeHidden()
  await there.close()
  await page.reload()
  await expect(planName(page)).toHaveValue('Still here')
  await page.getByRole('button', { name: /^Plans/ }).click()
  await expect(page.getByRole('button', { name: 'Open “There”' })).toBeVisible()
})

test('a plan put aside that cannot be read is offered as a file until it is discarded', async ({ page }) => {
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
  await page.evaluate(() => {
    const plan = { schema: 'plan@1', name: 'Mine', answers: { teamSize: 3 } }
    const aside = { schema: 'plan@9', name: 'From a newer planner', answers: {} }
    localStorage.setItem('mlops-platform-planner', JSON.stringify({ plan, putAside: aside }))
  })
  await page.reload()
  await expect(planName(page)).toHaveValue('Mine')
  await expect(alert(page)).toContainText('A plan that was put aside could not be read')
  await page.reload()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save what was kept' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('unreadable.plan.json')
  await alert(page).getByRole('button', { name: 'Discard' }).click()
  await page.reload()
  await expect(planName(page)).toHaveValue('Mine')
  await expect(alert(page)).toBeHidden()
})

test('an address that ends in neither a plan nor a place of the page says so', async ({ page }) => {
  await page.goto('/plan#pln=eyJzY2hlbWEi')
  await expect(page.getByText('The address ends in “#pln=eyJzY2hlbWEi”')).toBeVisible()
  await page.goto('/plan#question-teamSize')
  await expect(page.getByText('The address ends in')).toBeHidden()
})

test('on a phone the bar at the foot says that prices could not be read', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 780 })
  await page.route('**/api/v1/prices?*', (route) => route.abort())
  await openPlan(page, 'No prices', { answers: { region: 'eu-central-1' } })
  await expect(
    page.getByRole('link', { name: /^No prices The prices of eu-central-1 could not be read/ }),
  ).toBeVisible()
})
