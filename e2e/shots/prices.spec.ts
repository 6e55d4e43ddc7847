import { expect } from '@playwright/test'
import { draw } from './draw.ts'

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

draw(
  Object.entries(PAGES).map(([name, address]) => ({
    name,
    reach: async (page) => {
      await page.goto(address)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    },
  })),
)
