import { expect, type Page, test } from '@playwright/test'
import { LOOKS } from './page-checks.ts'
import { axeFaults, openExample, openPlan } from './support.ts'

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true })

/** The result page once everything that is worked out beside the main thread is there. */
async function toResult(page: Page): Promise<void> {
  await page.goto('/plan/result')
  await expect(page.getByTestId('hash')).toBeVisible()
  await expect(page.getByRole('status', { name: /^Working out/ })).toHaveCount(0)
  await expect(part(page, 'How sure the costs are')).toBeVisible()
  await expect(table(page, 'What Hybrid (MLflow run by SageMaker) may cost a month')).toContainText('$')
}

test('the example shows ranges, the room an open price leaves, what the difference hangs on, and 36 months', async ({
  page,
}) => {
  await openExample(page)
  await toResult(page)
  const bars = table(page, 'What Hybrid (MLflow run by SageMaker) may cost a month')
  for (const name of ['cloud at least', 'people', 'total at least'])
    await expect(bars.getByRole('rowheader', { name })).toBeVisible()
  const costs = part(page, 'Cost a month')
  await expect(costs).toContainText('10,000 draws, seed 1: the link gives the same numbers.')
  await expect(costs).toContainText('can be exceeded by more than they can fall short')
  await costs.getByText(/^The \d+ figures that vary/).click()
  await expect(table(page, 'Figures that vary')).toContainText('judgement')

  const sure = part(page, 'How sure the costs are')
  await expect(sure).toContainText('a month cheaper before “SageMaker MLflow App”, for which no price is known')
  await expect(sure).toContainText('What the difference to Hybrid (MLflow run by you) hangs on')
  await sure.getByText('The same as a table').click()
  await expect(table(page, 'How far each figure moves the difference').getByRole('row').nth(1)).toContainText('$')
  await sure.getByRole('link', { name: 'Hours a month to run a highly available MLflow' }).click()
  await expect(page.locator('[id^=figure-]:focus')).toContainText('Hours a month to run a highly available MLflow')

  const months = part(page, 'Cost over the months ahead')
  for (const month of ['Month 1', 'Month 12', 'Month 24', 'Month 36'])
    await expect(months.getByRole('columnheader', { name: month, exact: true })).toBeVisible()
  await expect(months).toContainText(/Month \d+: SageMaker real-time endpoints/)
  await expect(table(page, 'Work done once, summed up')).toContainText('hours')
})

test('where few prices were read no range is drawn, and a press compares with where more were', async ({ page }) => {
  await openPlan(page, 'In Frankfurt', { answers: { cloud: 'aws-only', region: 'eu-central-1' } })
  const costs = page.locator('#result')
  await expect(costs.getByText('no range: hours unpriced').first()).toBeVisible()
  await expect(costs).toContainText(/no price for the hours of .+; the rest comes to at least \$/)
  await expect(costs).toContainText('totals lack machines, so they cannot be compared.')
  await costs.getByRole('button', { name: 'Compare at the prices of us-east-1' }).click()
  await expect(page).toHaveURL(/\/plan\/compare$/)
  await expect(page.getByRole('columnheader', { name: /Prices of us-east-1/ }).first()).toBeVisible()
})

test('where next to nothing is known, nothing is compared, and work done once is unknown', async ({ page }) => {
  await openPlan(page, 'On Google Cloud', { answers: { cloud: 'gcp', teamSize: 10 } })
  await page.goto('/plan/result')
  await expect(page.getByRole('status', { name: /^Working out/ })).toHaveCount(0)
  const sure = part(page, 'How sure the costs are')
  await expect(sure).toContainText('Cannot be compared: nothing of the bill of “MLflow (run by you)” has a price.')
  await expect(sure).toContainText(
    'There is no difference to take apart: “Vertex AI for every part” cannot be compared',
  )
  await expect(sure).not.toContainText('known part only')
  await expect(part(page, 'Cost over the months ahead')).toContainText('Nothing is compared')
  const once = table(page, 'Work done once, summed up')
  await expect(once.getByRole('row', { name: /^Vertex AI for every part/ })).toContainText('unknown')
  await expect(once.getByRole('row', { name: /^MLflow \(run by you\)/ })).toContainText('at least $')
})

test('growth changes the months ahead, and undo brings them back', async ({ page }) => {
  await openExample(page)
  await toResult(page)
  const months = part(page, 'Cost over the months ahead')
  const known = table(page, 'Known cost in all, in US dollars')
  const before = await known.textContent()
  const models = months.getByRole('textbox', { name: 'Models and endpoints' })
  await models.fill('80')
  await expect(known).not.toHaveText(before ?? '')
  await months.getByRole('textbox', { name: 'Months to look ahead' }).fill('24')
  await expect(known.getByRole('columnheader', { name: 'Month 36' })).toHaveCount(0)
  await models.fill('-5')
  await expect(months.getByText('Not taken over: a number from 0 to 1,000 is expected.')).toBeVisible()
  await models.fill('80')
  const undo = months.getByRole('button', { name: 'Undo' })
  while (await undo.isEnabled()) await undo.click()
  await expect(known).toHaveText(before ?? '')
  await expect(models).toHaveValue('20')
})

test('whether people count is switched right above the bars', async ({ page }) => {
  await openExample(page)
  await toResult(page)
  const bars = table(page, 'What Hybrid (MLflow run by SageMaker) may cost a month')
  await part(page, 'Cost a month').getByRole('checkbox', { name: 'Count people’s time' }).uncheck()
  await expect(bars.getByRole('rowheader')).toHaveCount(1)
  await expect(part(page, 'Cost over the months ahead')).toContainText('Only the bill is counted')
  await page.getByRole('checkbox', { name: 'Count people’s time' }).check()
  await expect(bars.getByRole('rowheader')).toHaveCount(3)
})

test('a range of the plan’s own is drawn, and says so', async ({ page }) => {
  await openPlan(page, 'Own range', {
    answers: { teamSize: 10, cloud: 'aws-only', countPeople: true },
    overrides: { endpoints: { low: 1, likely: 2, high: 12 } },
    seed: 7,
  })
  await page.goto('/plan/result')
  const costs = part(page, 'Cost a month')
  await expect(costs).toContainText('10,000 draws, seed 7')
  await costs.getByText(/^The \d+ figures that vary/).click()
  await expect(table(page, 'Figures that vary').getByRole('row', { name: /^Endpoints/ })).toContainText('your range')
})

for (const { name, use } of LOOKS)
  test.describe(name, () => {
    test.use(use)

    test('axe finds nothing in the costs, and the page does not scroll sideways', async ({ page }) => {
      await openExample(page)
      await toResult(page)
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('#costs details, #sure details, #months details'))
          fold.setAttribute('open', '')
      })
      await expect(table(page, 'Work done once, piece by piece')).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })
