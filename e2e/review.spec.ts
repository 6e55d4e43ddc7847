import { expect, test } from '@playwright/test'
import { alert, hashOn, openExample, openPlan, result } from './support.ts'

const card = (name: string) => ({ name, exact: true }) as const

test('answers given by hand lead to a recommendation with priced lines', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Start a review' }).click()
  await expect(page.getByTestId('hash')).toBeVisible()
  await expect(result(page)).toContainText('Provisional')
  const before = await hashOn(page)

  const cloud = page.getByRole('region', card('Where may ML workloads run?'))
  await expect(cloud.getByRole('radio', { name: "Don't know" })).toBeChecked()
  await cloud.getByRole('radio', { name: 'AWS only' }).check()
  await page
    .getByRole('region', card('Must builder and approver be technically separated?'))
    .getByRole('radio', { name: 'No', exact: true })
    .check()
  await page.getByRole('region', card('Which regimes apply?')).getByRole('radio', { name: 'None of these' }).check()
  await page
    .getByRole('region', card('Who will operate the platform?'))
    .getByRole('radio', { name: 'A named team' })
    .check()
  await page.getByRole('region', card('How many people build or run models?')).getByRole('textbox').fill('10')
  await expect(result(page)).toContainText('Hybrid')
  await expect.poll(() => hashOn(page)).not.toBe(before)

  const totals = result(page).getByRole('button', { name: /\$[1-9]/ })
  expect(await totals.count()).toBeGreaterThanOrEqual(3)
})

