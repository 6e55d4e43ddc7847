import { z } from 'zod'
import type { ByteSource } from '#lib/pricing/aws/bulk/byte-source.ts'
import { type CsvRow, CsvRows, cellText } from '#lib/pricing/aws/bulk/csv-rows.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'
import { readSavingsPlans, type SavingsPlansFound } from '#lib/pricing/aws/bulk/read-savings-plans.ts'
import {
  type Discountable,
  isRate,
  type SavingsPlanRate,
  type SavingsPlanRates,
  wantedBy,
} from '#lib/pricing/aws/bulk/savings-plan-rates.ts'

const COLUMNS = [
  'SKU',
  'RateCode',
  'Unit',
  'EffectiveDate',
  'DiscountedRate',
  'Currency',
  'DiscountedSKU',
  'DiscountedServiceCode',
  'DiscountedUsageType',
  'DiscountedOperation',
  'PurchaseOption',
  'LeaseContractLength',
  'LeaseContractLengthUnit',
] as const

const NO_HEADER = 'expected the header of a Savings Plans file in CSV'
/** So many broken rows are no accident of a few: the file is not what AWS describes. */
const MOST_BROKEN = 1000

type Column = (typeof COLUMNS)[number]
type Header = { readonly count: number; readonly cells: ReadonlyMap<string, number> }

const told = z.string().min(1)
const rowShape = z.object({
  SKU: told,
  RateCode: told,
  Unit: told,
  EffectiveDate: told.transform((text) => text.slice(0, 10)),
  DiscountedRate: z.string().refine(isRate, 'expected a price above 0'),
  Currency: z.literal('USD'),
  DiscountedSKU: z.string(),
  DiscountedServiceCode: told,
  DiscountedUsageType: told,
  DiscountedOperation: z.string(),
  PurchaseOption: told,
  LeaseContractLength: z.string().transform(Number).pipe(z.number().positive()),
  LeaseContractLengthUnit: told,
} satisfies Record<Column, z.ZodType>)

const rateOf = (row: z.output<typeof rowShape>): SavingsPlanRate => ({
  planSku: row.SKU,
  leaseContractLength: { duration: row.LeaseContractLength, unit: row.LeaseContractLengthUnit },
  purchaseOption: row.PurchaseOption,
  effectiveDate: row.EffectiveDate,
  discountedSku: row.DiscountedSKU,
  discountedUsageType: row.DiscountedUsageType,
  discountedOperation: row.DiscountedOperation,
  discountedServiceCode: row.DiscountedServiceCode,
  rateCode: row.RateCode,
  unit: row.Unit,
  usd: row.DiscountedRate,
})

/** What is known so far of the file under way. */
class CsvSavingsPlans {
  readonly #head = new Map<string, string>()
  readonly #rates: SavingsPlanRate[] = []
  readonly #faults: string[] = []
  readonly #wants: ReturnType<typeof wantedBy>
  #header: Header | undefined

  constructor(prices: readonly Discountable[]) {
    this.#wants = wantedBy(prices)
  }

  row(row: CsvRow): void {
    if (this.#header && row.count === this.#header.count) this.#rate(row, this.#header)
    else if (this.#header) this.#broken(row, this.#header)
    else this.#beforeHeader(Array.from({ length: row.count }, (_, cell) => cellText(row, cell)))
  }

  /** Rows before the header have a name and a value. */
  #beforeHeader(texts: readonly string[]): void {
    const [name = '', value = ''] = texts
    if (texts.length <= 2) {
      this.#head.set(name, value)
      return
    }
    const cells = new Map(texts.map((text, at) => [text, at]))
    if (!COLUMNS.every((column) => cells.has(column))) throw new OfferFault('not-an-offer', NO_HEADER)
    this.#header = { count: texts.length, cells }
  }

  #broken(row: CsvRow, { count }: Header): void {
    if (row.count === 1 && cellText(row, 0) === '') return
    this.#faults.push(`${cellText(row, 0)}: ${row.count} cells, expected ${count}`)
    if (this.#faults.length > MOST_BROKEN)
      throw new OfferFault('not-an-offer', `${this.#faults[0]}, and so in ${MOST_BROKEN} rows`)
  }

  #rate(row: CsvRow, { cells }: Header): void {
    const text = (column: Column): string => cellText(row, cells.get(column) ?? 0)
    const isWanted = this.#wants({
      sku: text('DiscountedSKU'),
      serviceCode: text('DiscountedServiceCode'),
      usageType: text('DiscountedUsageType'),
      operation: text('DiscountedOperation'),
    })
    if (!isWanted) return
    const read = rowShape.safeParse(Object.fromEntries(COLUMNS.map((column) => [column, text(column)])))
    if (read.success) this.#rates.push(rateOf(read.data))
    else this.#faults.push(`${text('RateCode')}: ${read.error.issues[0]?.message ?? 'wrong shape'}`)
  }

  found(): SavingsPlansFound {
    return {
      missing: this.#header ? null : NO_HEADER,
      version: this.#head.get('Version'),
      publicationDate: this.#head.get('Publication Date'),
      rates: this.#rates,
      faults: this.#faults,
    }
  }
}

/**
 * Reads the Savings Plans file of a region in CSV, one row per rate: the rates of the prices asked for. A cut at the end
 * of a row leaves no trace: compare the length with the one announced.
 */
export async function readCsvSavingsPlans(
  source: ByteSource,
  prices: readonly Discountable[],
  seen: (bytes: number) => void = () => undefined,
): Promise<SavingsPlanRates> {
  const plans = new CsvSavingsPlans(prices)
  return await readSavingsPlans(
    source,
    { sink: new CsvRows((row) => plans.row(row)), found: () => plans.found() },
    seen,
  )
}
