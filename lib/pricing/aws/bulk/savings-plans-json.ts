import { z } from 'zod'
import type { ByteSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import { JsonOutline, type OutlineReader, type Verdict } from '#lib/pricing/aws/bulk/json-outline.ts'
import { readSavingsPlans, type SavingsPlansFound } from '#lib/pricing/aws/bulk/read-savings-plans.ts'
import {
  type Discountable,
  isRate,
  type SavingsPlanRate,
  type SavingsPlanRates,
  wantedBy,
} from '#lib/pricing/aws/bulk/savings-plan-rates.ts'

const PLANS = 'terms/savingsPlan'
const PLAN = `${PLANS}/*`
const RATES = `${PLAN}/rates`

const leaseShape = z.object({ duration: z.number().positive(), unit: z.string() })
const productShape = z.object({ sku: z.string(), attributes: z.object({ purchaseOption: z.string() }) })
const rateShape = z.object({
  discountedSku: z.string(),
  discountedUsageType: z.string(),
  discountedOperation: z.string(),
  discountedServiceCode: z.string(),
  rateCode: z.string(),
  unit: z.string(),
  discountedRate: z.object({
    price: z.string().refine(isRate, 'expected a price above 0'),
    currency: z.literal('USD'),
  }),
})

type Lease = z.output<typeof leaseShape>
type RateRead = z.output<typeof rateShape>
/** A plan while it is read: its own fields may stand behind its rates. */
type OpenPlan = { texts: Map<string, string>; lease: Lease | undefined; rates: RateRead[] }

const newPlan = (): OpenPlan => ({ texts: new Map(), lease: undefined, rates: [] })

function jsonOf(json: Buffer): unknown {
  try {
    return JSON.parse(json.toString('utf8'))
  } catch {
    return undefined
  }
}

/** What is known so far of the file under way. */
class SavingsPlans implements OutlineReader {
  readonly #head = new Map<string, string>()
  readonly #faults: string[] = []
  readonly #isWanted: ReturnType<typeof wantedBy>
  readonly #purchaseOptions = new Map<string, string>()
  readonly #plans: OpenPlan[] = []
  #plan = newPlan()
  #hasTerms = false

  constructor(prices: readonly Discountable[]) {
    this.#isWanted = wantedBy(prices)
  }

  open(where: string, key: string): Verdict {
    if (where === '') return key === 'terms' || key === 'products' ? 'enter' : 'skip'
    if (where === 'terms') return key === 'savingsPlan' ? 'enter' : 'skip'
    if (where === PLANS || (where === PLAN && key === 'rates')) return 'enter'
    return where === 'products' || where === RATES || key === 'leaseContractLength' ? 'take' : 'skip'
  }

  text(where: string, key: string, value: string): void {
    if (where === '') this.#head.set(key, value)
    if (where === PLAN) this.#plan.texts.set(key, value)
  }

  taken(where: string, _key: string, json: Buffer): void {
    const value = jsonOf(json)
    if (where === 'products') {
      const read = productShape.safeParse(value)
      if (read.success) this.#purchaseOptions.set(read.data.sku, read.data.attributes.purchaseOption)
    } else if (where === RATES) this.#rate(value, json)
    else this.#plan.lease = leaseShape.safeParse(value).data
  }

  #rate(value: unknown, json: Buffer): void {
    if (value !== undefined && !this.#wants(value)) return
    const read = rateShape.safeParse(value)
    if (read.success) this.#plan.rates.push(read.data)
    else this.#faults.push(`${read.error.issues[0]?.message ?? 'wrong shape'}: ${json.toString('utf8').slice(0, 200)}`)
  }

  #wants(value: unknown): boolean {
    const fields = new Map<string, unknown>(Object.entries(value ?? {}))
    const [sku, serviceCode, usageType, operation] = ['Sku', 'ServiceCode', 'UsageType', 'Operation'].map((name) =>
      fields.get(`discounted${name}`),
    )
    return this.#isWanted({ sku, serviceCode, usageType, operation })
  }

  left(where: string): void {
    if (where === PLANS) this.#hasTerms = true
    if (where !== PLAN) return
    this.#plans.push(this.#plan)
    this.#plan = newPlan()
  }

  found(): SavingsPlansFound {
    return {
      missing: this.#hasTerms ? null : 'expected a Savings Plans file with terms.savingsPlan',
      version: this.#head.get('version'),
      publicationDate: this.#head.get('publicationDate'),
      rates: this.#rates(),
      faults: this.#faults,
    }
  }

  /** The rates of each plan that says its lease, its purchase option and its date. */
  #rates(): readonly SavingsPlanRate[] {
    return this.#plans
      .filter(({ rates }) => rates.length > 0)
      .flatMap(({ texts, lease, rates }): readonly SavingsPlanRate[] => {
        const planSku = texts.get('sku') ?? ''
        const [purchaseOption, effectiveDate] = [this.#purchaseOptions.get(planSku), texts.get('effectiveDate')]
        if (purchaseOption && effectiveDate && lease)
          return rates.map(({ discountedRate, ...rate }) => ({
            planSku,
            leaseContractLength: lease,
            purchaseOption,
            effectiveDate: effectiveDate.slice(0, 10),
            ...rate,
            usd: discountedRate.price,
          }))
        this.#faults.push(`plan ${planSku}: no lease, purchase option or date; its ${rates.length} rates are left out`)
        return []
      })
  }
}

/**
 * Reads the Savings Plans file of a region in JSON: the rates of the prices asked for. Throws an `OfferFault` when the file is
 * cut off or is none.
 */
export async function readJsonSavingsPlans(
  source: ByteSource,
  prices: readonly Discountable[],
  seen: (bytes: number) => void = () => undefined,
): Promise<SavingsPlanRates> {
  const plans = new SavingsPlans(prices)
  return await readSavingsPlans(source, { sink: new JsonOutline(plans), found: () => plans.found() }, seen)
}
