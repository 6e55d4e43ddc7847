import { expect, test } from '@playwright/test'
import { axeFaults, download, hashOn } from './support.ts'

const CLOUD = 'Where may ML workloads run?'

test('a note by keyboard: kept while it is typed, exported, taken back and done again; one too long is said', async ({
  page,
}) => {
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
  const before = await hashOn(page)
  const card = page.getByRole('region', { name: CLOUD, exact: true })
  await card.getByRole('button', { name: 'Add a note' }).focus()
  await page.keyboard.press('Enter')
  const note = card.getByRole('textbox', { name: `Note ${CLOUD}` })
  await expect(note).toBeFocused()
  await page.keyboard.type('Asked the platform team')
  await expect(card.getByRole('button', { name: 'Add a note' })).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])
  expect(await hashOn(page)).toBe(before) // a note decides nothing

  await page.reload()
  await expect(page.getByTestId('hash')).toBeVisible()
  await expect(note).toHaveValue('Asked the platform team')
  const { text } = await download(page, 'The plan (plan@1)')
  expect(JSON.parse(text).notes).toEqual({ cloud: 'Asked the platform team' })

  await note.fill('x'.repeat(4001))
  await expect(note).toHaveAttribute('aria-invalid', 'true')
  await expect(note).toHaveAccessibleDescription(/^1 character too long: at most 4,000 fit/)
  expect(await axeFaults(page)).toEqual([])
  await note.press('Backspace')
  await expect(note).toHaveAttribute('aria-invalid', 'false')

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(note).toHaveValue('Asked the platform team')
  await page.getByRole('button', { name: 'Redo', exact: true }).click()
  await expect(note).toHaveValue('x'.repeat(4000))
})
