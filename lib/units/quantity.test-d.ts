import { type Decimal, decimalFrom } from '#lib/units/decimal.ts'
import { charge, type Quantity, type UnitPrice } from '#lib/units/quantity.ts'
import { addUsd, scaleUsd, type Usd, usdFrom } from '#lib/units/usd.ts'

// Compiled, never run (`npm run check:types`): each line below an `@ts-expect-error` must not compile.
const perHour: UnitPrice<'Hrs'> = { usd: usdFrom('0.204'), per: 'Hrs' }
const hours: Quantity<'Hrs'> = { amount: decimalFrom(1488), unit: 'Hrs' }
const storage: Quantity<'GB-Mo'> = { amount: decimalFrom(500), unit: 'GB-Mo' }

export const charged: Usd = charge(perHour, hours)

// @ts-expect-error a price per hour cannot be charged against GB-months
charge(perHour, storage)

// @ts-expect-error nor against a bare number of hours
charge(perHour, 1488)

const plain: Decimal = decimalFrom('0.5')

// @ts-expect-error a plain number is no amount of dollars
addUsd(charged, plain)

// @ts-expect-error dollars times dollars is nothing; the other way round, `scaleUsd(charged, plain)`, is fine
scaleUsd(plain, charged)

// @ts-expect-error a text is no amount of dollars until it is read
addUsd(charged, '1.50')
