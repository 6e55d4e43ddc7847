import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { DATA } from '#lib/catalog/data-folder.ts'
import { commitments, supportPlans } from '#lib/catalog/finance-shapes.ts'
import { readData } from '#lib/catalog/read-json.ts'
import { savingsPlanFile } from '#lib/catalog/refresh-shapes.ts'
import type { Commitment, CommittedRate, MoneyCatalog } from '#lib/cost/finance/money-terms.ts'

type PlanFile = z.output<typeof savingsPlanFile>
type AuthoredPlan = z.output<typeof commitments>['plans'][number]

const FOLDER = 'prices/aws-savings-plans'

/** What AWS calls an hour: a rate in any other unit is none of an hourly price. */
const HOURS = ['hrs', 'hours', 'hour']

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The rates of a Savings Plans file for the term in question, by the hour. */
export function ratesOfFile(
  file: PlanFile,
  { leaseContractLength, purchaseOption }: AuthoredPlan['term'],
): readonly CommittedRate[] {
  return file.rates
    .filter(
      (rate) =>
        rate.leaseContractLength.duration === leaseContractLength.duration &&
        same(rate.leaseContractLength.unit, leaseContractLength.unit) &&
        same(rate.purchaseOption, purchaseOption) &&
        HOURS.includes(rate.unit.toLowerCase()),
    )
    .map(({ item, attributes, usd, rateCode }) => ({
      item,
      attributes,
      regionCode: file.regionCode,
      usd,
      rateCode,
      readOn: file.readOn,
      source: file.source,
      confidence: 'high',
    }))
}

function filesOf({ awsPlan }: AuthoredPlan): readonly PlanFile[] {
  const folder = join(DATA, FOLDER, awsPlan)
  const names = existsSync(folder) ? readdirSync(folder).sort() : []
  return names.map((name) => readData(`${FOLDER}/${awsPlan}/${name}`, savingsPlanFile))
}

/** A commitment with its rates: those of a region's own file, and authored ones where a region has no file. */
function commitmentFrom(plan: AuthoredPlan): Commitment {
  const { id, title, covers, disputed, term } = plan
  const files = filesOf(plan)
  const read = new Set(files.map(({ regionCode }) => regionCode))
  const authored = plan.rates.filter(({ regionCode }) => !read.has(regionCode))
  return { id, title, covers, disputed, rates: [...files.flatMap((file) => ratesOfFile(file, term)), ...authored] }
}

/** The support plans and commitments of `data/cost-model`, with the rates of AWS's Savings Plans files. */
export function loadFinance(): MoneyCatalog {
  const { alwaysOn, titles, plausible, plans } = readData('cost-model/commitments.json', commitments)
  return {
    supportPlans: readData('cost-model/support-plans.json', supportPlans),
    commitments: plans.map(commitmentFrom),
    alwaysOn,
    titles,
    plausible: {
      enterpriseDiscount: plausible.enterpriseDiscount,
      commitmentShare: plausible.commitmentShare,
      tax: plausible.tax,
    },
  }
}