test('the example shows three platforms with totals, every line priced with a source or named as unpriced', async ({
  page,
}) => {
  await openExample(page)
  for (const name of ['MLflow (run by you)', 'SageMaker', 'Hybrid (MLflow run by SageMaker)']) {
    const row = result(page)
      .getByRole('button', { name: new RegExp(`^${name.replace(/[()]/g, '.')}`) })
      .first()
    await expect(row).toContainText(/\$[1-9]/)
    await row.click()
    const bill = page.getByRole('dialog')
    await expect(bill).toContainText(`${name}: the monthly bill`)
    for (const line of await bill.locator('details').all()) {
      await line.locator('summary').click()
      const text = (await line.textContent()) ?? ''
      const unpriced = text.includes('unpriced')
      expect(text).toMatch(unpriced ? /No price was read/ : /read \d{4}-\d{2}-\d{2}|published \d{4}|your own|plan/)
    }
    if ((await bill.getByText('unpriced').count()) > 0) await expect(bill.getByText('at least').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(bill).toBeHidden()
    await expect(row).toBeFocused()
  }
})

test('an assumption can be edited and taken back', async ({ page }) => {
  await openExample(page)
  const before = await hashOn(page)
  await page.getByRole('button', { name: /^Show the \d+ assumptions/ }).click()
  const hours = page.getByRole('textbox', { name: /^Hours in a month/ })
  await hours.fill('744')
  await expect.poll(() => hashOn(page)).not.toBe(before)
  await page.getByRole('button', { name: 'Take the default of Hours in a month again' }).click()
  await expect(hours).toHaveValue('730')
  await expect.poll(() => hashOn(page)).toBe(before)
})

test('an assumption can be given as a range, by keyboard, and as one number again', async ({ page }) => {
  await openExample(page)
  const before = await hashOn(page)
  await page.getByRole('button', { name: /^Show the \d+ assumptions/ }).click()
  const row = page.locator('#figure-people-hours-evidently')
  await row.getByRole('button', { name: /^As a range: Hours a month to run drift jobs/ }).focus()
  await page.keyboard.press('Enter')
  const back = row.getByRole('button', { name: /^One number: / })
  await expect(back).toBeFocused()
  await expect(row).toContainText('yours · 2 to 10')
  const [low, high] = ['low', 'high'].map((end) => row.getByRole('textbox', { name: new RegExp(`${end}$`) }))
  await expect(low ?? row).toHaveValue('2')
  await high?.fill('30')
  await expect(row).toContainText('yours · 2 to 30')
  await expect(row).toContainText('Outside 2 to 10')
  await low?.fill('31')
  await expect(row.getByText('Not taken over: a number from 0 to 4 is expected.')).toBeVisible()
  await low?.fill('3')
  await expect(row).toContainText('yours · 3 to 30')
  const likely = row.getByRole('textbox', { name: /^Hours a month to run drift jobs(?!.*(low|high)$)/ })
  await likely.fill('5')
  await back.click()
  await expect(likely).toHaveValue('5')
  await expect(row).not.toContainText('3 to 30')
  await row.getByRole('button', { name: /^Take the default/ }).click()
  await expect.poll(() => hashOn(page)).toBe(before)
})

test('numbers can be typed as people type them: emptied, retyped, with a fraction', async ({ page }) => {
  await openExample(page)
  const share = page.getByRole('region', card('Which share of the work is generative AI?'))
  const field = share.getByRole('textbox')
  await field.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await expect(share.getByRole('checkbox', { name: "Don't know" })).toBeChecked()
  await page.keyboard.type('0.5')
  await expect(field).toHaveValue('0.5')
  await page.getByRole('button', { name: /^Show the \d+ assumptions/ }).click()
  const hours = page.getByRole('textbox', { name: /^Minutes in an hour/ })
  await hours.click()
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type('0')
  await expect(result(page)).toContainText('Hybrid')
  await expect(page.getByText('Not taken over: a number above 0')).toBeVisible()
  const people = page.getByRole('region', card('How many people build or run models?'))
  for (const typed of ['12.5', '-7']) {
    await people.getByRole('textbox').fill('')
    await people.getByRole('textbox').pressSequentially(typed)
    await page.keyboard.press('Tab')
    await expect(people.getByRole('textbox')).toHaveValue(typed)
    await expect(people.getByText('Not taken over: a whole number')).toBeVisible()
  }
})

test('what is no number is refused aloud, typed or pasted, and changes no answer', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(page)
  const people = page.getByRole('region', card('How many people build or run models?'))
  const field = people.getByRole('textbox')
  await page.evaluate(() => navigator.clipboard.writeText('1e9'))
  await field.click()
  await page.keyboard.press('Control+V')
  await expect(people.getByText('Not taken over: a whole number')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(people.getByText('Not taken over')).toHaveCount(0)
  await expect(field).toHaveValue('10')
  await field.click()
  await page.keyboard.type('x')
  await expect(people.getByText('Not taken over: a whole number')).toBeVisible()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await page.keyboard.press('Control+A')
  await page.evaluate(() => navigator.clipboard.writeText(' 1,200 '))
  await page.keyboard.press('Control+V')
  await page.keyboard.press('Tab')
  await expect(field).toHaveValue('1,200')
  await expect(people.getByText('Not taken over')).toHaveCount(0)
})

test('a question that does not apply says so and can come back', async ({ page }) => {
  await openExample(page)
  const endpoints = page.getByRole('region', card('How many real-time endpoints run?'))
  await endpoints.getByRole('button', { name: 'Does not apply' }).click()
  await page.getByRole('menuitem', { name: 'Out of scope' }).click()
  await expect(endpoints).toContainText('Does not apply: out of scope')
  await endpoints.getByRole('button', { name: 'It applies after all' }).click()
  await expect(endpoints.getByRole('textbox')).toHaveValue('2')
})

test('leaving and returning loses nothing', async ({ page }) => {
  await openExample(page)
  const hash = await hashOn(page)
  await page.goto('/')
  await page.getByRole('link', { name: /^Continue “/ }).click()
  await expect.poll(() => hashOn(page)).toBe(hash)
  await page.reload()
  await expect.poll(() => hashOn(page)).toBe(hash)
})

test('nothing qualifies: the answers to change are named', async ({ page }) => {
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
  await page
    .getByRole('region', card('Where may ML workloads run?'))
    .getByRole('radio', { name: 'Own data centre' })
    .check()
  await page.getByRole('region', card('Who will operate the platform?')).getByRole('radio', { name: 'Nobody' }).check()
  await expect(result(page)).toContainText('No stack qualifies')
  await expect(result(page)).toContainText(/Operators: Nobody →|Cloud: Own data centre →/)
})

test('the prices of another region are asked for; without them nothing is borrowed', async ({ page }) => {
  await openExample(page)
  const region = page.getByRole('combobox', { name: 'Which AWS region do the workloads run in?' })
  await region.selectOption('eu-west-1')
  await expect(result(page)).toContainText('Prices: eu-west-1')
  await page.route('**/api/v1/prices?*', (route) => route.abort())
  await region.selectOption('eu-central-1')
  await expect(alert(page)).toContainText('The prices of eu-central-1 could not be read')
  await page.unroute('**/api/v1/prices?*')
  await alert(page).getByRole('button', { name: 'Try again' }).click()
  await expect(result(page)).toContainText('Prices: eu-central-1')
})

test('nothing is cut off at 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 })
  await openExample(page)
  await expect(page.getByRole('button', { name: /^Show the/ })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
})

test('every group of choices is named by its question', async ({ page }) => {
  await page.goto('/plan')
  await expect(page.getByRole('radiogroup', { name: 'Where may ML workloads run?' })).toBeVisible()
  await expect(page.getByRole('group', { name: 'Which regimes apply?' })).toBeVisible()
  for (const group of await page.getByRole('radiogroup').all()) await expect(group).toHaveAccessibleName(/\?$/)
})

test('what an answer changes is seen with the panel scrolled down', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 700 })
  await openPlan(page, 'Scrolled', { answers: { cloud: 'aws-only', operators: 'named-team' } })
  await expect(page.getByTestId('hash')).toBeVisible()
  const verdict = page.getByTestId('platform')
  const before = (await verdict.textContent()) ?? ''
  expect(
    await page.locator('#result').evaluate((one) => {
      one.scrollTo(0, 600)
      return one.scrollTop
    }),
  ).toBe(600)
  await expect(verdict).toBeInViewport({ ratio: 1 })
  await page
    .getByRole('region', { name: 'Where may ML workloads run?', exact: true })
    .getByRole('radio', { name: 'Own data centre' })
    .check()
  await expect(verdict).not.toHaveText(before)
  await expect(verdict).toBeInViewport({ ratio: 1 })
})

