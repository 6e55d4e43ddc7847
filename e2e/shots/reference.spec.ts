import { expect, type Page } from '@playwright/test'
import { draw } from './draw.ts'

const to = (address: string) => async (page: Page) => {
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

draw([
  { name: 'rules', reach: to('/rules'), widths: [360] },
  { name: 'rule-branch', reach: to('/rules/aws-regulated'), widths: [360] },
  { name: 'rule-exclusion', reach: to('/rules/not-in-google-cloud') },
  { name: 'rule-keeps', reach: to('/rules/keep-orchestrator') },
  { name: 'rule-pair', reach: to('/rules/mlflow-registry-needs-mlflow') },
  { name: 'rule-firmness', reach: to('/rules/ranking') },
  { name: 'rule-unknown', reach: to('/rules/nothing-known') },
  { name: 'facts', reach: to('/facts'), widths: [360] },
  { name: 'fact-statement', reach: to('/facts/approval-enforced-by-iam') },
  { name: 'fact-figure', reach: to('/facts/engineer-hourly-usd'), widths: [360] },
  { name: 'fact-unused', reach: to('/facts/task-vcpu') },
  { name: 'fact-unknown', reach: to('/facts/nothing-known') },
  { name: 'platforms', reach: to('/platforms'), widths: [360] },
  { name: 'platforms-none', reach: to('/platforms?q=vertex+nowhere') },
  { name: 'platform', reach: to('/platforms/mlflow'), widths: [360] },
  { name: 'platform-discontinued', reach: to('/platforms/whylogs') },
  { name: 'platform-prices', reach: to('/platforms/comet') },
  { name: 'platform-unknown', reach: to('/platforms/nothing-known') },
])
