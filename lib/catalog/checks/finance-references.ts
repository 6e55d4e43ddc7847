import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { answerValues, figureFault, nameFault } from '#lib/catalog/checks/kit/references.ts'
import { repeats } from '#lib/catalog/checks/kit/repeats.ts'
import { fitsAttribute, priceKey } from '#lib/pricing/price-item.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'

/** The word of a plan for no support at all, which no plan of AWS may have as its id. */
const NO_SUPPORT = 'none'

const isMore = (a: string, b: string): boolean => compareDecimal(decimalFrom(a), decimalFrom(b)) > 0

type SupportPlace = Data['supportPlans'][number]

/** Bands begin at 0 and rise; what is charged of each is a share, and never more than of the band before. */
function bandFaults(place: SupportPlace): readonly Fault[] {
  return place.value.bands.flatMap(({ aboveUsd, rate }, at) => {
    const before = place.value.bands[at - 1]
    const band = below(place, `.bands[${at}]`)
    const begins = before ? isMore(aboveUsd, before.aboveUsd) : !isMore(aboveUsd, '0')
    const most = before?.rate ?? '1'
    return [
      ...faultUnless(begins, below(band, '.aboveUsd'), [before ? `more than ${before.aboveUsd}` : '0', aboveUsd]),
      ...faultUnless(!isMore(rate, most), below(band, '.rate'), [`at most ${most}`, rate]),
    ]
  })
}

const supportFaults = ({ supportPlans }: Data): readonly Fault[] => [
  ...repeats(supportPlans, ({ id }) => id, '.id'),
  ...supportPlans.flatMap((place) => [
    ...faultUnless(place.value.id !== NO_SUPPORT, below(place, '.id'), ['the name of a plan', place.value.id]),
    ...bandFaults(place),
  ]),
]

type CommitmentPlan = Data['commitments'][number]['value']['plans'][number]
type Rate = CommitmentPlan['rates'][number]

/** A rate is for an item that the commitment covers, with the item's own attributes, in a region that there is. */
function rateFaults(place: Placed<Rate>, covers: readonly string[], { items, regions }: Data): readonly Fault[] {
  const { item: name, attributes, regionCode } = place.value
  const item = items.find(({ value }) => value.item === name)?.value
  const known = regions.flatMap(({ value }) => Object.values(value.partitions).flat())
  const rules = item?.attributes ?? {}
  const fits =
    Object.keys(rules).sort().join() === Object.keys(attributes).sort().join() &&
    Object.entries(rules).every(([one, rule]) => fitsAttribute(rule, attributes[one] ?? ''))
  return [
    ...nameFault(below(place, '.item'), name, covers),
    ...faultUnless(fits, below(place, '.attributes'), [JSON.stringify(rules), attributes]),
    ...nameFault(below(place, '.regionCode'), regionCode, known),
  ]
}

function planFaults(place: Placed<CommitmentPlan>, data: Data): readonly Fault[] {
  const { id, covers, disputed, rates } = place.value
  const items = data.items.map(({ value }) => value.item)
  const placed = rates.map((value, at) => ({ ...below(place, `.rates[${at}]`), value }))
  return [
    ...nameFault(below(place, '.id'), id, answerValues(data, 'commitments')),
    ...covers.flatMap((item, at) => nameFault(below(place, `.covers[${at}]`), item, items)),
    ...disputed.flatMap((item, at) => nameFault(below(place, `.disputed[${at}]`), item, items)),
    ...placed.flatMap((one) => rateFaults(one, covers, data)),
    ...repeats(placed, ({ item, attributes, regionCode }) => `${regionCode} ${priceKey(item, attributes)}`, ''),
  ]
}

/** No item is covered twice: a line would be discounted twice. */
function coveredOnce(plans: readonly Placed<CommitmentPlan>[]): readonly Fault[] {
  const items = plans.flatMap((place) =>
    [...place.value.covers, ...place.value.disputed].map((value) => ({ ...place, value })),
  )
  return repeats(items, (item) => item, '.covers')
}

function titleFaults(place: Data['commitments'][number]): readonly Fault[] {
  const { commitment, support, supportEnded } = place.value.titles
  const wanted = [
    ['.titles.commitment', commitment, ['{commitment}', '{line}']],
    ['.titles.support', support, ['{plan}']],
    ['.titles.supportEnded', supportEnded, ['{plan}']],
  ] as const
  return wanted.flatMap(([at, title, names]) =>
    names.filter((name) => !title.includes(name)).map((name) => fault(below(place, at), name, title)),
  )
}

/** Support plans have bands that hold together; commitments name answers, items, regions and a fact that exist. */
export function financeReferences(data: Data): readonly Fault[] {
  return [
    ...supportFaults(data),
    ...data.commitments.flatMap((place) => {
      const plans = place.value.plans.map((value, at) => ({ ...below(place, `.plans[${at}]`), value }))
      return [
        ...figureFault(below(place, '.alwaysOn'), place.value.alwaysOn, data),
        ...titleFaults(place),
        ...repeats(plans, ({ id }) => id, '.id'),
        ...plans.flatMap((one) => planFaults(one, data)),
        ...coveredOnce(plans),
      ]
    }),
  ]
}
