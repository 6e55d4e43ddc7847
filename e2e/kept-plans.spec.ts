import { expect, type Page, test } from '@playwright/test'
import { LOOKS, open } from './page-checks.ts'
import { alert, axeFaults, hashOn, openExample, openPlan, shiftOn, watchShift } from './support.ts'

const planName = (page: Page) => page.getByRole('textbox', { name: 'Plan name' })
const panel = (page: Page) => page.getByRole('dialog', { name: 'Plans in this browser' })

async function openPlans(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Plans (${count})` }).click()
  await expect(panel(page)).toHaveCSS('opacity', '1')
}

/** Holds files over the page or lets them go, as a person does with a mouse. */
async function drag(page: Page, kind: 'dragover' | 'drop', files: readonly (readonly [string, string])[]) {
  const held = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer()
    for (const [name, text] of all) transfer.items.add(new File([text], name, { type: 'application/json' }))
    return transfer
  }, files)
  await page.dispatchEvent('main', kind, { dataTransfer: held })
}

const MINE = JSON.stringify({ schema: 'plan@1', name: 'From a file', answers: { teamSize: 3 } })

test('plans are copied, renamed, opened, exported, deleted and brought back; all are there the next time', async ({
  page,
}) => {
  await openExample(page)
  await openPlans(page, 1)
  await panel(page).getByRole('button', { name: 'Duplicate “Ten people, flexible”' }).click()
  await expect(panel(page).getByRole('status')).toHaveText('“Ten people, flexible (copy)” was put beside it.')
  const name = panel(page).getByRole('textbox', { name: 'Name of “Ten people, flexible (copy)”' })
  await name.fill('With more people')
  await name.press('Enter')
  await panel(page).getByRole('button', { name: 'Open “With more people”' }).click()
  await expect(planName(page)).toHaveValue('With more people')
  await expect(page.getByRole('button', { name: 'Plans (2)' })).toBeFocused()
  await openPlans(page, 2)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel(page).getByRole('button', { name: 'Export “Ten people, flexible”' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('ten-people-flexible.plan.json')
  await panel(page).getByRole('button', { name: 'Delete “Ten people, flexible”' }).click()
  await expect(panel(page).getByText('“Ten people, flexible” was deleted.')).toBeVisible()
  await expect(panel(page).getByRole('button', { name: 'Undo' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('button', { name: 'Open “Ten people, flexible”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.reload()
  await expect(planName(page)).toHaveValue('With more people')
  await expect(page.getByText('was put aside')).toBeHidden()
  await openPlans(page, 2)
  await panel(page).getByRole('button', { name: 'Open “Ten people, flexible”' }).click()
  await expect(planName(page)).toHaveValue('Ten people, flexible')
})

test('the start page goes on with the plan that was begun, or starts a new one beside it', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Start a review' })).toHaveAttribute('href', '/plan')
  await openPlan(page, 'Begun', { answers: { teamSize: 4 } })
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Start a review' })).toBeHidden()
  await page.getByRole('link', { name: 'Continue “Begun”' }).click()
  await expect(planName(page)).toHaveValue('Begun')
  await page.goto('/')
  await page.getByRole('link', { name: 'Start a new one' }).click()
  await expect(planName(page)).toHaveValue('Untitled review')
  await expect(page.getByRole('button', { name: 'Plans (2)' })).toBeVisible()
})

for (const width of [360, 768, 1440])
  test(`the start page does not move when it knows of a plan: ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 })
    await openPlan(page, 'Fraud models of the payments team', { answers: { teamSize: 4 } })
    await watchShift(page)
    await page.goto('/')
    await expect(page.getByRole('link', { name: /^Continue/ })).toBeVisible()
    expect(await shiftOn(page)).toBeLessThan(0.02)
  })

test('a plan file is dropped on the start page, and on the review, where the plan before it is kept', async ({
  page,
}) => {
  await open(page, '/')
  await drag(page, 'dragover', [['mine.json', MINE]])
  await expect(page.getByText('Drop a plan file to open it')).toBeVisible()
  await drag(page, 'drop', [['mine.json', MINE]])
  await expect(planName(page)).toHaveValue('From a file')
  await drag(page, 'drop', [['other.json', MINE.replace('From a file', 'Another')]])
  await expect(planName(page)).toHaveValue('Another')
  await expect(page.getByText('Drop a plan file to open it')).toBeHidden()
  await page.getByRole('button', { name: 'Go back to it' }).click()
  await expect(planName(page)).toHaveValue('From a file')
})

test('a file that is no plan of ours says why, and nothing that is kept is lost', async ({ page }) => {
  await openExample(page)
  const hash = await hashOn(page)
  const drop = (text: string) => drag(page, 'drop', [['given.json', text]])
  const refusals = [
    ['{"schema":"plan@1",', 'It is no JSON file'],
    ['{"schema":"plan@2","name":"x","answers":{}}', 'A newer version of the planner wrote it'],
    ['{"schema":"evaluation@1"}', 'It holds an evaluation'],
    ['[]', 'It holds no plan'],
    [`"${'x'.repeat(1_100_000)}"`, 'fewer than a million characters'],
  ] as const
  for (const [text, why] of refusals) {
    await drop(text)
    await expect(alert(page)).toContainText('given.json could not be opened')
    await expect(alert(page)).toContainText(why)
    await expect(alert(page)).toContainText('Your own plans are as they were.')
  }
  await drag(page, 'drop', [
    ['one.json', MINE],
    ['two.json', MINE],
  ])
  await expect(alert(page)).toContainText('One plan at a time')
  expect(await hashOn(page)).toBe(hash)
  await drop('{"schema":"plan@1","name":"x","answers":{"teamSize":-1}}')
  await expect(alert(page)).toContainText('answers.teamSize: expected a whole number')
  expect(await hashOn(page)).toBe(hash)
  await expect(page.getByRole('button', { name: 'Plans (1)' })).toBeVisible()
})

for (const { why, error, text } of [
  { why: 'full', error: 'QuotaExceededError', text: 'no room left for the last changes' },
  { why: 'blocked', error: 'SecurityError', text: 'keeps nothing for this page' },
])
  test(`a browser whose storage is ${why} says so and hands the plan over`, async ({ page }) => {
    await page.addInitScript((name) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('', name)
      }
    }, error)
    await openPlan(page, 'Ours', { answers: { teamSize: 3 } })
    await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export this plan' }).click(),
    ])
    expect(file.suggestedFilename()).toBe('ours.plan.json')
    expect(await axeFaults(page)).toEqual([])
  })

for (const { name, use } of LOOKS)
  test.describe(name, () => {
    test.use(use)

    test('axe finds nothing on the plans of the browser, a deleted one, and a refused file', async ({ page }) => {
      await openPlan(page, 'Before', { answers: { teamSize: 3 } })
      await openPlan(page, 'Ours', { answers: { teamSize: 4, endpoints: 2 } })
      await drag(page, 'drop', [['given.json', '[]']])
      await expect(alert(page)).toBeVisible()
      expect(await axeFaults(page)).toEqual([])
      await openPlans(page, 2)
      expect(await axeFaults(page)).toEqual([])
      await panel(page).getByRole('button', { name: 'Delete “Before”' }).click()
      await expect(panel(page).getByRole('button', { name: 'Undo' })).toBeFocused()
      expect(await axeFaults(page)).toEqual([])
    })
  })
