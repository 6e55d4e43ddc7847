import { expect, test } from '@playwright/test'
import { askAs, axeFaults, download, hashOn, openPlan } from './support.ts'

const ENDPOINTS = 'How many real-time endpoints run?'

test('only a range is known: three fields by keyboard, faults at the field, kept as the plan keeps it', async ({
  page,
}) => {
  await openPlan(page, 'Spread', { answers: { endpoints: 3 } })
  await expect(page.getByTestId('hash')).toBeVisible()
  const before = await hashOn(page)
  const card = page.getByRole('region', { name: ENDPOINTS, exact: true })
  await card.getByRole('button', { name: 'I only know a range' }).focus()
  await page.keyboard.press('Enter')
  const [low, likely, high] = ['Low', 'Likely', 'High'].map((name) => card.getByRole('textbox', { name, exact: true }))
  if (!low || !likely || !high) throw new Error('three fields')
  await expect(low).toBeFocused()
  await expect(likely).toHaveValue('3')
  await page.keyboard.type('4')
  await expect(low).toHaveAttribute('aria-invalid', 'true')
  await expect(low).toHaveAccessibleDescription(/^Low is above likely\./)
  await page.keyboard.press('Backspace')
  await page.keyboard.type('2')
  await expect(low).toHaveAttribute('aria-invalid', 'false')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(high).toBeFocused()
  await page.keyboard.type('2.5')
  await expect(high).toHaveAccessibleDescription(/^Not taken over: a whole number from 0/)
  expect(await axeFaults(page)).toEqual([])
  await high.fill('60')
  await expect(high).toHaveAccessibleDescription(/^Outside what is usual \(0 to 50\)/)
  await high.fill('8')
  await expect.poll(() => hashOn(page)).not.toBe(before)
  const { text } = await download(page, 'The plan (plan@1)')
  expect(JSON.parse(text)).toMatchObject({ answers: {}, overrides: { endpoints: { low: 2, likely: 3, high: 8 } } })

  await page.reload()
  await expect(page.getByTestId('hash')).toBeVisible()
  await expect(high).toHaveValue('8')
  await expect(page.getByRole('navigation', { name: 'Stages' }).getByRole('link', { name: /^Service/ })).toContainText(
    '1 of 1',
  )
  await card.getByRole('button', { name: 'I know the number' }).click()
  await expect(card.getByRole('textbox', { name: ENDPOINTS })).toHaveValue('3')
  await expect(card).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(high).toHaveValue('8')
})

test('a range that is not whole is kept when its page is left, named there, and says at the field what is missing', async ({
  page,
}) => {
  await openPlan(page, 'Begun', {})
  await expect(page.getByTestId('hash')).toBeVisible()
  await askAs(page, 'One stage')
  const card = page.getByRole('region', { name: 'How many people build or run models?', exact: true })
  const field = (name: string) => card.getByRole('textbox', { name, exact: true })
  await card.getByRole('button', { name: 'I only know a range' }).click()
  await field('Low').fill('4')
  await expect(field('High')).toHaveAttribute('aria-invalid', 'false')
  await expect(field('High')).toHaveAccessibleDescription(/^Still missing\./)
  await page.getByRole('button', { name: 'Go on' }).click()
  await expect(card).toBeHidden()
  const unfinished = page.getByRole('note').filter({ hasText: 'A range that does not count yet' })
  await page.getByRole('link', { name: 'See how it was decided' }).click()
  await expect(page.locator('#limits')).toBeVisible()
  await unfinished.getByRole('link', { name: 'Team size' }).click()
  await expect(field('Low')).toHaveValue('4')
  await expect(field('High')).toHaveAttribute('aria-invalid', 'true')
  expect(await axeFaults(page)).toEqual([])
  await page.reload()
  await expect(field('Low')).toHaveValue('4')
  await expect(unfinished).toBeVisible()
  await field('Likely').fill('6')
  await field('High').fill('9')
  await expect(unfinished).toBeHidden()
  await expect(field('High')).toHaveAttribute('aria-invalid', 'false')

  await card.getByRole('textbox', { name: 'High', exact: true }).fill('')
  await expect(unfinished).toBeVisible()
  await card.getByRole('button', { name: 'I know the number' }).click()
  await expect(unfinished).toBeHidden()
})
