import { expect, type Page, test } from '@playwright/test'
import { axeFaults, openPlan } from './support.ts'

const service = (page: Page) => page.locator('#stage-service')
const endpoints = (page: Page) =>
  page.getByRole('region', { name: 'How many real-time endpoints run?', exact: true }).getByRole('textbox')

test('typical sizes by keyboard: what they assume is said first, given answers stay, one step takes all back', async ({
  page,
}) => {
  await openPlan(page, 'Sizes', { answers: { endpoints: 9 } })
  await expect(page.getByTestId('hash')).toBeVisible()
  await service(page).getByText('Start “Service” from typical sizes').focus()
  await page.keyboard.press('Enter')
  const table = service(page).getByRole('table')
  await expect(table.getByRole('row', { name: /^Endpoints/ })).toContainText(/1\s*2\s*5\s*9/)
  await expect(service(page)).toContainText('A judgement of this project of 2026-11-26')
  const large = service(page).getByRole('button', { name: 'Use “Large”' })
  await expect(large).toHaveAccessibleDescription(/Fills 5 questions, keeps 1 answer\.$/)
  expect(await axeFaults(page)).toEqual([])

  await large.focus()
  await page.keyboard.press('Enter')
  await expect(service(page).getByRole('status').filter({ hasText: 'Filled 5 answers with “Large”.' })).toBeVisible()
  await expect(endpoints(page)).toHaveValue('9')
  await expect(table.getByRole('row', { name: /^Model size/ })).toContainText(/2\s*2$/)
  expect(await axeFaults(page)).toEqual([])
  await service(page).getByRole('button', { name: 'Take it back' }).click()
  await expect(large).toHaveAccessibleDescription(/Fills 5 questions, keeps 1 answer\.$/)

  await service(page).getByRole('checkbox', { name: 'Replace answers I gave' }).check()
  await large.focus()
  await page.keyboard.press('Enter')
  await expect(endpoints(page)).toHaveValue('5')
  await large.press('Control+z')
  await expect(endpoints(page)).toHaveValue('9')
})
