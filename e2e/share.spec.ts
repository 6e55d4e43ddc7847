import { expect, test } from '@playwright/test'
import { open } from './page-checks.ts'
import { alert, dayOn, download, hashOn, openExample, planner, result } from './support.ts'

test('a copied link leads to the recommendation and restores the same plan and hash in another browser', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(page)
  const hash = await hashOn(page)
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('/plan/result#plan=')

  const other = await browser.newContext()
  const stakeholder = await other.newPage()
  const sent: string[] = []
  stakeholder.on('request', (request) => sent.push(request.url()))
  await stakeholder.goto(link)
  await expect.poll(() => hashOn(stakeholder)).toBe(hash)
  await expect(stakeholder.getByRole('heading', { level: 1, name: 'Recommendation' })).toBeVisible()
  expect(sent.filter((url) => url.includes('plan='))).toEqual([])
  expect(new URL(stakeholder.url()).hash).toBe('')
  await stakeholder.getByRole('link', { name: 'Back to the questions' }).click()
  await expect(stakeholder.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Ten people, flexible')
  await other.close()
})

test('the hash on the page is the one the command line computes, and the exports are the same bytes', async ({
  page,
}) => {
  await openExample(page)
  const hash = await hashOn(page)
  const day = await dayOn(page)
  const plan = await download(page, 'The plan (plan@1)')
  expect(plan.name).toBe('ten-people-flexible.plan.json')
  const evaluate = (...more: string[]) => planner(['evaluate', '-', '--as-of', day, ...more], plan.text)
  const json = await download(page, 'JSON (evaluation@1)')
  expect(JSON.parse(json.text).hash).toBe(hash)
  expect(json.text).toBe(evaluate())
  expect((await download(page, 'Markdown report')).text).toBe(evaluate('--format', 'markdown'))
  expect((await download(page, 'CSV: lines, ranges, months')).text).toBe(evaluate('--format', 'csv'))
})

test('the command line writes the link that the page opens', async ({ page }) => {
  const plan = JSON.stringify({ schema: 'plan@1', name: 'Über-Plan 日本', answers: { cloud: 'gcp' } })
  const fragment = planner(['link', '-'], plan).trim()
  await page.goto(`/plan${fragment}`)
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('Über-Plan 日本')
  await expect(result(page)).toContainText('MLflow')
  const { hash } = JSON.parse(planner(['evaluate', '-', '--as-of', await dayOn(page)], plan))
  await expect.poll(() => hashOn(page)).toBe(hash)
})

test('a broken link says what is wrong and leaves the own plan alone', async ({ page }) => {
  await openExample(page)
  const hash = await hashOn(page)
  await page.goto('/plan#plan=AAAA')
  await expect(alert(page)).toContainText('This plan could not be opened')
  await expect.poll(() => hashOn(page)).toBe(hash)
  const bad = Buffer.from('{"schema":"plan@1","name":"x","answers":{"teamSize":-1}}').toString('base64url')
  await page.goto(`/plan#plan=${bad}`)
  await expect(alert(page)).toContainText('answers.teamSize: expected a whole number')
  await expect.poll(() => hashOn(page)).toBe(hash)
})

test('a plan file opens, and the plan before it can be taken back', async ({ page }) => {
  await openExample(page)
  const hash = await hashOn(page)
  const text = JSON.stringify({ schema: 'plan@1', name: 'From a file', answers: { teamSize: 3 } })
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'mine.plan.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await expect(page.getByRole('textbox', { name: 'Plan name' })).toHaveValue('From a file')
  await expect(page.getByText('“Ten people, flexible” was put aside')).toBeVisible()
  await page.getByRole('button', { name: 'Go back to it' }).click()
  await expect.poll(() => hashOn(page)).toBe(hash)
})

test('a file that is no plan, or far too large, is refused by name or place', async ({ page }) => {
  await open(page, '/')
  const give = (buffer: Buffer) =>
    page.locator('input[type=file]').setInputFiles({ name: 'huge.json', mimeType: 'application/json', buffer })
  await give(Buffer.alloc(10_000_000, 'x'))
  await expect(alert(page)).toContainText('huge.json could not be opened')
  await give(Buffer.from('{"schema":"plan@1","name":"x","answers":{"__proto__":1}}'))
  await expect(alert(page)).toContainText('answers.__proto__')
})

test('a link copied on the recommendation leads a stakeholder to it, where it can be exported and printed', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openExample(page)
  await page.goto('/plan/result')
  await page.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('button', { name: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('/plan/result#plan=')

  await page.goto('about:blank')
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Recommendation', level: 1 })).toBeVisible()
  await expect(page.getByTestId('hash')).toBeVisible()
  expect((await download(page, 'Markdown report')).text).toContain('# Ten people, flexible')
  await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }))
  await page.getByRole('button', { name: 'Print' }).click()
  await expect(page.locator('body[data-printed]')).toBeAttached()
})
