// What a generated offer file holds: one block per instance type, every variant of it that AWS lists. `@@@@@@` stands
// for the number of the instance type, so that a block is laid out once and only its digits change.

/** Where the number of the instance type goes in a block. */
export const SLOT = '@@@@@@'

const SYSTEMS = ['Linux', 'Windows', 'RHEL', 'SUSE', 'Ubuntu Pro', 'Red Hat Enterprise Linux with HA'] as const
const STATES = ['Used', 'UnusedCapacityReservation', 'AllocatedCapacityReservation'] as const
const TENANCIES = ['Shared', 'Dedicated'] as const
const LEASES = ['No Upfront', 'Partial Upfront', 'All Upfront'] as const

/** One product of a block: what tells it from the others. Only the first is an instance that the planner prices. */
export type Variant = {
  readonly sku: string
  readonly system: string
  readonly state: string
  readonly tenancy: string
}

/** The variants of each instance type. */
export const VARIANTS: readonly Variant[] = SYSTEMS.flatMap((system) =>
  STATES.flatMap((state) => TENANCIES.map((tenancy) => ({ system, state, tenancy }))),
).map((one, at) => ({ ...one, sku: `BENCH${String(at).padStart(2, '0')}000${SLOT}` }))

/** The attributes of a product, as many and as long as AWS's. */
export const attributesOf = ({ system, state, tenancy }: Variant) => ({
  servicecode: 'AmazonEC2',
  location: 'US East (N. Virginia)',
  locationType: 'AWS Region',
  instanceType: `b${SLOT}.xlarge`,
  currentGeneration: 'Yes',
  instanceFamily: 'General purpose',
  vcpu: '4',
  physicalProcessor: 'Intel Xeon Platinum 8175 (Skylake)',
  clockSpeed: '3.1 GHz',
  memory: '16 GiB',
  storage: 'EBS only',
  networkPerformance: 'Up to 10 Gigabit',
  processorArchitecture: '64-bit',
  tenancy,
  operatingSystem: system,
  licenseModel: 'No License required',
  usagetype: `${state === 'Used' ? '' : `${state}:`}BoxUsage:b${SLOT}.xlarge`,
  operation: 'RunInstances',
  availabilityzone: 'NA',
  capacitystatus: state,
  classicnetworkingsupport: 'false',
  dedicatedEbsThroughput: 'Up to 2120 Mbps',
  ecu: '16',
  enhancedNetworkingSupported: 'Yes',
  gpuMemory: 'NA',
  intelAvxAvailable: 'Yes',
  intelAvx2Available: 'Yes',
  intelTurboAvailable: 'Yes',
  marketoption: 'OnDemand',
  normalizationSizeFactor: '8',
  preInstalledSw: 'NA',
  processorFeatures: 'Intel AVX; Intel AVX2; Intel AVX512; Intel Turbo',
  regionCode: 'us-east-1',
  servicename: 'Amazon Elastic Compute Cloud',
  vpcnetworkingsupport: 'true',
})

const dimension = (rateCode: string, description: string, usd: string) => ({
  [rateCode]: {
    rateCode,
    description,
    beginRange: '0',
    endRange: 'Inf',
    unit: 'Hrs',
    pricePerUnit: { USD: usd },
    appliesTo: [],
  },
})

/** The on-demand terms of a SKU, as in a regional offer file. */
export const onDemandOf = ({ sku }: Variant) => ({
  [`${sku}.JRTCKXETXF`]: {
    offerTermCode: 'JRTCKXETXF',
    sku,
    effectiveDate: '2026-10-01T00:00:00Z',
    priceDimensions: dimension(
      `${sku}.JRTCKXETXF.6YS6EN2CT7`,
      `$0.192 per On Demand b${SLOT}.xlarge Instance Hour`,
      '0.1920000000',
    ),
    termAttributes: {},
  },
})

/** The reservations of a SKU: the bulk of an offer file, and nothing the planner reads. */
export const reservedOf = ({ sku }: Variant) =>
  Object.fromEntries(
    LEASES.map((lease, at) => [
      `${sku}.RSRVD0000${at}`,
      {
        offerTermCode: `RSRVD0000${at}`,
        sku,
        effectiveDate: '2026-10-01T00:00:00Z',
        priceDimensions: {
          ...dimension(`${sku}.RSRVD0000${at}.2TG2D8R56U`, 'Upfront Fee', '505'),
          ...dimension(
            `${sku}.RSRVD0000${at}.6YS6EN2CT7`,
            `Linux/UNIX (Amazon VPC), b${SLOT}.xlarge reserved instance applied`,
            '0.1200000000',
          ),
        },
        termAttributes: { LeaseContractLength: '1yr', OfferingClass: 'standard', PurchaseOption: lease },
      },
    ]),
  )
