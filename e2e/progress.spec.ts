import { expect, type Page, test } from '@playwright/test'
import { loadScenarios } from '../lib/catalog/load-scenarios.ts'
import { axeFaults, openPlan, result } from './support.ts'

const progress = (page: Page) => page.getByRole('region', { name: 'How far this is' })

test('the count is of questions that are listed, each the way to its question, and an answer lowers it', async ({
  page,
}) => {
  await page.goto('/plan')
  await expect(page.getByTestId('hash')).toBeVisible()
  const line = progress(page).getByRole('status')
  await expect(line).toContainText(/^\d+ open questions can still change the answer: \d+ the platform, \d+ only parts/)
  const countOf = async () => Number(/^\d+/.exec((await line.textContent()) ?? '')?.[0])
  const before = await countOf()
  await progress(page).getByText('Which ones').focus()
  await page.keyboard.press('Enter')
  await expect(progress(page).getByRole('listitem')).toHaveCount(before)
  expect(await axeFaults(page)).toEqual([])

  const cloud = page.getByRole('region', { name: 'Where may ML workloads run?', exact: true })
  await progress(page).getByRole('link', { name: 'Cloud', exact: true }).press('Enter')
  await expect(cloud).toBeFocused()
  await cloud.getByRole('radio', { name: 'AWS only' }).check()
  await expect(progress(page).getByRole('link', { name: 'Cloud', exact: true })).toHaveCount(0)
  await expect(result(page)).toBeVisible()
  await expect(progress(page).getByRole('listitem')).toHaveCount(await countOf())
})

test('settled is said where no question that is left can change the platform', async ({ page }) => {
  const settled = loadScenarios().find(({ id }) => id === 'own-rooms-nobody-operates')
  await openPlan(page, 'Settled', { answers: settled?.plan.answers })
  await expect(progress(page)).toContainText('Settled: no question that is left can change the platform.')
  await expect(progress(page).getByText('Which ones')).toHaveCount(0)
})

test('what the last answer changed is said under the verdict: the platform before, and the largest line of the cost', async ({
  page,
}) => {
  const answers = { cloud: 'aws-only', teamSize: 10, operators: 'part-time', endpoints: 2, countPeople: false }
  await openPlan(page, 'Changing', { answers })
  await expect(result(page)).toBeVisible()
  const changed = page.locator('#result').getByText(/^After “/)
  await expect(changed).toHaveCount(0)
  const cloud = page.getByRole('region', { name: 'Where may ML workloads run?', exact: true })
  await cloud.getByRole('radio', { name: 'Several clouds' }).check()
  await expect(changed).toHaveText(/^After “Cloud: Several clouds”: it was Hybrid \(MLflow run by SageMaker\)/)
  await cloud.getByRole('radio', { name: 'AWS only' }).check()
  await expect(changed).toHaveCount(0) // back where it was
  const endpoints = page.getByRole('region', { name: 'How many real-time endpoints run?', exact: true })
  await endpoints.getByRole('textbox').fill('12')
  await expect(changed).toHaveText(
    /^After “Endpoints: 12”: .*\+\$[\d,.]+ a month, most of it “SageMaker real-time endpoints”\.$/,
  )
  await page.reload()
  await expect(result(page)).toBeVisible()
  await expect(changed).toHaveCount(0)
})
