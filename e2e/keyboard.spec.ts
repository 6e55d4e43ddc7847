import { expect, type Page, test } from '@playwright/test'
import { hashOn, result } from './support.ts'

const LONGEST_WALK = 120

/** Presses Tab until the wanted control has the focus, as a person without a mouse does. */
async function tabTo(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  for (let steps = 0; steps < LONGEST_WALK; steps += 1) {
    if (await isThere()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('Tab does not lead there')
}

const question = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

const holdsFocus = (page: Page, name: string, role: 'radio' | 'textbox' | 'checkbox' | 'combobox') => async () =>
  (await question(page, name)
    .getByRole(role)
    .evaluateAll((all) => all.filter((one) => one === document.activeElement).length)) > 0

/** Arrow keys walk a radio group from the checked choice; stops at the wanted one. */
async function choose(page: Page, name: string, choice: string): Promise<void> {
  await tabTo(page, holdsFocus(page, name, 'radio'))
  const wanted = question(page, name).getByRole('radio', { name: choice, exact: true })
  for (let steps = 0; steps < 10 && !(await wanted.isChecked()); steps += 1) await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeChecked()
}

async function type(page: Page, name: string, digits: string): Promise<void> {
  await tabTo(page, holdsFocus(page, name, 'textbox'))
  await page.keyboard.type(digits)
}

/** Letters typed go to the entry that begins with them. */
async function pick(page: Page, name: string, entry: string): Promise<void> {
  await tabTo(page, holdsFocus(page, name, 'combobox'))
  await page.keyboard.type(entry)
  await expect(question(page, name).locator('option:checked')).toHaveText(new RegExp(`^${entry}`))
}

async function tick(page: Page, name: string, choice: string): Promise<void> {
  const box = question(page, name).getByRole('checkbox', { name: choice, exact: true })
  await tabTo(page, () => box.evaluate((one) => one === document.activeElement))
  await page.keyboard.press('Space')
  await expect(box).toBeChecked()
}

test('the whole review by keyboard alone: every question, a bill, and back', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, () =>
    page.getByRole('link', { name: 'Start a review' }).evaluate((one) => one === document.activeElement),
  )
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('hash')).toBeVisible()
  const empty = await hashOn(page)

  await type(page, 'How many people build or run models?', '10')
  await choose(page, 'Who will operate the platform?', 'A named team')
  await choose(page, 'Where may ML workloads run?', 'AWS only')
  await pick(page, 'Which AWS region do the workloads run in?', 'US East')
  await choose(page, 'Which data or ML platform do you use today?', 'SageMaker')
  await choose(page, 'Which orchestrator already runs?', 'None')
  await tick(page, 'Which regimes apply?', 'SOC 2')
  await choose(page, 'Who must approve a model before production?', 'A peer')
  await choose(page, 'Must builder and approver be technically separated?', 'No')
  await type(page, 'Which share of the work is generative AI?', '0')
  await tick(page, 'How are predictions consumed?', 'Real time')
  await type(page, 'How many real-time endpoints run?', '2')
  await type(page, 'What may the platform cost a month, in US dollars?', '2000')

  await expect(page.getByRole('navigation', { name: 'Stages' })).toContainText('13 of 13 answered')
  await expect.poll(() => hashOn(page)).not.toBe(empty)
  await expect(result(page)).toContainText('Hybrid')

  const row = result(page)
    .getByRole('button', { name: /^Hybrid/ })
    .first()
  await tabTo(page, () => row.evaluate((one) => one === document.activeElement))
  await page.keyboard.press('Enter')
  const bill = page.getByRole('dialog')
  await expect(bill).toBeVisible()
  const first = bill.locator('summary').first()
  await tabTo(page, () => first.evaluate((one) => one === document.activeElement))
  await page.keyboard.press('Enter')
  await expect(bill.getByText('Where the numbers come from').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(bill).toBeHidden()
  await expect(row).toBeFocused()
})
