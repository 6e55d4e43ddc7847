import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'

type Line = Data['lines'][number]

/** What both lines have alike, so that one never stands without the other, and both have the same price. */
const ALIKE = [
  'component',
  'uses',
  'tiers',
  'when',
  'unless',
  'size',
  'instead',
  'place',
  'category',
  'needs',
  'price',
  'unit',
] as const

const text = (value: unknown): string => JSON.stringify(value) ?? ''

function pairFaults(place: Line, whole: Line['value']): readonly Fault[] {
  const part = place.value
  const share = ' * min(1, '
  const expression = `${whole.expression}${share}…)`
  return [
    ...faultUnless(part.price.kind === 'item', below(place, '.price'), ['a price item', part.price]),
    ...ALIKE.flatMap((name) =>
      faultUnless(text(part[name]) === text(whole[name]), below(place, `.${name}`), [
        `that of ${whole.id}: ${text(whole[name])}`,
        part[name],
      ]),
    ),
    ...faultUnless(part.expression.startsWith(whole.expression + share), below(place, '.expression'), [
      expression,
      part.expression,
    ]),
    ...Object.entries(whole.inputs).flatMap(([name, input]) =>
      faultUnless(text(part.inputs[name]) === text(input), below(place, `.inputs.${name}`), [
        `that of ${whole.id}: ${text(input)}`,
        part.inputs[name],
      ]),
    ),
  ]
}

/** What a line takes off again is a share, 1 at most, of another line that stands wherever it does, at the same price. */
export function takesOffFits({ lines }: Data): readonly Fault[] {
  return lines.flatMap((place) => {
    const { takesOff } = place.value
    if (takesOff === undefined) return []
    const whole = lines.find(({ value }) => value.id === takesOff && value.takesOff === undefined)?.value
    return whole ? pairFaults(place, whole) : [fault(below(place, '.takesOff'), 'another cost line', takesOff)]
  })
}
