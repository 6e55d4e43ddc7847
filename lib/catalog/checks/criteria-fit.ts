import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, oneOf, type Place } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault } from '#lib/catalog/checks/kit/references.ts'

/** Shares are decimal fractions: their sum may be off in the last binary digits. */
const ROUNDING = 1e-9

type PlacedCriterion = Data['criteria'][number]

const sumOf = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share, 0)

const sumFault = (place: Place, shares: readonly number[], wanted: number): readonly Fault[] =>
  faultUnless(Math.abs(sumOf(shares) - wanted) < ROUNDING, place, [`shares that sum to ${wanted}`, sumOf(shares)])

/** Anchors start at 0 and rise, so that every level has a word. */
const anchorFaults = (place: PlacedCriterion): readonly Fault[] =>
  place.value.anchors.flatMap(({ from }, at, anchors) => {
    const before = anchors[at - 1]
    const rises = before ? from > before.from : from === 0
    const wanted = before ? `a level above ${before.from}` : 'the level 0'
    return faultUnless(rises, below(place, `.anchors[${at}].from`), [wanted, from])
  })

const partFaults = (place: PlacedCriterion, worked: readonly string[]): readonly Fault[] =>
  sumFault(below(place, '.parts'), Object.values(place.value.parts), worked.includes(place.value.id) ? 0 : 1)

function weightFaults({ criteria, weightSets }: Data): readonly Fault[] {
  const known = criteria.map(({ value }) => value.id)
  return weightSets.flatMap((place) => {
    const at = below(place, '.weights')
    const { weights } = place.value
    const named = Object.keys(weights)
    return [
      ...named.flatMap((id) => nameFault(below(at, `.${id}`), id, known)),
      ...faultUnless(
        known.every((id) => named.includes(id)),
        at,
        [`a weight for each ${oneOf(known)}`, named],
      ),
      ...sumFault(at, Object.values(weights), 1),
    ]
  })
}

const scaleFaults = ({ costScale, criteria, measures }: Data): readonly Fault[] =>
  costScale.flatMap((place) => {
    const { criterion, low, high, budgetFact, peopleFact } = place.value
    const known = criteria.map(({ value }) => value.id)
    const facts = measures.map(({ value }) => value.id)
    return [
      ...nameFault(below(place, '.criterion'), criterion, known),
      ...nameFault(below(place, '.budgetFact'), budgetFact, facts),
      ...nameFault(below(place, '.peopleFact'), peopleFact, facts),
      ...faultUnless(low < high, below(place, '.low'), [`a share of the budget below ${high}`, low]),
    ]
  })

/** Criteria have rising anchors and parts that sum to 1 (the cost none); each weight set weighs exactly the criteria. */
export function criteriaFit(data: Data): readonly Fault[] {
  const worked = data.costScale.map(({ value }) => value.criterion)
  return [
    ...data.criteria.flatMap((place) => [...anchorFaults(place), ...partFaults(place, worked)]),
    ...weightFaults(data),
    ...scaleFaults(data),
  ]
}
