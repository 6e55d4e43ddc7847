import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { alert, openExample, result } from './support.ts'

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
  await page.getByRole('combobox', { name: 'Which AWS region do the workloads run in?' }).selectOption('eu-west-1')
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

const linkOf = (scenario: string) => {
  const { plan } = JSON.parse(readFileSync(new URL(`../data/scenarios/${scenario}.json`, import.meta.url), 'utf8'))
  return `#plan=${Buffer.from(JSON.stringify(plan)).toString('base64url')}`
}

test('on own machines neither the guide nor the stack speaks of AWS', async ({ page }) => {
  await page.goto(`/plan${linkOf('own-data-centre')}`)
  await expect(result(page)).toContainText('Your own machines')
  await expect(result(page)).not.toContainText('EC2 instances')
  await page.goto('/plan/setup')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up: MLflow (run by you)')
  const parts = page.getByRole('list', { name: 'What is set up' }).getByRole('listitem')
  await expect(parts.filter({ hasText: 'Your own machines' })).toHaveCount(1)
  const image = page.getByRole('textbox', { name: 'Training image' })
  await expect(image).toHaveAttribute('placeholder', 'registry.example.com/mlops-train:1')
  await expect(page.getByRole('textbox', { name: /AWS|EC2|EKS|VPC/ })).toHaveCount(0)
  await expect(page.getByText(/SageMaker|amazonaws/)).toHaveCount(0)
})

test('the examples follow the region that is typed', async ({ page }) => {
  await openExample(page)
  await page.getByRole('link', { name: 'Set up', exact: true }).click()
  const arn = page.getByRole('textbox', { name: /^Managed MLflow/ })
  await expect(arn).toHaveAttribute('placeholder', /^arn:aws:sagemaker:us-east-1:123456789012:/)
  await page.getByRole('textbox', { name: 'AWS region' }).fill('eu-central-1')
  await page.getByRole('textbox', { name: 'AWS account' }).fill('210987654321')
  await expect(arn).toHaveAttribute('placeholder', /^arn:aws:sagemaker:eu-central-1:210987654321:/)
  await page.getByRole('textbox', { name: 'AWS region' }).fill('; rm')
  await expect(arn).toHaveAttribute('placeholder', /^arn:aws:sagemaker:us-east-1:210987654321:/)
  await expect(page.getByText(/^Expected /)).toHaveCount(1)
})

test('another part of AWS: its ARNs and domain follow the region, and the guide says what to look up', async ({
  page,
}) => {
  await openExample(page)
  await page.getByRole('link', { name: 'Set up', exact: true }).click()
  const region = page.getByRole('textbox', { name: 'AWS region' })
  const bucket = page.getByRole('article', { name: /Create the bucket/ })
  await expect(page.getByText(/No command was checked there/)).toHaveCount(0)
  await region.fill('us-gov-west-1')
  await expect(bucket).toContainText('arn:aws-us-gov:s3:::')
  await expect(page.getByText(/^AWS GovCloud .* No command was checked there/)).toBeVisible()
  await region.fill('cn-north-1')
  await expect(bucket).toContainText('arn:aws-cn:s3:::')
  await expect(page.getByRole('textbox', { name: 'Training image' })).toHaveAttribute(
    'placeholder',
    /\.dkr\.ecr\.cn-north-1\.amazonaws\.com\.cn\//,
  )
  await expect(page.getByText(/amazonaws\.com\.cn in China.*“Create the role SageMaker works with”/)).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('arn:aws:')
  await expect(page.getByRole('textbox', { name: /partition|Domain of AWS/ })).toHaveCount(0)
})

test('the guide says what happened to the plan and its prices, once, and so does the review', async ({ page }) => {
  const far = { schema: 'plan@1', name: 'Far', answers: { region: 'eu-central-1' } }
  await page.route('**/api/v1/prices?*', (route) => route.abort())
  await page.goto(`/plan/setup#plan=${Buffer.from(JSON.stringify(far)).toString('base64url')}`)
  await expect(alert(page)).toHaveText(/The prices of eu-central-1 could not be read/)
  await page.getByRole('link', { name: 'Back to the review' }).click()
  await page.waitForURL('/plan')
  await expect(alert(page)).toHaveText(/The prices of eu-central-1 could not be read/)
  await page.unroute('**/api/v1/prices?*')
  await page.goto('/plan/setup#plan=broken')
  await expect(alert(page)).toHaveText(/This plan could not be opened/)
})
