import { expect, test } from '@playwright/test'
import { axeFaults, openExample, openPlan, result } from './support.ts'

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [1440, 390])
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 }, contextOptions: { reducedMotion: 'reduce' } })

      test('axe finds nothing on the start page', async ({ page }) => {
        await page.goto('/')
        expect(await axeFaults(page)).toEqual([])
      })

      test('axe finds nothing on an empty review', async ({ page }) => {
        await page.goto('/plan')
        await expect(page.getByTestId('hash')).toBeVisible()
        expect(await axeFaults(page)).toEqual([])
      })

      test('axe finds nothing on the example, its assumptions and an open bill', async ({ page }) => {
        await openExample(page)
        await page.getByRole('button', { name: /^Show the/ }).click()
        expect(await axeFaults(page)).toEqual([])
        await result(page)
          .getByRole('button', { name: /^SageMaker/ })
          .click()
        const bill = page.getByRole('dialog')
        await bill.locator('summary').first().click()
        await expect(bill).toHaveCSS('opacity', '1')
        expect(await axeFaults(page)).toEqual([])
      })

      test('axe finds nothing on other answers, a figure in place of one, a question asked beside, and notices', async ({
        page,
      }) => {
        await openPlan(page, 'Before', { answers: { teamSize: 3 } })
        await openPlan(page, 'Much to say', {
          answers: {
            region: 'eu-west-1',
            mlflowInUse: 'local',
            trainingInstance: 'm5.large',
            endpoints: 2,
            allowedRegions: ['eu-west-1'],
          },
          overrides: { endpoints: 12 },
          assumptions: { 'hours-per-month': 100_000, 'log-gb': { low: 1, likely: 10, high: 90 } },
        })
        await page.getByRole('button', { name: 'New plan' }).click()
        await page.getByRole('button', { name: 'Plans (3)' }).click()
        await page.getByRole('button', { name: 'Open “Much to say”' }).click()
        await expect(page.getByRole('dialog')).toBeHidden()
        await page.locator('#other-answers > summary').click()
        await page.getByRole('button', { name: /^Show the/ }).click()
        await expect(result(page)).toBeVisible()
        expect(await axeFaults(page)).toEqual([])
      })

      test('axe finds nothing on the setup guide', async ({ page }) => {
        await openExample(page)
        await page.getByRole('link', { name: 'Set up', exact: true }).click()
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Set up')
        expect(await axeFaults(page)).toEqual([])
      })
    })
