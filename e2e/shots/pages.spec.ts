import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { askAs } from '../support.ts'
import { draw, openDrawn, toExample } from './draw.ts'

const OWN_DATA_CENTRE = new URL('../../data/scenarios/own-data-centre.json', import.meta.url)
const openPlan = (page: Page, address: string, answers: object) => openDrawn(page, address, { answers })

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
      await askAs(page, 'By worth')
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
    'result-own-stacks',
    async (page) => {
      const pinnedStacks = [
        { name: 'Today', stack: { tracking: 'mlflow-self-hosted' } },
        { name: 'On Azure', stack: { training: 'azure-ml', registry: 'sagemaker-registry' } },
      ]
      await openDrawn(page, '/plan/result', { answers: { cloud: 'aws-only', operators: 'nobody' }, pinnedStacks })
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
      await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible()
    },
  ],
]

/** Pages that are also drawn for the narrowest phones in use. */
const NARROW: readonly string[] = ['plan-example', 'result']

draw(STATES.map(([name, reach]) => ({ name, reach, widths: NARROW.includes(name) ? [360] : [] })))
