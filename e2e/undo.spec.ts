import { expect, type Page, test } from '@playwright/test'
import { openPlan } from './support.ts'

const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

test('every kind of answer is taken back by keyboard and done again; nothing is left to take back at the end', async ({
  page,
}) => {
  await openPlan(page, 'To undo', { answers: { cloud: 'aws-only', workingStyle: 2 } })
  await expect(page.getByTestId('hash')).toBeVisible()
  await page.locator('#other-answers > summary').click()
  const cloud = card(page, 'Where may ML workloads run?')
  const size = card(page, 'How many people build or run models?').getByRole('textbox')
  const regimes = card(page, 'Which regimes apply?')
  const style = card(page, 'Does the team mostly explore, or mostly run models in production?')
  await size.fill('12')
  await cloud.getByRole('radio', { name: 'AWS mainly' }).check()
  await regimes.getByRole('checkbox', { name: 'SOC 2' }).check()
  await style.getByRole('radio', { name: '3', exact: true }).check()
  await style.getByRole('button', { name: 'Does not apply' }).click()
  await page.getByRole('menuitem', { name: 'Out of scope' }).click()
  await expect(style.getByText(/^Does not apply: out of scope/)).toBeVisible()

  const back = () => page.keyboard.press('Control+z')
  await back()
  await expect(style.getByRole('radio', { name: '3', exact: true })).toBeChecked()
  await back()
  await expect(style.getByRole('radio', { name: '2', exact: true })).toBeChecked()
  await back()
  await expect(regimes.getByRole('checkbox', { name: 'SOC 2' })).not.toBeChecked()
  await back()
  await expect(cloud.getByRole('radio', { name: 'AWS only' })).toBeChecked()
  await back()
  await expect(size).toHaveValue('')
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Shift+z')
  await expect(size).toHaveValue('12')
  await page.keyboard.press('Control+y')
  await expect(cloud.getByRole('radio', { name: 'AWS mainly' })).toBeChecked()
})

test('in a text field the key belongs to the field', async ({ page }) => {
  await openPlan(page, 'Typed', {})
  await expect(page.getByTestId('hash')).toBeVisible()
  const cloud = card(page, 'Where may ML workloads run?').getByRole('radio', { name: 'AWS only' })
  await cloud.check()
  await page.getByRole('textbox', { name: 'Plan name' }).focus()
  await page.keyboard.press('Control+z')
  await expect(cloud).toBeChecked()
})
