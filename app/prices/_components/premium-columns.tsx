'use client'

import { VisuallyHidden } from '@mantine/core'
import { createColumnHelper } from '@tanstack/react-table'
import Link from 'next/link'
import { PREMIUM } from '#app/_text/prices.ts'
import type { TABLE_FEATURES } from '#app/_ui/data-table/table-features.ts'
import type { Premium, PremiumRow } from '#lib/pricing/premium.ts'
import { priceAddress } from '#lib/pricing/price-address.ts'
import type { PriceRow } from '#lib/pricing/price-sheet.ts'
import { percentText } from '#lib/report/percent-text.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'
import { compareRatio } from '#lib/units/ratio.ts'
import { Moved } from './moved.tsx'
import type { MovedText } from './moved-texts.ts'
import classes from './premium-columns.module.css'
import { compare } from './price-lines.ts'
import { Known } from './unknown.tsx'

type Look = { readonly farDays: number; readonly moved: MovedText }

const helper = createColumnHelper<typeof TABLE_FEATURES, PremiumRow>()

const addressOf = ({ regionCode, item, attributes }: PriceRow): string => priceAddress(regionCode, item, attributes)
const amountOf = ({ tiers }: PriceRow) => decimalFrom(tiers[0].usd)

function PriceLink({ row, strong = false }: { readonly row: PriceRow; readonly strong?: boolean }) {
  const [{ usd }] = row.tiers
  return (
    <Link href={addressOf(row)} prefetch={false} className={strong ? classes.strong : classes.quiet}>
      {formatUnitPrice(usd)}
    </Link>
  )
}

/** The EC2 price with the day it was read. */
function Twin({ row, moved }: { readonly row: PremiumRow; readonly moved: MovedText }) {
  if (!row.twin)
    return (
      <span className={classes.none} title={PREMIUM.noTwinTitle(row.twinType)}>
        {PREMIUM.noTwin}
      </span>
    )
  return (
    <>
      <PriceLink row={row.twin} strong />
      <span className={classes.under}>
        <Moved short text={moved(row.twin)} />
        <Known text={row.twin.tiers[0].readOn} />
      </span>
    </>
  )
}

/** What a component asks over EC2: percent, price, and the day it was read where that is another than the twin's. */
function PremiumCell({ premium, farDays, moved }: Look & { readonly premium: Premium | undefined }) {
  if (!premium || premium.kind === 'no-price') return <span className={classes.none}>{PREMIUM.noPrice}</span>
  if (premium.kind === 'several-prices') return <span className={classes.none}>{PREMIUM.severalPrices}</span>
  const { price } = premium
  if (premium.kind === 'no-twin')
    return (
      <>
        <span className={classes.none}>{PREMIUM.noTwin}</span>
        <span className={classes.under}>
          <Moved short text={moved(price)} />
          <PriceLink row={price} />
        </span>
      </>
    )
  const apart = premium.daysApart ?? 0
  return (
    <>
      {apart > farDays ? <FarApart days={apart} /> : null}
      <Link href={addressOf(price)} prefetch={false} className={classes.strong}>
        {percentText(premium.over)}
      </Link>
      <span className={classes.under} title={apart === 0 ? undefined : PREMIUM.apart(apart)}>
        <Moved short text={moved(price)} />
        {formatUnitPrice(price.tiers[0].usd)}
        {apart === 0 ? null : ` · ${price.tiers[0].readOn}`}
      </span>
    </>
  )
}

/** Marks a premium whose two prices were read far apart. */
function FarApart({ days }: { readonly days: number }) {
  return (
    <span className={classes.far} title={PREMIUM.apart(days)}>
      <span aria-hidden="true">▲ </span>
      <VisuallyHidden>{PREMIUM.apart(days)}</VisuallyHidden>
    </span>
  )
}

const ratioOf = (premium: Premium | undefined) => (premium?.kind === 'premium' ? premium.over : undefined)

/** Type, twin, and one column per component of SageMaker. */
export const premiumColumns = (components: readonly string[], look: Look) =>
  helper.columns([
    helper.accessor('instanceType', {
      header: PREMIUM.type,
      sortFn: (a, b) => compare(a.original.instanceType, b.original.instanceType),
      cell: (cell) => <span className={classes.type}>{cell.getValue()}</span>,
      meta: { width: 156, narrow: 146, paper: 216 },
    }),
    helper.accessor(({ twin }) => twin?.tiers[0].usd, {
      id: 'ec2',
      header: PREMIUM.ec2,
      sortFn: (a, b) => {
        const [one, other] = [a.original.twin, b.original.twin]
        return one && other ? compareDecimal(amountOf(one), amountOf(other)) : 0
      },
      sortUndefined: 'last',
      sortDescFirst: false,
      cell: ({ row }) => <Twin row={row.original} moved={look.moved} />,
      meta: { width: 124, paper: 180, align: 'end' },
    }),
    ...components.map((component) =>
      helper.accessor(({ premiums }) => ratioOf(premiums[component]), {
        id: component,
        header: PREMIUM.component(component),
        sortFn: (a, b) => {
          const [one, other] = [a, b].map(({ original }) => ratioOf(original.premiums[component]))
          return one && other ? compareRatio(one, other) : 0
        },
        sortUndefined: 'last',
        sortDescFirst: false,
        cell: ({ row }) => <PremiumCell premium={row.original.premiums[component]} {...look} />,
        meta: { width: 158, align: 'end' },
      }),
    ),
  ])
