import exceptions from '#lib/catalog/checks/exceptions/units-read-otherwise.json' with { type: 'json' }
import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { measuresIn } from '#lib/catalog/checks/kit/formulas.ts'
import { unneeded } from '#lib/catalog/checks/kit/unneeded.ts'
import type { Size } from '#lib/cost/task-size.ts'
import { dimensionOf, sameDimension } from '#lib/units/unit.ts'

type Input = {
  readonly from: string
  readonly unit: string
  readonly taskSize?: keyof Size
  readonly machine?: keyof Size
}

/** A task replaces an instance: its size is given for each. */
const TASK_UNITS = { vcpu: 'vCPU/Instances', memoryGb: 'GB/Instances' } as const satisfies Record<keyof Size, string>

/** The unit in which each question and each fact gives its figure. */
function unitsOf({ questions, measures }: Data): ReadonlyMap<string, string> {
  const answers = questions.flatMap(({ value }): [string, string][] =>
    'unit' in value.answer ? [[`answer:${value.id}`, value.answer.unit]] : [],
  )
  const facts = measures.map(({ value }): [string, string] => [`fact:${value.id}`, value.unit])
  return new Map([...answers, ...facts])
}

/** Inputs, and the figures that price a line: those are in USD per unit of the line. */
function inputsIn(data: Data): readonly Placed<Input>[] {
  const { lines, derived } = data
  const inputs = [...lines, ...derived, ...measuresIn(data)].flatMap((place) =>
    Object.entries<Input>(place.value.inputs).map(([name, value]) => ({ ...below(place, `.inputs.${name}`), value })),
  )
  const prices = lines.flatMap((place) => {
    const { price, unit } = place.value
    return price.kind === 'fact'
      ? [{ ...below(place, '.price'), value: { from: price.from, unit: `USD/${unit}` } }]
      : []
  })
  const others = lines.flatMap((place) =>
    Object.entries(place.value.instead ?? {}).flatMap(([name, cases]) =>
      cases.map(({ from }, at) => {
        const value = { from, unit: place.value.inputs[name]?.unit ?? '' }
        return { ...below(place, `.instead.${name}[${at}]`), value }
      }),
    ),
  )
  return [...inputs, ...prices, ...others]
}

/** A formula reads each figure in the unit the figure is given in, or an exception says why in another. */
export function inputUnit(data: Data): readonly Fault[] {
  const units = unitsOf(data)
  const given = ({ from, unit, taskSize, machine }: Input) => {
    const size = taskSize ?? machine
    return size ? TASK_UNITS[size] : (units.get(from) ?? unit)
  }
  const others = inputsIn(data).filter(
    ({ value }) => !sameDimension(dimensionOf(given(value)), dimensionOf(value.unit)),
  )
  const same = (one: Input, { from, unit }: Input) => one.from === from && one.unit === unit
  return [
    ...others.flatMap((place) =>
      faultUnless(
        exceptions.some((one) => same(one, place.value)),
        below(place, '.unit'),
        [`${given(place.value)}, the unit of ${place.value.from}`, place.value.unit],
      ),
    ),
    ...unneeded('units-read-otherwise.json', exceptions, (one) => others.some(({ value }) => same(one, value))),
  ]
}
