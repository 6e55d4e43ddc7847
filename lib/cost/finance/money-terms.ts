import type { Attributes } from '#lib/pricing/price-item.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import type { Source } from '#lib/units/source.ts'

/** From which monthly spend in USD a share of it is charged, up to the next band. */
export type SupportBand = { readonly aboveUsd: string; readonly rate: string }

/** What a support plan of AWS costs a month: its bands over the spend, and never less than the minimum. */
export type SupportPlan = {
  readonly id: string
  readonly title: string
  readonly minimumUsd: string
  /** From 0 upwards, without a gap. */
  readonly bands: readonly SupportBand[]
  /** The first day on which it is not sold any more; null where none is known. */
  readonly endsOn: IsoDate | null
  readonly basis: 'fact' | 'secondary' | 'judgement'
  /** What of it is not what the source says; null where nothing is. */
  readonly note: string | null
  readonly source: Source
  /** The day its figures have to be read again by. */
  readonly reviewBy: IsoDate
}

/** What one unit of a price item costs in USD under a commitment, in one region, as it was read. */
export type CommittedRate = {
  readonly item: string
  readonly attributes: Attributes
  readonly regionCode: string
  readonly usd: string
  /** What AWS calls it; null where it was not read. */
  readonly rateCode: string | null
  readonly readOn: IsoDate
  readonly source: string
  readonly confidence: string
}

/** A promise of spend with AWS that lowers prices: what it covers, and the rates that are known. */
export type Commitment = {
  readonly id: string
  readonly title: string
  /** Items it covers where a rate is known. */
  readonly covers: readonly string[]
  /** Items of which sources disagree, so that they count as not covered. */
  readonly disputed: readonly string[]
  readonly rates: readonly CommittedRate[]
}

/** What the data says of money terms: the support plans, the commitments, and what the other lines are called. */
export type MoneyCatalog = {
  readonly supportPlans: readonly SupportPlan[]
  readonly commitments: readonly Commitment[]
  /** The figure that only lines of machines that always run read. */
  readonly alwaysOn: string
  /** Shares that are usual; others count all the same. */
  readonly plausible: Readonly<Record<'enterpriseDiscount' | 'commitmentShare' | 'tax', readonly [number, number]>>
  readonly titles: {
    readonly enterpriseDiscount: string
    readonly commitment: string
    readonly supportPlan: string
    readonly support: string
    readonly supportEnded: string
    readonly tax: string
  }
}

/** A commitment, and the share (0 to 1) of the always-on usage that it covers. */
export type CommittedShare = { readonly commitment: Commitment; readonly share: number }

/** The money terms of a plan as far as they change an amount. Shares from 0 to 1. */
export type MoneyTerms = {
  /** 0: none. */
  readonly enterpriseDiscount: number
  readonly commitments: readonly CommittedShare[]
  readonly support: { readonly plan: SupportPlan; readonly ended: boolean } | null
  /** 0: none. */
  readonly tax: number
  readonly regionCode: string
  readonly alwaysOn: MoneyCatalog['alwaysOn']
  readonly titles: MoneyCatalog['titles']
}
