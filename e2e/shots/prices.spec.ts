import { expect, test } from '@playwright/test'

const SHOTS = 'test-results/shots'

/** The pages of prices in their main states, by name. */
const PAGES = {
  prices: '/prices?region=us-east-1',
  'prices-filtered': '/prices?region=us-east-1&q=m5.xlarge&price=%3E%3D0.2+%26%26+%3C1&sort=price.desc',
  'prices-refused': '/prices?region=us-east-1&price=%3E%3D0.2+%26+%3C1',
  'prices-none': '/prices?region=me-south-1',
  premium: '/prices/premium?region=us-east-1',
  'premium-old': '/prices/premium?region=eu-west-1',
  price: '/prices/us-east-1/sagemaker.hosting-instance/instanceType=ml.m5.xlarge',
  'price-tiers': '/prices/us-east-1/s3.standard-storage',
  'price-unpriced': '/prices/us-east-1/sagemaker.mlflow-app',
  'price-unknown': '/prices/us-east-1/nothing',
} as const

for (const colorScheme of ['light', 'dark'] as const)
  for (const [name, address] of Object.entries(PAGES))
    for (const width of [1440, 390])
      test(`${name}, ${colorScheme}, ${width}`, async ({ browser }) => {
        const context = await browser.newContext({
          colorScheme,
          reducedMotion: 'reduce',
          viewport: { width, height: width > 1000 ? 900 : 844 },
        })
        const page = await context.newPage()
        await page.goto(address)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
        await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}-${width}.png`, fullPage: true })
        await context.close()
      })
