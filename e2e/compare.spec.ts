import { expect, test } from '@playwright/test'
import { amountIn, cell, deltaIn, region, table, toScenarios, WITH_TWICE } from './compare-support.ts'
import { expectScrollsInside, LOOKS } from './page-checks.ts'
import { axeFaults, openExample, openPlan, result } from './support.ts'

test('a scenario of the example shows differences that add up, hides equal rows, is adopted and undone', async ({
  page,
}) => {
  await openExample(page)
  await toScenarios(page)
  await expect(page.getByRole('heading', { name: 'There is no scenario yet' })).toBeVisible()
  await page.getByRole('button', { name: 'Make a scenario from the present answers' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the scenario “Scenario”' })).toBeFocused()
  await page.getByRole('textbox', { name: 'Name of the scenario “Scenario”' }).fill('Twice')
  await page.getByRole('textbox', { name: /^Name of the scenario/ }).press('Enter')
  await page.getByRole('combobox', { name: 'Another question' }).selectOption({ label: 'Endpoints' })
  await page.getByRole('textbox', { name: 'How many real-time endpoints run?' }).fill('4')
  await expect(page.getByText('Differs from the plan in Endpoints: 2 → 4.')).toBeVisible()

  const [own, twice] = [
    cell(page, 'SageMaker real-time endpoints', 0).last(),
    cell(page, 'SageMaker real-time endpoints', 1),
  ]
  await expect(twice).toContainText(/\+\$[1-9]/)
  expect(amountIn(await twice.textContent())).toBeGreaterThan(amountIn(await own.textContent()))

  const rows = await table(page).locator('tbody[data-part=cloud]').getByRole('row').allTextContents()
  expect(rows.length).toBeGreaterThan(3)
  const groups = await table(page)
    .locator('tbody[data-part=cloud]')
    .locator('tr[class*=group] td:last-child')
    .allTextContents()
  const total = await cell(page, 'Cloud in total', 1).textContent()
  const sum = groups.reduce((all, text) => all + deltaIn(text), 0)
  expect(Math.abs(sum - deltaIn(total))).toBeLessThan(0.05)

  await expect(table(page).getByRole('rowheader', { name: 'Encryption keys', exact: true })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Hide equal rows' }).check()
  await expect(table(page).getByRole('rowheader', { name: 'Encryption keys', exact: true })).toHaveCount(0)
  await expect(table(page).getByRole('rowheader', { name: 'SageMaker real-time endpoints' })).toBeVisible()
  expect(await cell(page, 'Cloud in total', 1).textContent()).toBe(total)

  await page.getByRole('combobox', { name: 'Differences against' }).selectOption('Twice')
  await expect(cell(page, 'SageMaker real-time endpoints', 0)).toContainText(/−\$[1-9]/)

  await page.getByRole('button', { name: 'Adopt: “Twice”' }).click()
  await expect(page.getByText('“Twice” was adopted: its answers are the plan’s own now.')).toBeVisible()
  await expect(page.locator(':focus')).toContainText('was adopted')
  await expect(page.getByRole('heading', { name: 'There is no scenario yet' })).toBeVisible()
  await page.getByRole('link', { name: 'Back to the questions' }).click()
  await expect(page.getByRole('textbox', { name: 'How many real-time endpoints run?' })).toHaveValue('4')
  await page.getByRole('link', { name: 'Compare' }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Differs from the plan in Endpoints: 2 → 4.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Differs from the plan in Endpoints: 2 → 4.')).toBeVisible()
})

test('a line opens to its formula in every column; presets start from the plan’s own figures', async ({ page }) => {
  await openExample(page)
  await toScenarios(page)
  await page.getByRole('button', { name: 'Twice the endpoints' }).click()
  await expect(page.getByText('Differs from the plan in Endpoints: 2 → 4.')).toBeVisible()
  await table(page).getByRole('button', { name: 'SageMaker real-time endpoints' }).click()
  const panel = page.getByRole('dialog')
  await expect(panel.getByRole('heading', { level: 3 })).toHaveCount(2)
  await expect(panel).toContainText('Twice the endpoints')
  await expect(panel.getByText('your answer').first()).toBeVisible()
  await expect(panel).toHaveCSS('opacity', '1')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await page.getByRole('button', { name: 'Delete: “Twice the endpoints”' }).click()
  await expect(page.getByText('“Twice the endpoints” was deleted.')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('textbox', { name: /^Name of the scenario/ })).toHaveValue('Twice the endpoints')
})

test('a name that is taken is said and not taken over', async ({ page }) => {
  await openPlan(page, 'Ours', { scenarios: [{ name: 'A' }, { name: 'B' }] })
  await toScenarios(page)
  const name = page.getByRole('textbox', { name: 'Name of the scenario “B”' })
  await name.fill('A')
  await expect(page.getByText('Another column has this name.')).toBeVisible()
  await name.press('Enter')
  await expect(name).toHaveValue('B')
})

const MANY = {
  answers: { cloud: 'aws-only', endpoints: 2, teamSize: 10 },
  scenarios: [
    { name: 'Twice the endpoints', answers: { endpoints: 4 } },
    { name: 'In Frankfurt', answers: { region: 'eu-central-1' } },
    { name: 'In our own rooms', answers: { cloud: 'on-premises' } },
    { name: 'A cap nobody can meet', answers: { monthlyBudgetUsd: 1, budgetIsCap: true } },
    { name: 'A team of 30', answers: { teamSize: 30 } },
    { name: 'One too many', answers: { teamSize: 31 } },
  ],
}

test('at most six columns are shown, each priced in its own region', async ({ page }) => {
  await openPlan(page, 'Many', MANY)
  await toScenarios(page)
  await expect(table(page).getByRole('columnheader')).toHaveCount(7)
  await expect(page.getByRole('checkbox', { name: 'In the table: “One too many”' })).toBeDisabled()
  await page.getByRole('checkbox', { name: 'In the table: “In Frankfurt”' }).uncheck()
  await expect(table(page).getByRole('columnheader', { name: 'One too many' })).toBeVisible()
  await expect(table(page)).not.toContainText(/NaN|Infinity|undefined/)
  await page.setViewportSize({ width: 390, height: 740 })
  await expectScrollsInside(region(page))
})

test('costs by component and the months ahead say in words and tables what the bars and lines draw', async ({
  page,
}) => {
  await openPlan(page, 'Ours', WITH_TWICE)
  await toScenarios(page)
  const costs = page.getByRole('region', { name: 'Cost by component' })
  await expect(costs).toContainText(/“?Ours.*: (at least )?\$[\d,.]+; the largest part is [a-z ]+ \(.*\$[\d,.]+\)\./)
  await costs.getByText('The same as a table').click()
  const twin = costs.getByRole('table', { name: 'Cost by component, cloud and people apart' })
  await expect(twin.getByRole('columnheader')).toHaveCount(5)
  const sums = await twin.locator('tfoot td').allTextContents()
  expect(sums[2]).toBe(await cell(page, 'Cloud in total', 1).locator('span').first().textContent())
  await costs.locator('summary').focus()

  const months = page.getByRole('region', { name: 'The months ahead' })
  const ahead = months.getByRole('table', { name: 'Known cost in all, column by column, in US dollars' })
  await expect(ahead.getByRole('row')).toHaveCount(3)
  await expect(ahead.getByRole('columnheader', { name: 'Month 36' })).toBeVisible()
  await expect(months).toContainText(/From month \d+ on, “|Nowhere in 36 months|Not compared/)

  await page.getByText('Weights by role, and the order each gives').click()
  const roles = page.getByRole('table', { name: 'Weights by role' })
  await expect(roles.getByRole('columnheader').nth(2)).toBeVisible()
  await expect(page.getByRole('table', { name: /^Places by role/ }).getByRole('row')).not.toHaveCount(1)
  await expect(table(page).getByRole('rowheader', { name: 'Agreement of the roles' })).toBeVisible()
})

for (const { name, use } of LOOKS)
  test.describe(name, () => {
    test.use(use)

    test('axe finds nothing on the scenarios, and nothing scrolls sideways but the table', async ({ page }) => {
      await openPlan(page, 'Many', MANY)
      await toScenarios(page)
      await page.getByRole('button', { name: 'Edit answers: “Twice the endpoints”' }).click()
      await expect(table(page)).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })

    test('axe finds nothing where there is no scenario', async ({ page }) => {
      await page.goto('/plan/compare')
      await expect(page.getByRole('heading', { name: 'There is no scenario yet' })).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
    })
  })

test('without a scenario the alternatives stand side by side, with the sums of their bills; the table is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(page)
  const bill = await result(page)
    .getByRole('button', { name: /^MLflow \(run by you\)/ })
    .textContent()
  await page.getByRole('link', { name: 'Compare' }).first().click()
  const alternatives = page.getByRole('table', { name: 'The alternatives of the plan, side by side' })
  await expect(alternatives.getByRole('columnheader', { name: /^Hybrid \(MLflow run by SageMaker\)/ })).toBeVisible()
  const total = alternatives
    .getByRole('row', { name: /^Cloud in total/ })
    .getByRole('cell')
    .last()
  const amount = /\$[\d,.]+/.exec((await total.textContent()) ?? '')?.[0] ?? 'none'
  expect(bill).toContain(amount)
  await page.getByRole('button', { name: 'Copy as CSV' }).click()
  await expect(page.getByText('Copied.')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`${amount.replace(/[$,]/g, '')}`)
  await page.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('## What they cost')
  expect(await axeFaults(page)).toEqual([])
})
