import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { nameFault, optionIds } from '#lib/catalog/checks/kit/references.ts'

/** What stands for “nothing fills it”: no product, so no platform. */
const NOTHING = 'none'
/** Governance is no component: it comes through an option of the registry. */
const componentOf = (part: string): string => (part === 'governance' ? 'registry' : part)

/** A platform fills options that exist, and what takes its place exists. */
function platformFaults(data: Data): readonly Fault[] {
  const known = data.platforms.map(({ value }) => value.id)
  return data.platforms.flatMap((place) => {
    const { fills, successor, id } = place.value
    const others = known.filter((one) => one !== id)
    return [
      ...Object.entries(fills).flatMap(([part, option]) =>
        nameFault(below(place, `.fills.${part}`), option, optionIds(data, componentOf(part))),
      ),
      ...(successor ? nameFault(below(place, '.successor'), successor, others) : []),
    ]
  })
}

/** An option belongs to a platform that fills it; nothing belongs to none. */
function optionFaults({ options, platforms }: Data): readonly Fault[] {
  return options.flatMap((place) => {
    const { id, component, platform } = place.value
    const at = below(place, '.platform')
    if (id === NOTHING) return faultUnless(platform === null, at, ['null for nothing', platform])
    const fitting = platforms.filter(({ value }) => value.fills[component] === id).map(({ value }) => value.id)
    return fitting.length === 0
      ? [fault(place, `a platform that fills ${component} with ${id}`, undefined)]
      : nameFault(at, platform ?? '', fitting)
  })
}

/** Options and platforms name each other: no option without a platform, no name that leads nowhere. */
export const platformReferences = (data: Data): readonly Fault[] => [...platformFaults(data), ...optionFaults(data)]
