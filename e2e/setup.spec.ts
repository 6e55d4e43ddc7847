import { expect, test } from '@playwright/test'
import { openExample, result } from './support.ts'

test('the setup guide shows the steps of the recommended stack, and values rewrite every command', async ({ page }) => {
  await openExample(page)
  await expect(result(page)).toContainText('SageMaker MLflow App')
  await page.getByRole('link', { name: 'Set up', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up: Hybrid (MLflow run by SageMaker)')
  const app = page.getByRole('article', { name: /Create the MLflow App/ })
  await expect(app).toContainText('aws sagemaker create-mlflow-app')
  await expect(app).toContainText('AutoModelRegistrationEnabled')

  await page.getByRole('textbox', { name: 'Name of the bucket' }).fill('our-models-2026')
  await expect(app).toContainText('s3://our-models-2026')
  await page.getByRole('textbox', { name: 'Name of the bucket' }).fill('x; rm -rf /')
  await expect(page.getByText(/^Expected 3 to 63/)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('rm -rf')
})

test('the commands speak of the region of the plan, and the runbook can be saved', async ({ page }) => {
  await openExample(page)
  await page.getByRole('button', { name: /^Show the \d+ assumptions/ }).click()
  await page.getByRole('combobox', { name: /^Region/ }).selectOption('eu-west-1')
  await expect(result(page)).toContainText('Prices: eu-west-1')
  await page.getByRole('link', { name: 'Set up', exact: true }).click()
  await expect(page.getByRole('article').first()).toContainText('AWS_REGION=eu-west-1')
  await page.getByRole('textbox', { name: 'Name of the bucket' }).fill('$(rm)')
  await expect(page.getByRole('button', { name: 'Save the runbook' })).toBeDisabled()
  await expect(page.getByRole('article').first()).toContainText('AWS_REGION=eu-west-1')
  await page.getByRole('textbox', { name: 'Name of the bucket' }).fill('')
  await page.getByRole('textbox', { name: 'AWS region' }).fill('')
  await expect(page.getByRole('article').first()).toContainText('AWS_REGION=eu-west-1')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save the runbook' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('ten-people-flexible.runbook.md')
})

test('without a stack there is nothing to set up, and the guide says so', async ({ page }) => {
  const none = { schema: 'plan@1', name: 'None', answers: { cloud: 'on-premises', operators: 'nobody' } }
  await page.goto(`/plan#plan=${Buffer.from(JSON.stringify(none)).toString('base64url')}`)
  await expect(result(page)).toContainText('No stack qualifies')
  await page.getByRole('navigation').getByRole('link', { name: 'Setup' }).click()
  await expect(page.getByText('there is nothing to set up')).toBeVisible()
})
