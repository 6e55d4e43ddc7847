import { expect, type Page } from '@playwright/test'

export const table = (page: Page) =>
  page.locator('#comparison[aria-busy=false]').getByRole('table', { name: 'The plan beside its scenarios' })
export const region = (page: Page) => page.getByRole('region', { name: 'The plan beside its scenarios' })

/** Goes from the review to the comparison, as a person does. */
export async function toScenarios(page: Page): Promise<void> {
  await page.getByRole('link', { name: /^Compare/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Compare' })).toBeVisible()
}

/** The text of a cell: its amount, what it is made of, the difference. */
export const cell = (page: Page, row: string | RegExp, at: number) =>
  table(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: row }) })
    .getByRole('cell')
    .nth(at)

export const amountIn = (text: string | null): number =>
  Number(/([+−]?)\$([\d,.]+)/.exec(text ?? '')?.[2]?.replaceAll(',', ''))
export const deltaIn = (text: string | null): number =>
  Number(/[+−]\$([\d,.]+)/.exec(text ?? '')?.[1]?.replaceAll(',', '') ?? 0)

/** A plan with a scenario of twice its endpoints. */
export const WITH_TWICE = {
  answers: { cloud: 'aws-only', endpoints: 2, teamSize: 10, countPeople: true },
  scenarios: [{ name: 'Twice the endpoints', answers: { endpoints: 4 } }],
}
