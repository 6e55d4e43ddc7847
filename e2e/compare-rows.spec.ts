import { expect, type Page, test } from '@playwright/test'
import { amountIn, cell, table, toScenarios, WITH_TWICE } from './compare-support.ts'
import { openPlan } from './support.ts'

/** The figures of a column of the table, by the rows of one part of it. */
const figuresIn = async (page: Page, part: string, at: number): Promise<readonly number[]> => {
  const rows = table(page).locator(`tbody[data-part=${part}] tr`)
  const texts = await rows.locator(`td:nth-of-type(${at})`).locator('span:first-child').allTextContents()
  return texts.map(Number)
}

test('values by criterion sum to the value of their column, sorted and found lines leave every sum as it is', async ({
  page,
}) => {
  await openPlan(page, 'Ours', WITH_TWICE)
  await toScenarios(page)
  await expect(table(page).getByRole('rowheader', { name: 'Value', exact: true })).toBeVisible()
  for (const at of [1, 2]) {
    const points = await figuresIn(page, 'value', at)
    const total = points.at(-1) ?? Number.NaN
    expect(points.length).toBeGreaterThan(5)
    const sum = points.slice(0, -1).reduce((all, one) => all + one, 0)
    expect(Math.abs(sum - total)).toBeLessThan(0.05 * points.length)
  }
  const total = await cell(page, 'Cloud in total', 1).textContent()
  const lines = table(page).locator('tbody[data-part=cloud] tr[class*=line]')
  const all = await lines.count()
  await page.getByRole('combobox', { name: 'Order of the rows' }).selectOption('largest difference first')
  expect(await lines.count()).toBe(all)
  await page.getByRole('searchbox', { name: 'Find a row' }).fill('real-time endpoints')
  await expect(lines).toHaveCount(1)
  await expect(
    table(page)
      .getByText(/rows? not shown/)
      .first(),
  ).toBeVisible()
  expect(await cell(page, 'Cloud in total', 1).textContent()).toBe(total)
})

test('the head of a column orders its rows, components fold to their sums, and lines stand in one list', async ({
  page,
}) => {
  await openPlan(page, 'Ours', WITH_TWICE)
  await toScenarios(page)
  const [cloud, head] = [
    table(page).locator('tbody[data-part=cloud]'),
    table(page).getByRole('columnheader', { name: 'Twice the endpoints' }),
  ]
  const lines = cloud.locator('tr[class*=line]')
  await expect(lines).not.toHaveCount(0)
  const all = await lines.count()
  const total = await cell(page, 'Cloud in total', 1).textContent()

  await page.getByRole('combobox', { name: 'Lines' }).selectOption('in one list')
  await expect(lines).toHaveCount(all)
  await expect(lines.filter({ hasText: 'SageMaker real-time endpoints' })).toContainText('Serving')
  const known = async () => {
    const texts = await lines.locator('td:last-child span:first-child').allTextContents()
    return texts.filter((text) => text.includes('$')).map(amountIn)
  }
  await head.getByRole('button').click()
  await expect(head).toHaveAttribute('aria-sort', 'descending')
  const falling = await known()
  expect(falling.length).toBeGreaterThan(3)
  expect(falling).toEqual(falling.toSorted((one, other) => other - one))
  await expect(page.getByRole('combobox', { name: 'Order of the rows' })).toContainText(
    '“Twice the endpoints”, highest first',
  )
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'ascending')
  expect(await known()).toEqual(falling.toReversed())
  await head.getByRole('button').press('Enter')
  await expect(head).toHaveAttribute('aria-sort', 'none')

  await page.getByRole('combobox', { name: 'Lines' }).selectOption('by component, sums only')
  await expect(lines).toHaveCount(0)
  const serving = cloud.getByRole('button', { name: 'Serving' })
  await expect(serving).toHaveAttribute('aria-expanded', 'false')
  await serving.press('Enter')
  await expect(serving).toHaveAttribute('aria-expanded', 'true')
  await expect(cloud.getByRole('button', { name: 'SageMaker real-time endpoints' })).toBeVisible()
  expect(await lines.count()).toBeLessThan(all)
  const section = cloud.getByRole('button', { name: 'Cloud, USD a month' })
  await section.click()
  await expect(section).toHaveAttribute('aria-expanded', 'false')
  await expect(lines).toHaveCount(0)
  expect(await cell(page, 'Cloud in total', 1).textContent()).toBe(total)

  await page.getByRole('searchbox', { name: 'Find a row' }).fill('SERVING')
  await expect(cloud.getByRole('button', { name: 'SageMaker real-time endpoints' })).toBeVisible()
  await page.getByRole('searchbox', { name: 'Find a row' }).fill('no such row')
  await expect(table(page)).toContainText('No row is called that.')
  await expect(table(page).getByRole('row', { name: /^Cloud and people/ })).toContainText('$')
})
