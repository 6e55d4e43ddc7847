import { type ByteSink, type ByteSource, runThrough } from '#lib/pricing/aws/bulk/byte-source.ts'
import { OfferFault } from '#lib/pricing/aws/bulk/offer-fault.ts'
import type { SavingsPlanRate, SavingsPlanRates } from '#lib/pricing/aws/bulk/savings-plan-rates.ts'

/** What one form of a Savings Plans file gives once all of its bytes were seen. */
export type SavingsPlansFound = {
  /** What was looked for and is not there, so that it is no such file; null where nothing is amiss. */
  readonly missing: string | null
  readonly version: string | undefined
  readonly publicationDate: string | undefined
  readonly rates: readonly SavingsPlanRate[]
  readonly faults: readonly string[]
}

/** How one form of the file is read: where its bytes go, and what they gave. */
export type SavingsPlansForm = { readonly sink: ByteSink; readonly found: () => SavingsPlansFound }

/** Reads a Savings Plans file in one of its forms. Throws an `OfferFault` when the file is cut off or is none. */
export async function readSavingsPlans(
  source: ByteSource,
  { sink, found }: SavingsPlansForm,
  seen: (bytes: number) => void,
): Promise<SavingsPlanRates> {
  await runThrough(source, sink, seen)
  const { missing, version, publicationDate, rates, faults } = found()
  if (missing !== null) throw new OfferFault('not-an-offer', missing)
  return { version: version ?? '', publicationDate: publicationDate ?? null, rates, faults }
}
