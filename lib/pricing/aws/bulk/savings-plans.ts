import { z } from 'zod'
import type { ByteSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import { JsonOutline, type OutlineReader, type Verdict } from '#lib/pricing/aws/bulk/json-outline.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'
import { compareUsd, isUsdText, NO_USD, usdFrom } from '#lib/units/usd.ts'

/** A price that a Savings Plan may discount, as AWS names it. */
export type Discountable = {
  readonly serviceCode: string
  readonly sku: string | null
  readonly usageType: string | null
  readonly operation: string | null
}

/** What one unit of a price costs under one plan: read from the plan's own file, never worked out. */
export type SavingsPlanRate = {
  readonly planSku: string
  readonly rateCode: string
  readonly leaseContractLength: { readonly duration: number; readonly unit: string }
  readonly purchaseOption: string
  readonly effectiveDate: string
  readonly discountedSku: string
  readonly discountedServiceCode: string
  readonly discountedUsageType: string
  readonly discountedOperation: string
  readonly unit: string
  /** USD for one unit. */
  readonly usd: string
}

/** The rates of a Savings Plans file for the prices asked for, and what was broken in it. */
export type SavingsPlanRates = {
  readonly version: string
  readonly publicationDate: string | null
  readonly rates: readonly SavingsPlanRate[]
  readonly faults: readonly string[]
}

const PLANS = 'terms/savingsPlan'
const PLAN = `${PLANS}/*`
const RATES = `${PLAN}/rates`

const isPrice = (text: string): boolean => isUsdText(text) && compareUsd(usdFrom(text), NO_USD) > 0

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
    price: z.string().refine(isPrice, 'expected a price above 0'),
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

const usageOf = ({ serviceCode, usageType, operation }: Discountable): string =>
  [serviceCode, usageType, operation].join(' ')

/** What is known so far of the file under way. */
class SavingsPlans implements OutlineReader {
  readonly head = new Map<string, string>()
  readonly faults: string[] = []
  readonly #wanted: ReadonlySet<string>
  readonly #purchaseOptions = new Map<string, string>()
  readonly #plans: OpenPlan[] = []
  #plan = newPlan()
  hasTerms = false

  constructor(prices: readonly Discountable[]) {
    const usages = prices.filter(({ usageType, operation }) => usageType !== null && operation !== null).map(usageOf)
    this.#wanted = new Set([...prices.flatMap(({ sku }) => sku ?? []), ...usages])
  }

  open(where: string, key: string): Verdict {
    if (where === '') return key === 'terms' || key === 'products' ? 'enter' : 'skip'
    if (where === 'terms') return key === 'savingsPlan' ? 'enter' : 'skip'
    if (where === PLANS || (where === PLAN && key === 'rates')) return 'enter'
    return where === 'products' || where === RATES || key === 'leaseContractLength' ? 'take' : 'skip'
  }

  text(where: string, key: string, value: string): void {
    if (where === '') this.head.set(key, value)
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
    else this.faults.push(`${read.error.issues[0]?.message ?? 'wrong shape'}: ${json.toString('utf8').slice(0, 200)}`)
  }

  #wants(value: unknown): boolean {
    const fields = new Map<string, unknown>(Object.entries(value ?? {}))
    const [service, usage, operation] = ['ServiceCode', 'UsageType', 'Operation'].map((name) =>
      fields.get(`discounted${name}`),
    )
    return (
      this.#wanted.has(String(fields.get('discountedSku'))) || this.#wanted.has([service, usage, operation].join(' '))
    )
  }

  left(where: string): void {
    if (where === PLANS) this.hasTerms = true
    if (where !== PLAN) return
    this.#plans.push(this.#plan)
    this.#plan = newPlan()
  }

  /** The rates of each plan that says its lease, its purchase option and its date. */
  rates(): readonly SavingsPlanRate[] {
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
        this.faults.push(`plan ${planSku}: no lease, purchase option or date; its ${rates.length} rates are left out`)
        return []
      })
  }
}

/**
 * Reads the Savings Plans file of a region: the rates of the prices asked for. Throws an `OfferFault` when the file is
 * cut off or is none.
 */
export async function readSavingsPlans(
  source: ByteSource,
  prices: readonly Discountable[],
  seen: (bytes: number) => void = () => undefined,
): Promise<SavingsPlanRates> {
  const plans = new SavingsPlans(prices)
  const outline = new JsonOutline(plans)
  let bytes = 0
  for await (const chunk of source()) {
    outline.push(chunk)
    bytes += chunk.length
    seen(bytes)
  }
  outline.end()
  if (!plans.hasTerms) throw new OfferFault('not-an-offer', 'expected a Savings Plans file with terms.savingsPlan')
  const rates = plans.rates()
  return {
    version: plans.head.get('version') ?? '',
    publicationDate: plans.head.get('publicationDate') ?? null,
    rates,
    faults: plans.faults,
  }
}
