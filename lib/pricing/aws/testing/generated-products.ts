import { type WireProduct, wireProduct } from '#lib/pricing/aws/testing/wire-product.ts'

const FAMILIES = [
  'm5',
  'm6i',
  'm7i',
  'c5',
  'c6i',
  'c7i',
  'r5',
  'r6i',
  'r7i',
  't3',
  'g4dn',
  'g5',
  'g6',
  'g6e',
  'p4d',
  'p5',
]
const SIZES = ['large', 'xlarge', '2xlarge', '4xlarge', '8xlarge', '12xlarge', '16xlarge', '24xlarge', '48xlarge']
const SYSTEMS = ['Linux', 'Windows', 'RHEL', 'SUSE'] as const
const CAPACITIES = ['Used', 'AllocatedCapacityReservation', 'UnusedCapacityReservation'] as const
const TENANCIES = ['Shared', 'Dedicated'] as const
const COMPONENTS = [
  ['Hosting', 'Host:'],
  ['Training', 'Train:'],
  ['Processing', 'Processing:'],
  ['Notebook', 'Notebk:'],
  ['studio-jupyterlab', 'Studio:JupyterLab-'],
  ['Cluster', 'Cluster:'],
  ['studio-kernelgateway', 'Studio:KernelGateway-'],
  ['Canvas', 'Canvas:'],
  ['SpotTraining', 'TrSpt:'],
  ['Processing_DW', 'Processing_DW:'],
  ['Reserved', 'Cluster-Reserved:'],
] as const
const ENGINES = ['PostgreSQL', 'MySQL', 'MariaDB', 'Oracle', 'SQL Server'] as const
const DEPLOYMENTS = [
  ['Single-AZ', 'InstanceUsage'],
  ['Multi-AZ', 'Multi-AZUsage'],
] as const

const TYPES = SIZES.flatMap((size) => FAMILIES.map((family) => `${family}.${size}`))
const CENTS_OF_CENTS = 10_000

/** A made-up price that is never 0 and differs from product to product. */
const priceAt = (at: number): string =>
  `${1 + (at % 40)}.${String((at * 7919) % CENTS_OF_CENTS).padStart(4, '0')}000000`

const pairs = <A, B>(some: readonly A[], others: readonly B[]): readonly (readonly [A, B])[] =>
  some.flatMap((one) => others.map((other) => [one, other] as const))

const hour = (at: number, usd = priceAt(at)) => [{ beginRange: '0', endRange: 'Inf', usd }] as const

/** EC2 boxes of every system, capacity status and tenancy; reservations are listed at 0, as AWS does. */
function ec2(regionCode: string, count: number): readonly WireProduct[] {
  const kinds = pairs(pairs(SYSTEMS, CAPACITIES), TENANCIES)
  return pairs(TYPES, kinds)
    .slice(0, count)
    .map(([instanceType, [[operatingSystem, capacitystatus], tenancy]], at) =>
      wireProduct({
        sku: `GENEC2${String(at).padStart(10, '0')}`,
        serviceCode: 'AmazonEC2',
        productFamily: 'Compute Instance',
        unit: 'Hrs',
        prices: hour(at, capacitystatus === 'AllocatedCapacityReservation' ? '0.0000000000' : priceAt(at)),
        attributes: {
          regionCode,
          instanceType,
          operatingSystem,
          capacitystatus,
          tenancy,
          preInstalledSw: 'NA',
          licenseModel: 'No License required',
          marketoption: 'OnDemand',
          locationType: 'AWS Region',
          operation: operatingSystem === 'Linux' ? 'RunInstances' : 'RunInstances:0002',
          usagetype: `${capacitystatus === 'Used' ? 'BoxUsage' : 'Reservation'}:${instanceType}`,
        },
      }),
    )
}

function sagemaker(regionCode: string, count: number): readonly WireProduct[] {
  return pairs(TYPES, COMPONENTS)
    .slice(0, count)
    .map(([type, [component, kind]], at) =>
      wireProduct({
        sku: `GENML${String(at).padStart(11, '0')}`,
        serviceCode: 'AmazonSageMaker',
        productFamily: 'ML Instance',
        unit: 'Hrs',
        prices: hour(at),
        attributes: {
          regionCode,
          instanceName: `ml.${type}`,
          instanceType: component === 'Hosting' ? `ml.${type}-Hosting` : `ml.${type}`,
          component,
          platoinstancetype: component,
          operation: 'RunInstance',
          usagetype: `GEN1-${kind}ml.${type}`,
        },
      }),
    )
}

function rds(regionCode: string, count: number): readonly WireProduct[] {
  return pairs(pairs(TYPES, ENGINES), DEPLOYMENTS)
    .slice(0, count)
    .map(([[type, databaseEngine], [deploymentOption, kind]], at) =>
      wireProduct({
        sku: `GENRDS${String(at).padStart(10, '0')}`,
        serviceCode: 'AmazonRDS',
        productFamily: 'Database Instance',
        unit: 'Hrs',
        prices: hour(at),
        attributes: {
          regionCode,
          instanceType: `db.${type}`,
          databaseEngine,
          deploymentOption,
          operation: 'CreateDBInstance:0014',
          usagetype: `${kind}:db.${type}`,
        },
      }),
    )
}

/** How many products of each service to make up. */
export type ProductCounts = { readonly ec2: number; readonly sagemaker: number; readonly rds: number }

/** Made-up products of a region, the same at every call: what the planner can use, among much that it cannot. */
export const generatedProducts = (regionCode: string, counts: ProductCounts): readonly WireProduct[] => [
  ...ec2(regionCode, counts.ec2),
  ...sagemaker(regionCode, counts.sagemaker),
  ...rds(regionCode, counts.rds),
]
