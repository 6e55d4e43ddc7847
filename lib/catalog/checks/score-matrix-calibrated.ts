import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'

type Matrix = Data['scoreMatrix'][number]['value']
type Whole = Matrix['stacks'][number]
type Criterion = Data['criteria'][number]['value']

const SHOWN_PLACES = 10

function levelOf({ options }: Whole, component: Component, { data, criterion }: { data: Data; criterion: string }) {
  const rows = data.capabilities.filter(
    ({ value }) =>
      value.component === component && value.option === options[component] && value.criterion === criterion,
  )
  const special = rows.find(({ value }) => value.withTracking?.includes(options.tracking))
  return (special ?? rows.find(({ value }) => value.withTracking === undefined))?.value.level
}

/** The value of a whole stack on a criterion before any answer; undefined when a level is missing. */
function wholeValue(stack: Whole, { id, parts }: Criterion, data: Data): number | undefined {
  return COMPONENTS.reduce<number | undefined>((sum, component) => {
    const part = parts[component] ?? 0
    if (part === 0 || sum === undefined) return sum
    const level = levelOf(stack, component, { data, criterion: id })
    return level === undefined ? undefined : sum + part * level
  }, 0)
}

/** The five whole stacks come out as the matrix says, within its tolerance, on every criterion with parts. */
export function scoreMatrixCalibrated(data: Data): readonly Fault[] {
  const judged = data.criteria.map(({ value }) => value).filter(({ parts }) => Object.keys(parts).length > 0)
  const known = judged.map(({ id }) => id)
  return data.scoreMatrix.flatMap((matrix) => {
    const { tolerance, stacks } = matrix.value
    return stacks.flatMap((stack, at): readonly Fault[] => {
      const place = below(matrix, `.stacks[${at}]`)
      const named = COMPONENTS.flatMap((one) =>
        nameFault(below(place, `.options.${one}`), stack.options[one], optionIds(data, one)),
      )
      if (named.length > 0) return named
      const levels = judged.flatMap((criterion) => {
        const wanted = stack.levels[criterion.id]
        const there = below(place, `.levels.${criterion.id}`)
        if (wanted === undefined) return [fault(there, 'a level', undefined)]
        const value = wholeValue(stack, criterion, data)
        const fits = value !== undefined && Math.abs(value - wanted) <= tolerance
        const shown = value === undefined ? undefined : Math.round(value * SHOWN_PLACES) / SHOWN_PLACES
        return faultUnless(fits, there, [`a value within ${tolerance} of ${wanted}`, shown])
      })
      return [
        ...levels,
        ...Object.keys(stack.levels).flatMap((id) => nameFault(below(place, `.levels.${id}`), id, known)),
      ]
    })
  })
}
