import { expect, type Page, test } from '@playwright/test'
import { LOOKS } from './page-checks.ts'
import { askAs, axeFaults, hashOn, isAskedAs, openPlan, result, shiftOn, watchShift } from './support.ts'

const TEAM_SIZE = 'How many people build or run models?'
const OPERATORS = 'Who will operate the platform?'

const CLOUD = 'Where may ML workloads run?'

const cards = (page: Page) => page.locator('[id^="stage-"] > [id^="question-"]')
const pages = (page: Page, place: string | RegExp) => page.getByRole('group', { name: place })
const card = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const workshop = (page: Page) => page.getByRole('dialog', { name: 'Workshop mode' })

async function toReview(page: Page): Promise<void> {
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
}

const workshopButton = (page: Page) => page.getByRole('button', { name: 'Workshop mode' })

test('one question at a time by keyboard: pages turn, an arrow in a choice stays there, the choice is remembered', async ({
  page,
}) => {
  await toReview(page)
  const all = await cards(page).count()
  await askAs(page, 'One question')
  await expect(cards(page)).toHaveCount(1)
  await expect(pages(page, `Question 1 of ${all}`)).toBeVisible()
  await expect(card(page, TEAM_SIZE)).toBeVisible()

  await page.getByRole('button', { name: 'Next', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(card(page, OPERATORS)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeFocused()
  await expect(page.getByRole('status').filter({ hasText: `Question 2 of ${all}. ${OPERATORS}` })).toBeAttached()

  const choices = card(page, OPERATORS)
  await choices.getByRole('radio', { name: "Don't know" }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(choices).toBeVisible()
  await expect(choices.getByRole('radio', { name: 'Round the clock' })).toBeChecked()
  await page.keyboard.press('PageDown')
  await expect(choices).toBeHidden()
  await expect(pages(page, `Question 3 of ${all}`)).toBeFocused()
  await page.keyboard.press('ArrowLeft')
  await expect(choices.getByRole('radio', { name: 'Round the clock' })).toBeChecked()
  expect(await axeFaults(page)).toEqual([])

  await page.reload()
  await expect(page.getByTestId('hash')).toBeVisible()
  await expect(cards(page)).toHaveCount(1)
  await expect(card(page, TEAM_SIZE)).toBeVisible()
})

test('one stage at a time: a jump to a stage, to a question and to a figure goes there', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await toReview(page)
  await askAs(page, 'One stage')
  await expect(page.getByRole('heading', { level: 2, name: 'Team' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Service' })).toHaveCount(0)
  await page
    .getByRole('navigation', { name: 'Stages' })
    .getByRole('link', { name: /^Service/ })
    .click()
  await expect(card(page, 'How many real-time endpoints run?')).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Team' })).toHaveCount(0)
  expect(await axeFaults(page)).toEqual([])

  await page.evaluate(() => {
    location.hash = '#question-operators'
  })
  await expect(page.locator('#question-operators')).toBeFocused()
  await askAs(page, 'All questions')
  expect(await cards(page).count()).toBeGreaterThan(8)
})

for (const mode of ['One stage', 'All questions'])
  test(`back from the recommendation to the question one was at: ${mode}`, async ({ page }) => {
    await toReview(page)
    await askAs(page, mode)
    if (mode === 'One stage') await page.getByRole('button', { name: 'Go on' }).click()
    await card(page, CLOUD).getByRole('radio', { name: 'AWS only' }).check()
    await page.getByRole('link', { name: 'See how it was decided' }).click()
    await expect(page.locator('#limits')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the questions' }).click()
    await expect(card(page, CLOUD)).toBeInViewport()
    await expect(card(page, CLOUD).getByRole('radio', { name: 'AWS only' })).toBeChecked()
  })

test('the last page has no next one, and a key there changes nothing', async ({ page }) => {
  await toReview(page)
  await askAs(page, 'One question')
  await page.evaluate(() => {
    location.hash = '#question-monthlyBudgetUsd'
  })
  await expect(page.locator('#question-monthlyBudgetUsd')).toBeFocused()
  const next = page.getByRole('button', { name: 'Next', exact: true })
  await expect(next).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('#question-monthlyBudgetUsd')).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Money terms' })).toBeVisible()
})

test('workshop mode by keyboard: a question fills the screen, the verdict follows, Escape goes back to where it was', async ({
  page,
}) => {
  await toReview(page)
  const before = await hashOn(page)
  await workshopButton(page).press('Enter')
  const dialog = workshop(page)
  await expect(dialog.getByRole('group', { name: /^Question 1 of / })).toBeFocused()
  const ask = dialog.getByRole('heading', { name: TEAM_SIZE })
  await expect(ask).toBeVisible()
  expect(await ask.evaluate((one) => getComputedStyle(one).fontSize)).toBe('28px')
  const box = await dialog.boundingBox()
  expect([box?.width, box?.height]).toEqual([page.viewportSize()?.width, page.viewportSize()?.height])

  await page.keyboard.press('ArrowRight')
  await expect(dialog.getByRole('heading', { name: OPERATORS })).toBeVisible()
  await dialog.getByRole('radio', { name: "Don't know" }).focus()
  await page.keyboard.press('ArrowUp')
  await expect(dialog.getByRole('radio', { name: 'Round the clock' })).toBeChecked()
  await page.keyboard.press('PageUp')
  await expect(dialog.getByRole('heading', { name: TEAM_SIZE })).toBeVisible()
  await dialog.getByRole('textbox', { name: TEAM_SIZE }).focus()
  await page.keyboard.type('12')
  await page.keyboard.press('ArrowLeft')
  await expect(dialog.getByRole('heading', { name: TEAM_SIZE })).toBeVisible()
  await expect(dialog.getByRole('status', { name: 'As answered so far' })).toContainText(/can still change the answer/)
  expect(await axeFaults(page)).toEqual([])

  await expect(dialog.getByRole('status', { name: 'As answered so far' })).toContainText(/\$[\d,.]+ a month/)

  await page.keyboard.press('PageDown')
  await page.keyboard.press('Control+z')
  await expect(dialog.getByRole('status').filter({ hasText: 'Taken back. 1 step left to take back.' })).toBeAttached()
  await dialog.getByRole('button', { name: 'Redo' }).click()
  await dialog.getByRole('button', { name: 'Previous', exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: TEAM_SIZE })).toHaveValue('12')
  expect(await axeFaults(page)).toEqual([])

  await dialog.getByRole('button', { name: 'Does not apply' }).click()
  await page.getByRole('menuitem', { name: 'Out of scope' }).click()
  await expect(dialog.getByText(/^Does not apply: out of scope/)).toBeVisible()
  await dialog.getByRole('button', { name: 'It applies after all' }).click()

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(workshopButton(page)).toBeFocused()
  await expect(card(page, TEAM_SIZE).getByRole('textbox')).toHaveValue('12')
  await expect(result(page)).toBeVisible()
  expect(await hashOn(page)).not.toBe(before)
})

for (const { name, use } of [...LOOKS, { name: 'light, 360 px', use: { viewport: { width: 360, height: 740 } } }])
  test.describe(name, () => {
    test.use(use)

    test('workshop mode fits and has no fault', async ({ page }) => {
      await toReview(page)
      await workshopButton(page).click()
      await expect(workshop(page).getByRole('group', { name: /^Question 1 of / })).toBeFocused()
      for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowRight')
      await expect(workshop(page).getByRole('group', { name: /^Question 5 of / })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      const inner = workshop(page).locator('> div').first()
      expect(await inner.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0)
      expect(await axeFaults(page)).toEqual([])
    })
  })

test.describe('on a first visit', () => {
  test.use({ storageState: { cookies: [], origins: [] } })

  test('one stage at a time is asked, from the first that is open, and nothing moves as the page comes up', async ({
    page,
  }) => {
    await watchShift(page)
    await toReview(page)
    expect(await shiftOn(page)).toBeLessThan(0.02)
    await isAskedAs(page, 'One stage')
    await expect(page.getByRole('heading', { level: 2, name: 'Team' })).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Place' })).toHaveCount(0)

    for (const one of await cards(page).all()) {
      const radio = one.getByRole('radio').first()
      if ((await radio.count()) > 0) await radio.check()
      else await one.getByRole('textbox').first().fill('10')
    }
    await expect(page.getByRole('heading', { level: 2, name: 'Team' })).toBeVisible()
    await page.reload()
    await expect(page.getByTestId('hash')).toBeVisible()
    await expect(page.getByRole('heading', { level: 2, name: 'Team' })).toHaveCount(0)
    await expect(pages(page, /^Stage 2 of /)).toBeVisible()
    expect(await shiftOn(page)).toBeLessThan(0.02)
    expect(await axeFaults(page)).toEqual([])
  })
})

test('after the last stage the open questions that can still change the answer are asked, beside the path too', async ({
  page,
}) => {
  await toReview(page)
  await askAs(page, 'One stage')
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Money/ })
    .click()
  await expect(page.getByRole('link', { name: 'See the recommendation' }).first()).toBeVisible()
  await expect(page.getByText(/^\d+ open questions can still change the answer\. An answer/)).toBeVisible()
  await page.getByRole('button', { name: 'Answer what is left' }).click()
  await expect(page.getByRole('region', { name: 'By worth' })).toBeVisible()
  await isAskedAs(page, 'By worth')
})

test('a choice that stands alone takes the place of the others, and none beside it is offered', async ({ page }) => {
  await openPlan(page, 'Alone', { answers: { pains: ['slow-ui', 'drift'] } })
  await page.locator('#other-answers > summary').click()
  const pains = card(page, 'What hurts with the present setup?')
  const hurts = (name: string) => pains.getByRole('checkbox', { name, exact: true })
  await expect(pains.getByRole('radio')).toHaveCount(1)
  await hurts('Nothing').check()
  await expect(hurts('Slow screens')).not.toBeChecked()
  await hurts('Drift goes unseen').check()
  await expect(hurts('Nothing')).not.toBeChecked()
  await openPlan(page, 'None', { answers: { pains: [] } })
  await page.locator('#other-answers > summary').click()
  await expect(pains.getByRole('radio', { name: 'None of these' })).toBeChecked()
})
