import { expect, type Page, test } from '@playwright/test'
import { LOOKS } from './page-checks.ts'
import { axeFaults, openExample } from './support.ts'

const part = (page: Page) => page.getByRole('region', { name: 'Cost against value, over every stack', exact: true })
const points = (page: Page) => part(page).getByRole('group', { name: /^Every stack that no other beats/ })
const ranking = (page: Page) => page.locator('#ranking')

async function toFrontier(page: Page): Promise<void> {
  await openExample(page)
  await page.getByRole('link', { name: 'See how it was decided' }).click()
  await expect(points(page).getByRole('button').first()).toBeVisible()
}

test('a stack of the frontier is looked at by keyboard, joins the alternatives, and leaves them again', async ({
  page,
}) => {
  await toFrontier(page)
  const first = points(page).getByRole('button').first()
  await first.focus()
  await page.keyboard.press('ArrowRight')
  const second = points(page).getByRole('button').nth(1)
  await expect(second).toBeFocused()
  const name = (await second.getAttribute('aria-label')) ?? ''
  await expect(part(page).locator('[class*=looked] strong')).toHaveText(name)
  await page.keyboard.press('Enter')
  const said = part(page).getByRole('status')
  await expect(said).toHaveText(/^“From the frontier: .+” is judged beside the other alternatives now\.$/)
  const title = /“(.+)”/.exec((await said.textContent()) ?? '')?.[1] ?? ''
  await expect(second).toHaveAttribute('aria-pressed', 'true')
  await expect(second).toBeFocused()
  await expect(ranking(page)).toContainText(title)
  await page.reload()
  await expect(ranking(page)).toContainText(title)
  await part(page)
    .getByRole('button', { name: `Take out “${title}”` })
    .click()
  await expect(said).toHaveText(`“${title}” is no alternative any more.`)
  await expect(ranking(page)).not.toContainText(title)
  await part(page).getByRole('button', { name: 'Undo' }).click()
  await expect(ranking(page)).toContainText(title)
})

test('a point under the mouse shows its parts; a click adds it and can be undone; the table does the same', async ({
  page,
}) => {
  await toFrontier(page)
  const last = points(page).getByRole('button').last()
  await last.hover()
  await expect(part(page).locator('[class*=looked]')).toContainText((await last.getAttribute('aria-label')) ?? '')
  await last.click()
  const said = part(page).getByRole('status')
  await expect(said).toContainText('is judged beside the other alternatives now.')
  await part(page).getByRole('button', { name: 'Undo' }).click()
  await expect(said).toContainText('is no alternative any more.')
  await expect(part(page).getByRole('button', { name: /^Take out/ })).toHaveCount(0)
  const rows = part(page).getByRole('table', { name: 'Stacks by cost and value' }).getByRole('row')
  expect(await rows.count()).toBe((await points(page).getByRole('button').count()) + 1)
  await rows
    .nth(1)
    .getByRole('button', { name: /^Add to the alternatives/ })
    .click()
  await expect(rows.nth(1)).toContainText('added')
  await expect(said).toContainText('is judged beside the other alternatives now.')
})

for (const { name, use } of LOOKS)
  test.describe(name, () => {
    test.use(use)

    test('axe finds nothing on the plot with an added stack, and it stays on its screen', async ({ page }) => {
      await toFrontier(page)
      await points(page).getByRole('button').first().focus()
      await page.keyboard.press('Enter')
      await expect(part(page).getByRole('button', { name: /^Take out/ })).toBeVisible()
      expect(await axeFaults(page, '#frontier')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    })
  })
