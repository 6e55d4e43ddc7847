import { readFileSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'

const OWN_DATA_CENTRE = new URL('../../data/scenarios/own-data-centre.json', import.meta.url)
const SHOTS = 'test-results/shots'
const WIDTHS = [1440, 390]
/** Pages that are also drawn for the narrowest phones in use. */
const NARROW: Readonly<Record<string, readonly number[]>> = { 'plan-example': [360], result: [360] }
const SCHEMES = ['light', 'dark'] as const

const toExample = async (page: Page) => {
  await page.goto('/')
  await page.getByRole('link', { name: 'Load the ten-person example' }).click()
  await expect(page.getByTestId('hash')).toBeVisible()
}

const openPlan = (page: Page, address: string, answers: object) => {
  const plan = { schema: 'plan@1', name: 'Drawn', answers }
  return page.goto(`${address}#plan=${Buffer.from(JSON.stringify(plan)).toString('base64url')}`)
}

/** Every page in its main states: name, and how to get there. */
const STATES: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  [
    'start',
    async (page) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  ],
  [
    'plan-empty',
    async (page) => {
      await page.goto('/plan')
      await expect(page.getByTestId('hash')).toBeVisible()
    },
  ],
  ['plan-example', toExample],
  [
    'plan-bill',
    async (page) => {
      await toExample(page)
      await page
        .locator('#result')
        .getByRole('button', { name: /SageMaker/ })
        .first()
        .click()
      const bill = page.getByRole('dialog')
      await bill.getByText('SageMaker real-time endpoints').click()
      await expect(bill.getByText('1,460 Hrs × $0.23 = $335.80')).toBeVisible()
    },
  ],
  [
    'plan-assumptions',
    async (page) => {
      await toExample(page)
      await page.getByRole('button', { name: /^Show the/ }).click()
      await page.locator('#assumptions').scrollIntoViewIfNeeded()
    },
  ],
  [
    'plan-by-worth',
    async (page) => {
      await page.goto('/plan')
      await expect(page.getByTestId('hash')).toBeVisible()
      await page.getByRole('button', { name: 'By worth' }).click()
      await expect(page.getByRole('region', { name: 'By worth' }).getByRole('heading')).toBeVisible()
    },
  ],
  [
    'result',
    async (page) => {
      await toExample(page)
      await page.getByRole('link', { name: 'See how it was decided' }).click()
      await expect(page.locator('#limits')).toBeVisible()
    },
  ],
  [
    'result-open',
    async (page) => {
      await openPlan(page, '/plan/result', { cloud: 'aws-only', regimes: ['soc2'], approval: 'named-role' })
      await expect(page.locator('#limits')).toBeVisible()
      await page.getByLabel('Whose weights').selectOption('Finance')
      await page.getByText('Give points yourself').click()
      await page.locator('#ranking > details > summary').first().click()
      await page.locator('#ranking > details > details > summary').nth(1).click()
    },
  ],
  [
    'result-none',
    async (page) => {
      await openPlan(page, '/plan/result', { cloud: 'on-premises', operators: 'nobody' })
      await expect(page.locator('#limits')).toBeVisible()
    },
  ],
  [
    'setup',
    async (page) => {
      await toExample(page)
      await page.getByRole('link', { name: 'Set up', exact: true }).click()
      await expect(page.getByRole('article').first()).toBeVisible()
    },
  ],
  [
    'setup-own-machines',
    async (page) => {
      const { plan } = JSON.parse(readFileSync(OWN_DATA_CENTRE, 'utf8'))
      await page.goto(`/plan/setup#plan=${Buffer.from(JSON.stringify(plan)).toString('base64url')}`)
      await expect(page.getByRole('article').first()).toBeVisible()
    },
  ],
  [
    'none-qualifies',
    async (page) => {
      await openPlan(page, '/plan', { cloud: 'on-premises', operators: 'nobody' })
      await expect(page.locator('#result')).toContainText('No stack qualifies')
    },
  ],
  [
    'not-found',
    async (page) => {
      await page.goto('/nowhere')
    },
  ],
]

for (const colorScheme of SCHEMES)
  for (const [name, reach] of STATES)
    for (const width of [...WIDTHS, ...(NARROW[name] ?? [])])
      test(`${name}, ${colorScheme}, ${width}`, async ({ browser }) => {
        const context = await browser.newContext({
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: width > 1000 ? 900 : 844 },
        })
        const page = await context.newPage()
        await reach(page)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
        await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-${width}.png`, fullPage: true })
        await context.close()
      })
