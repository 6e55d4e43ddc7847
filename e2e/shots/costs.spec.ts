import { expect, type Page } from '@playwright/test'
import { draw, openDrawn, type State, toExample } from './draw.ts'

/** Answers under which MLflow stays where it runs: two bills have a price for every line, so that likelihoods are told. */
const PRICED = {
  cloud: 'aws-only',
  operators: 'named-team',
  mlflowInUse: 'team-server',
  pains: ['nothing'],
  teamSize: 12,
  endpoints: 3,
  trainingJobsPerDay: 6,
}
const FINANCE = {
  enterpriseDiscount: 0.1,
  commitmentShare: { 'compute-savings-plan': 0.7 },
  support: 'business-plus',
  tax: 0.19,
  currency: { code: 'EUR', rate: '0.92', on: '2026-11-23' },
}
const SCENARIOS = [
  { name: 'Two years on', answers: { endpoints: 6, teamSize: 20 } },
  { name: 'Everything in Ireland', answers: { region: 'eu-west-1' } },
]

const workedOut = (page: Page) => expect(page.getByTestId('hash')).toBeVisible()

async function openCosts(page: Page): Promise<void> {
  await workedOut(page)
  await page.getByText('The same as a table').click()
  await page.getByText(/^Every piece of it/).click()
}

async function toResult(page: Page, parts: object): Promise<void> {
  await openDrawn(page, '/plan/result', parts)
  await openCosts(page)
}

const STATES: readonly State[] = [
  {
    name: 'article',
    reach: async (page) => {
      await page.goto('/article')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
    widths: [360],
  },
  {
    name: 'article-figure',
    reach: async (page) => {
      await page.goto('/article')
      const figure = page.getByRole('button', { name: /Two real-time endpoints .*SageMaker stack, its assumptions/ })
      await figure.filter({ visible: true }).click()
      await page.getByRole('dialog').locator('details > summary').first().click()
    },
  },
  {
    name: 'compare',
    reach: async (page) => {
      await openDrawn(page, '/plan/compare', { answers: PRICED, scenarios: SCENARIOS })
      const comparison = page.locator('#comparison[aria-busy=false]')
      await expect(comparison.getByRole('table', { name: 'The plan beside its scenarios' })).toBeVisible()
    },
    widths: [360],
  },
  {
    name: 'compare-none',
    reach: async (page) => {
      await openDrawn(page, '/plan/compare', { answers: PRICED })
      await expect(page.getByRole('heading', { name: 'There is no scenario yet' })).toBeVisible()
    },
  },
  {
    name: 'plan-ranges',
    reach: async (page) => {
      await toExample(page)
      await page.getByText(/^The \d+ figures that vary/).click()
      await expect(page.getByRole('table', { name: 'Figures that vary' })).toBeVisible()
      const totals = page.locator('#result').getByRole('heading', { name: 'Cost a month' })
      await totals.evaluate((one) => one.scrollIntoView({ block: 'start' }))
    },
  },
  {
    name: 'plan-money',
    reach: async (page) => {
      await openDrawn(page, '/plan', { answers: PRICED, finance: FINANCE })
      await workedOut(page)
    },
  },
  {
    name: 'plan-money-bill',
    reach: async (page) => {
      await openDrawn(page, '/plan', { answers: PRICED, finance: FINANCE })
      await workedOut(page)
      const own = page.locator('#result').getByRole('button', { name: /MLflow \(run by you\)/ })
      await own.first().click()
      await page.getByRole('dialog').getByText('AWS Business Support+').click()
    },
  },
  { name: 'result-costs', reach: (page) => toResult(page, { answers: PRICED }), widths: [360] },
  {
    name: 'result-money',
    reach: (page) => toResult(page, { answers: { ...PRICED, countPeople: true }, finance: FINANCE }),
  },
  {
    name: 'result-costs-open',
    reach: async (page) => {
      await toExample(page)
      await page.goto('/plan/result')
      await openCosts(page)
    },
  },
]

draw(STATES)
