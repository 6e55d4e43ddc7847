import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'

const ROWS = 10_000
const PORT = Number(process.env.PLANNER_E2E_PORT ?? 3210) + 3
const ADDRESS = `http://localhost:${PORT}/prices?region=us-east-1`
const FILE = 'data/prices/aws/AmazonEC2/us-east-1.json'
/** More rows than fit a screen and the reserve around it are never in the page. */
const MOST_DRAWN = 80

let folder = ''
let server: ChildProcess | undefined

/** The production build with data of its own: the shipped ones, but 10,000 EC2 prices in us-east-1. */
function layOut(): string {
  const place = mkdtempSync(join(tmpdir(), 'many-prices-'))
  for (const name of ['.next', 'node_modules', 'package.json', 'next.config.ts']) {
    symlinkSync(join(process.cwd(), name), join(place, name))
  }
  cpSync('data', join(place, 'data'), { recursive: true })
  const sheet = JSON.parse(readFileSync(FILE, 'utf8'))
  const pattern = sheet.rows.find((row: { item: string }) => row.item === 'ec2.instance')
  const [tier] = pattern.tiers
  const rows = Array.from({ length: ROWS }, (_, at) => ({
    ...pattern,
    attributes: { instanceType: `m${at}.xlarge` },
    tiers: [{ ...tier, usd: String(at / 100), quotedUsd: String(at / 100) }],
  }))
  writeFileSync(join(place, FILE), JSON.stringify({ ...sheet, rows }))
  return place
}

test.beforeAll(async () => {
  folder = layOut()
  const next = join(process.cwd(), 'node_modules/next/dist/bin/next')
  server = spawn(process.execPath, [next, 'start', '-p', String(PORT)], {
    cwd: folder,
    env: { ...process.env, PLANNER_LIVE_PRICES: 'off' },
    stdio: 'ignore',
  })
  await expect
    .poll(
      () =>
        fetch(ADDRESS).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true)
})

test.afterAll(() => {
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

/** The median time of a frame in milliseconds while the table is scrolled by three screens a frame. */
async function frameTime(page: Page): Promise<number> {
  return page.getByRole('region', { name: 'Prices in us-east-1' }).evaluate(async (region) => {
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const times: number[] = []
    let last = await frame()
    for (let step = 0; step < 90; step += 1) {
      const end = region.scrollHeight - region.clientHeight
      region.scrollTop = (region.scrollTop + 3 * region.clientHeight) % end
      const now = await frame()
      times.push(now - last)
      last = now
    }
    return times.sort((a, b) => a - b)[45] ?? 0
  })
}

test('ten thousand prices: few rows are drawn, and they scroll like a hundred do', async ({ page }) => {
  await page.goto(ADDRESS)
  const table = page.getByRole('table', { name: 'Prices in us-east-1' })
  await expect(table).toHaveAttribute('aria-rowcount', /^10\d\d\d$/)
  const drawn = () => table.locator('tbody tr[data-index]').count()
  expect(await drawn()).toBeLessThan(MOST_DRAWN)
  const many = await frameTime(page)
  expect(await drawn()).toBeLessThan(MOST_DRAWN)
  await page.getByRole('searchbox', { name: 'Search' }).fill('m99')
  await expect(table).toHaveAttribute('aria-rowcount', '112')
  const few = await frameTime(page)
  test.info().annotations.push({ type: 'frame, ms', description: `${many} with 10,000 prices, ${few} with 111` })
  expect(many).toBeLessThan(3 * few + 17)
})

test('ten thousand prices are searched, sorted and walked to the end', async ({ page }) => {
  await page.goto(ADDRESS)
  const table = page.getByRole('table', { name: 'Prices in us-east-1' })
  await page.getByRole('searchbox', { name: 'Search' }).fill('m9999')
  await expect(table).toHaveAttribute('aria-rowcount', '2')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await table.getByRole('button', { name: 'Price, USD' }).press('Enter')
  await table.getByRole('button', { name: 'Price, USD' }).press('Enter')
  await expect(table.locator('tr[data-index="0"]')).toContainText('m9999.xlarge')
  await table.getByRole('rowheader').first().getByRole('link').press('End')
  await expect(table.locator('tr:has(a:focus)')).toHaveAttribute('aria-rowindex', /^10\d\d\d$/)
})
