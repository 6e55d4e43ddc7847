import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, faultUnless } from '#lib/catalog/checks/kit/fault.ts'
import { allPriceRowsIn } from '#lib/catalog/checks/kit/price-rows.ts'

const knownRegions = ({ regions }: Data): readonly string[] =>
  regions.flatMap(({ value }) => Object.values(value.partitions).flat())

/** A price file lies at `<service>/<region>.json` of the service and the region it speaks of, and AWS has the region. */
export function oneRegionPerSheet(data: Data): readonly Fault[] {
  const known = knownRegions(data)
  const files = data.prices.flatMap((place) => {
    const [service, region] = place.file
      .replace(/\.json$/, '')
      .split('/')
      .slice(-2)
    const { serviceCode, regionCode } = place.value
    return [
      ...faultUnless(regionCode === region, below(place, '.regionCode'), [`${region}, as the file`, regionCode]),
      ...faultUnless(serviceCode === service, below(place, '.serviceCode'), [`${service}, as the folder`, serviceCode]),
      ...faultUnless(known.includes(regionCode), below(place, '.regionCode'), ['a region of AWS', regionCode]),
    ]
  })
  return [...files, ...itemsElsewhere(data)]
}

/** Rows in the file of a service that does not sell their item. */
function itemsElsewhere(data: Data): readonly Fault[] {
  const services = new Map(data.items.map(({ value }) => [value.item, value.serviceCode]))
  return allPriceRowsIn(data).flatMap((place) => {
    const { item } = place.value
    const service = services.get(item)
    const home = service === undefined || place.file.split('/').includes(service)
    return faultUnless(home, below(place, '.item'), [`an item of ${place.file}`, `${item} of ${service}`])
  })
}