test('regions have their names, and those of the EU are ticked in one go', async ({ page }) => {
  await openPlan(page, 'Places', { answers: { region: 'eu-central-1', allowedRegions: ['us-east-1'] } })
  await expect(page.getByTestId('hash')).toBeVisible()
  await page.getByText('Other answers in this plan').click()
  const region = page.getByRole('combobox', { name: 'Which AWS region do the workloads run in?' })
  await expect(region.getByRole('option', { selected: true })).toHaveText(
    /^Europe \(Frankfurt\), eu-central-1: \d+ prices$/,
  )
  const allowed = page.getByRole('region', card('Which regions are allowed at all?'))
  const box = (name: string) => allowed.getByRole('checkbox', { name, exact: true })
  await expect(box('Europe (Frankfurt)')).toHaveAccessibleDescription('eu-central-1')
  await allowed.getByRole('button', { name: 'Tick every region in the EU' }).click()
  for (const name of ['US East (N. Virginia)', 'Europe (Frankfurt)', 'Europe (Paris)', 'Europe (Stockholm)'])
    await expect(box(name)).toBeChecked()
  for (const name of ['Europe (London)', 'Europe (Zurich)']) await expect(box(name)).not.toBeChecked()
})

test('an orchestrator that somebody unknown runs has an answer', async ({ page }) => {
  await openPlan(page, 'Airflow', { answers: { orchestrator: 'airflow' } })
  await expect(page.getByTestId('hash')).toBeVisible()
  await page.getByText('Other answers in this plan').click()
  const orchestrator = page.getByRole('region', card('Which orchestrator already runs?'))
  await expect(orchestrator).toContainText("If it is Airflow and nobody can say who runs it, choose “Don't know”")
  await expect(orchestrator.getByRole('radio', { name: 'Airflow, run by you' })).toBeChecked()
})
