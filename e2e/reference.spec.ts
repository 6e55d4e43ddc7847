import { expect, type Page, test } from '@playwright/test'
import { expectCards, expectFit, expectNoFaults, LOOKS, NARROW } from './page-checks.ts'
import { axeFaults, openPlan, result } from './support.ts'

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const main = (page: Page) => page.getByRole('main')

const ON_PREMISES = { answers: { cloud: 'on-premises' } }

test('from an exclusion to its rule, to a fact, to what uses it, and back with the browser', async ({ page }) => {
  await openPlan(page, 'Own rooms', ON_PREMISES)
  await page.getByRole('link', { name: 'See how it was decided' }).click()
  const excluded = page.locator('#excluded').getByRole('listitem').filter({ hasText: 'SageMaker' }).first()
  await excluded
    .getByRole('link', { name: /^R-[A-Z]+$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/rules\/[a-z-]+$/)
  const rule = (await heading(page).textContent()) ?? ''
  await expect(main(page)).toContainText('Options it shuts out')
  await expect(main(page).getByRole('link', { name: 'Cloud', exact: true }).first()).toHaveAttribute(
    'href',
    '/plan#question-cloud',
  )
  await expect(page.getByRole('table', { name: 'Examples' })).toContainText('it applies')
  const facts = main(page).locator('section', { hasText: 'Facts it rests on' })
  await facts.getByRole('link').first().click()
  await expect(page).toHaveURL(/\/facts\/[a-z-]+$/)
  await expect(main(page)).toContainText(/\d{4}-\d\d-\d\d, not yet due/)
  await expect(main(page).getByRole('link', { name: rule })).toBeVisible()
  await page.goBack()
  await expect(heading(page)).toHaveText(rule)
  await page.goBack()
  await expect(page).toHaveURL(/\/plan\/result$/)
  await expect(page.locator('#excluded')).toContainText(rule)
})

test('a question of a rule is asked where the link leads, on the path or beside it', async ({ page }) => {
  await page.goto('/rules/aws-regulated')
  await expect(main(page)).toContainText('Regimes names at least one')
  await main(page).getByRole('link', { name: 'Regimes', exact: true }).first().click()
  await expect(page).toHaveURL(/\/plan#question-regimes$/)
  await expect(page.locator('#question-regimes')).toBeInViewport()
  await page.goBack()
  await main(page).getByRole('link', { name: 'Approval', exact: true }).first().click()
  await expect(page.locator('#question-approval')).toBeInViewport()
})

test('every part of a review that cites a rule or fact leads to its page', async ({ page }) => {
  await openPlan(page, 'Own rooms', ON_PREMISES)
  const reason = result(page).locator('a[href^="/rules/"]').first()
  await expect(reason).toHaveText(/^R-[A-Z]+$/)
  await openPlan(page, 'Ours', { answers: { cloud: 'aws-only', endpoints: 2 } })
  await page.getByRole('button', { name: /^Show the/ }).click()
  await page.getByRole('link', { name: 'Hours in a month' }).click()
  await expect(heading(page)).toHaveText('Hours in a month')
  await expect(main(page)).toContainText('730 hours')
})

test('a number in a bill leads to its fact', async ({ page }) => {
  await openPlan(page, 'Ours', { answers: { cloud: 'aws-only', endpoints: 2 } })
  await result(page)
    .getByRole('button', { name: /^SageMaker/ })
    .click()
  const bill = page.getByRole('dialog')
  await bill.getByText('SageMaker real-time endpoints').click()
  await bill.getByRole('link', { name: 'Hours in a month' }).click()
  await expect(heading(page)).toHaveText('Hours in a month')
})

test('from the header to how it decides: the tree in its order, and each kind of rule', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('banner').getByRole('link', { name: 'How it decides' }).click()
  await expect(heading(page)).toHaveText('How it decides')
  const branches = page.locator('#leaf > ol > li')
  await expect(branches.first()).toContainText('R-DBX')
  await expect(branches.first()).toContainText(
    'When Platform today is “Databricks”, and Share on that platform is at least 50 %',
  )
  await expect(branches.last()).toContainText('R-OPEN')
  for (const kind of ['constraint', 'preference', 'keep', 'pair', 'cap', 'adjustment'])
    await expect(page.locator(`#${kind}`).getByRole('link').first()).toHaveAttribute('href', /^\/rules\//)
  await page.getByRole('contentinfo').getByRole('link', { name: 'Facts' }).click()
  await expect(page.locator('#statements').getByRole('listitem').first()).toContainText('read on 2026-11-23')
  await expect(main(page)).toContainText('None is past its review.')
})

test('a figure shows its spread, whose judgement it is, and the options whose bill it is in', async ({ page }) => {
  await page.goto('/facts/engineer-hourly-usd')
  await expect(main(page)).toContainText('54 to 120')
  await expect(main(page)).toContainText('second-hand')
  await expect(main(page).getByRole('link', { name: 'Cost of an engineer-hour' })).toHaveAttribute(
    'href',
    '/plan#question-engineerHourlyUsd',
  )
})

const ODD = ['nothing-known', '__proto__', 'constructor', 'toString', '%00', '%E0%A4%A', 'a%2Fb', 'x'.repeat(10_000)]

for (const list of ['rules', 'facts'])
  test(`an address of /${list} that names nothing is no page`, async ({ page, request }) => {
    for (const id of ODD) {
      const answer = await request.get(`/${list}/${id}`)
      expect(answer.status(), id.slice(0, 20)).toBe(404)
      expect(await answer.text()).toContain('There is no such')
    }
    expect((await page.goto(`/${list}/nothing-known`))?.status()).toBe(404)
    await main(page)
      .getByRole('link', { name: `Go to all ${list}` })
      .click()
    await expect(page).toHaveURL(new RegExp(`/${list}$`))
  })

const PAGES = {
  'all rules': '/rules',
  'a branch of the tree': '/rules/aws-regulated',
  'an exclusion': '/rules/not-in-google-cloud',
  'a rule that keeps': '/rules/keep-orchestrator',
  'a pair': '/rules/mlflow-registry-needs-mlflow',
  'the cap': '/rules/over-the-cap',
  'how firm it is': '/rules/ranking',
  'all facts': '/facts',
  'a statement': '/facts/approval-enforced-by-iam',
  'a figure': '/facts/engineer-hourly-usd',
  'an unknown rule': '/rules/nothing-known',
  'an unknown fact': '/facts/nothing-known',
} as const

/** Those that hold every kind of block: the others are looked at once. */
const EVERY_LOOK = ['all rules', 'an exclusion', 'all facts', 'a figure', 'an unknown rule']

for (const [at, { name: look, use }] of LOOKS.entries())
  test.describe(look, () => {
    test.use(use)
    for (const [name, address] of Object.entries(PAGES).filter(([one]) => at === 0 || EVERY_LOOK.includes(one)))
      test(`axe finds nothing on ${name}`, ({ page }) => expectNoFaults(page, address))
  })

for (const width of NARROW)
  test(`${width} px: no page scrolls sideways, and the rows of a table are cards`, async ({ page }) => {
    await expectFit(page, width, Object.values(PAGES))
    await page.goto('/facts')
    await expectCards(page.getByRole('table', { name: 'Tracking', exact: true }))
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } })

  test('how it decides is behind the button of the header, by keyboard too', async ({ page }) => {
    await page.goto('/plan')
    await page.getByRole('banner').getByRole('button', { name: 'More' }).press('Enter')
    const link = page.getByRole('banner').getByRole('link', { name: 'How it decides' })
    await expect(link).toBeInViewport({ ratio: 1 })
    expect(await axeFaults(page, 'header')).toEqual([])
    await page.keyboard.press('Escape')
    await expect(link).toBeHidden()
    await page.getByRole('banner').getByRole('button', { name: 'More' }).click()
    await link.click()
    await expect(heading(page)).toHaveText('How it decides')
    await expect(link).toBeHidden()
  })
})
