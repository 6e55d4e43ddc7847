import { expect, test } from '@playwright/test'
import { axeFaults, dayOn, hashOn, openExample, openPlan, planner, result } from './support.ts'

test('money terms change the bill by lines of their own, and each is taken back without a trace', async ({ page }) => {
  await openExample(page)
  const before = await hashOn(page)
  const terms = page.getByRole('region', { name: 'Money terms' })
  await terms.getByRole('heading', { name: 'Money terms' }).click()
  await terms.getByLabel('Enterprise discount', { exact: true }).fill('10')
  await terms.getByLabel('Compute Savings Plan', { exact: true }).fill('70')
  await terms.getByLabel('AWS support plan', { exact: true }).selectOption('business-plus')
  await terms.getByLabel('Tax', { exact: true }).fill('19')
  await terms.getByLabel('Code', { exact: true }).fill('EUR')
  await terms.getByLabel('For one USD').fill('0.92')
  await terms.getByLabel('Day of the rate').fill('2026-11-23')
  await terms.getByLabel('Day of the rate').blur()
  await expect(terms.getByText('1 USD = 0.92 EUR on 2026-11-23, your rate')).toBeVisible()
  await expect.poll(() => hashOn(page)).not.toBe(before)

  await page
    .locator('#result')
    .getByRole('button', { name: /MLflow \(run by you\)/ })
    .click()
  const bill = page.getByRole('dialog')
  await expect(bill.getByRole('listitem').filter({ hasText: 'Enterprise discount' })).toContainText('−$')
  await expect(bill.getByRole('listitem').filter({ hasText: 'AWS Business Support+' })).toContainText('$')
  await bill.getByText('AWS Business Support+').click()
  await expect(bill.getByText('max(minimum, rate1 × spend1)')).toBeVisible()
  const layers = bill.getByRole('region', { name: 'Cloud bill at three prices' })
  for (const name of ['At list price', 'As contracted', 'In effect', 'With support and tax'])
    await expect(layers.getByText(name, { exact: true })).toBeVisible()
  await expect(layers.getByText(/EUR\)/).first()).toBeVisible()
  await expect(layers.getByText('Not covered by the Compute Savings Plan')).toBeVisible()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(bill).toBeHidden()

  for (const name of ['Enterprise discount', 'Compute Savings Plan', 'AWS support plan', 'Tax', 'Second currency'])
    await terms.getByRole('button', { name: `None: ${name}` }).click()
  await expect.poll(() => hashOn(page)).toBe(before)
})

test('a share outside what is usual is said and kept; one that is none is not taken over', async ({ page }) => {
  await openExample(page)
  const before = await hashOn(page)
  await page.getByRole('heading', { name: 'Money terms' }).click()
  const discount = page.getByRole('region', { name: 'Money terms' }).getByLabel('Enterprise discount', { exact: true })
  await discount.fill('140')
  await expect(page.getByText('Not taken over: a number from 0 to 100 is expected.')).toBeVisible()
  expect(await hashOn(page)).toBe(before)
  await discount.fill('45')
  await expect(page.getByText('Outside what is usual (0 to 20 %). Taken as you typed it.')).toBeVisible()
  await expect.poll(() => hashOn(page)).not.toBe(before)
})

test('a link with money terms shows what the command line prints', async ({ page }) => {
  const finance = { enterpriseDiscount: 0.1, support: 'enterprise', tax: 0.2 }
  await openPlan(page, 'With terms', { finance })
  await expect(result(page)).toBeVisible()
  const plan = JSON.stringify({ schema: 'plan@1', name: 'With terms', answers: {}, finance })
  const { hash } = JSON.parse(planner(['evaluate', '-', '--as-of', await dayOn(page)], plan))
  expect(await hashOn(page)).toBe(hash)
  await expect(page.getByText('without effect on this evaluation yet')).toHaveCount(0)
})
