import { expect, type Page, test } from '@playwright/test'
import { open, openEarly } from './page-checks.ts'
import { dayOn, hashOn, openPlan, planner, result, shiftOn, watchShift } from './support.ts'

const NEW = JSON.stringify({ schema: 'plan@1', name: 'Untitled review', answers: {} })
const panel = (page: Page) => page.locator('#result')
const progress = (page: Page) => page.getByRole('region', { name: 'How far this is', includeHidden: true })

/** What the page says of a new plan is there before the scripts are. */
const expectForeseen = async (page: Page) => {
  await expect(panel(page).getByText('Toss-up')).toBeVisible()
  await expect(panel(page)).toContainText('Worth asking next')
  await expect(progress(page)).toContainText('open questions can still change the answer')
}

/** Nothing is said of a new plan, and no question is seen unanswered. */
const expectNothingSeen = async (page: Page) => {
  await page.waitForLoadState('domcontentloaded')
  await expect(page.getByRole('navigation').first()).toBeVisible()
  for (const part of [panel(page).locator('h2'), progress(page), page.locator('h1'), page.getByText('of 11 answered')])
    await expect(part).toBeHidden()
}

test('what follows from a new plan comes with the page, is what the command line finds, and goes on being so', async ({
  page,
}) => {
  const letScriptsCome = await openEarly(page, '/plan')
  await expectForeseen(page)
  letScriptsCome()
  const hash = await hashOn(page)
  expect(hash).toBe(JSON.parse(planner(['evaluate', '-', '--as-of', await dayOn(page)], NEW)).hash)
  await page.getByRole('radio', { name: 'A named team' }).check()
  await expect.poll(() => hashOn(page)).not.toBe(hash)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => hashOn(page)).toBe(hash)
})

test('where another plan is kept nothing is seen of a new one, not even before the page is live', async ({ page }) => {
  await openPlan(page, 'Five people', { answers: { teamSize: 5 } })
  await expect(result(page)).toBeVisible()
  const hash = await hashOn(page)
  const letScriptsCome = await openEarly(page, '/plan')
  await expectNothingSeen(page)
  letScriptsCome()
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Five people')
  expect(await hashOn(page)).toBe(hash)
})

test('the start page goes on with a plan that is kept, and never offers to begin first', async ({ page }) => {
  await openPlan(page, 'Five people', { answers: { teamSize: 5 } })
  const letScriptsCome = await openEarly(page, '/')
  await page.waitForLoadState('domcontentloaded')
  await expect(page.locator('h1')).toBeVisible()
  await expect(page.getByText('Start a review')).toBeHidden()
  letScriptsCome()
  await expect(page.getByRole('link', { name: /Five people/ })).toBeVisible()
})

test('nor where the address carries a plan', async ({ page }) => {
  const fragment = planner(['link', '-'], NEW.replace('{}', '{"teamSize":5}')).trim()
  await openEarly(page, `/plan${fragment}`)
  await expectNothingSeen(page)
})

test('a plan that is come back to is seen without a flash of a new one', async ({ page }) => {
  await openPlan(page, 'Five people', { answers: { teamSize: 5 } })
  const hash = await hashOn(page)
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    new MutationObserver(() => {
      const text = document.querySelector('#result [data-testid=hash]')?.textContent
      if (text && seen.at(-1) !== text) seen.push(text)
    }).observe(document, { childList: true, subtree: true, characterData: true })
  })
  await page.getByRole('link', { name: 'Platforms' }).first().click()
  await expect(page).toHaveURL('/platforms')
  await page.getByRole('link', { name: 'Review' }).click()
  expect(await hashOn(page)).toBe(hash)
  expect(await page.evaluate(() => (globalThis as typeof globalThis & { seen: string[] }).seen)).toEqual([hash])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })
  test('what follows from a new plan can be read', async ({ page }) => {
    await page.goto('/plan')
    await expectForeseen(page)
    await expect(panel(page)).not.toHaveAttribute('inert')
  })
})

test('the first look is live as soon as it can be pressed', async ({ page }) => {
  await open(page, '/plan')
  await result(page)
    .getByRole('button', { name: /\$[1-9]/ })
    .first()
    .click()
  await expect(page.getByRole('dialog')).toContainText('the monthly bill')
})

test.describe('on a phone nothing moves by itself', () => {
  test.use({ storageState: { cookies: [], origins: [] } })
  for (const width of [360, 390])
    for (const place of ['start', 'end'] as const)
      test(`${width} px, read from the ${place} of the result`, async ({ page }) => {
        await page.setViewportSize({ width, height: 740 })
        await watchShift(page)
        const letScriptsCome = await openEarly(page, '/plan')
        await expectForeseen(page)
        await page.waitForLoadState('domcontentloaded')
        await page.evaluate(() => document.fonts.ready)
        await panel(page).evaluate((one, block) => one.scrollIntoView({ block }), place)
        letScriptsCome()
        await expect(page.getByText('Other answers in this plan')).toBeAttached()
        await expect(page.getByTestId('hash')).toBeAttached()
        expect(await shiftOn(page)).toBeLessThan(0.02)
      })

  test('390 px, where a plan is kept', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 740 })
    await openPlan(page, 'Five people', { answers: { teamSize: 5 } })
    await expect(result(page)).toBeVisible()
    await watchShift(page)
    await page.goto('/plan')
    await expect(page.getByTestId('hash')).toBeAttached()
    expect(await shiftOn(page)).toBeLessThan(0.02)
  })
})
