import { expect, type Page } from '@playwright/test'
import { askAs } from '../support.ts'
import { draw, openDrawn, type State, toExample } from './draw.ts'

async function as(page: Page, mode: string): Promise<void> {
  await toExample(page)
  await askAs(page, mode)
}

/** Turns the pages until the question is asked, wherever on the path it stands. */
async function workshop(page: Page, question: string): Promise<void> {
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
  await page.getByRole('button', { name: 'Workshop mode', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Workshop mode' })
  const place = dialog.getByRole('group', { name: /^Question \d+ of / })
  const asked = dialog.getByText(question, { exact: true })
  await expect(place).toBeVisible()
  await expect(async () => {
    if (await asked.isVisible()) return
    const before = (await place.getAttribute('aria-label')) ?? ''
    await dialog.getByRole('button', { name: 'Next', exact: true }).click()
    await expect(place).not.toHaveAccessibleName(before)
    await expect(asked).toBeVisible({ timeout: 1 })
  }).toPass({ intervals: [0] })
}

const STATES: readonly State[] = [
  {
    name: 'start-begun',
    reach: async (page) => {
      await openDrawn(page, '/plan', { name: 'Fraud models of the payments team', answers: { teamSize: 12 } })
      await expect(page.getByTestId('hash')).toBeVisible()
      await page.goto('/')
      await expect(page.getByRole('link', { name: /^Continue/ })).toBeVisible()
    },
    widths: [360],
  },
  {
    name: 'header-more',
    reach: async (page) => {
      await page.goto('/')
      await page.getByRole('button', { name: 'More' }).click()
    },
    only: [390, 360],
  },
  {
    name: 'plan-regions',
    reach: async (page) => {
      await openDrawn(page, '/plan', { answers: { region: 'eu-central-1', allowedRegions: ['us-east-1'] } })
      await expect(page.getByTestId('hash')).toBeVisible()
      await page.getByText('Other answers in this plan').click()
      await page.getByRole('button', { name: 'Tick every region in the EU' }).click()
      await page.locator('#result').evaluate((one) => one.scrollTo(0, 600))
    },
    widths: [360],
  },
  { name: 'plan-one-question', reach: (page) => as(page, 'One question'), widths: [360] },
  { name: 'plan-one-stage', reach: (page) => as(page, 'One stage') },
  { name: 'plan-workshop-number', reach: (page) => workshop(page, 'How many people build or run models?') },
  {
    name: 'plan-workshop-choice',
    reach: (page) => workshop(page, 'Which data or ML platform do you use today?'),
    widths: [360],
  },
  { name: 'plan-workshop-many', reach: (page) => workshop(page, 'Which regimes apply?'), widths: [360] },
  {
    name: 'plan-question-parts',
    reach: async (page) => {
      await openDrawn(page, '/plan', {
        answers: { cloud: 'aws-only', endpoints: 3 },
        overrides: { teamSize: { low: 4, likely: 6, high: 300 } },
        notes: { teamSize: 'Two people join in March; one may leave.' },
      })
      await expect(page.getByTestId('hash')).toBeVisible()
      await page.getByText('Which ones').click()
      await page.getByText('Start “Service” from typical sizes').click()
      await page.getByRole('button', { name: 'Use “Small”' }).click()
      const endpoints = page.locator('#question-endpoints')
      await endpoints.getByRole('button', { name: 'I only know a range' }).click()
      await endpoints.getByRole('textbox', { name: 'Low' }).fill('4')
      await endpoints.getByRole('button', { name: 'Add a note' }).click()
      await endpoints.getByRole('textbox', { name: /^Note/ }).fill('x'.repeat(4001))
    },
    widths: [360],
  },
]

draw(STATES)
