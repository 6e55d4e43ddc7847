// The CSV form of a generated offer file, with the columns of AWS's EC2 file.
import { attributesOf, SLOT, VARIANTS, type Variant } from './offer-content.ts'

const COLUMNS =
  'SKU,OfferTermCode,RateCode,TermType,PriceDescription,EffectiveDate,StartingRange,EndingRange,Unit,PricePerUnit,Currency,RelatedTo,LeaseContractLength,PurchaseOption,OfferingClass,Product Family,serviceCode,Location,Location Type,Instance Type,Current Generation,Instance Family,vCPU,Physical Processor,Clock Speed,Memory,Storage,Network Performance,Processor Architecture,Storage Media,Volume Type,Max Volume Size,Max IOPS/volume,Max IOPS Burst Performance,Max throughput/volume,Provisioned,Tenancy,EBS Optimized,Operating System,License Model,Group,Group Description,Transfer Type,From Location,From Location Type,To Location,To Location Type,usageType,operation,AvailabilityZone,CapacityStatus,ClassicNetworkingSupport,Dedicated EBS Throughput,ECU,Elastic Graphics Type,Enhanced Networking Supported,From Region Code,GPU,GPU Memory,Instance,Instance Capacity - 10xlarge,Instance Capacity - 12xlarge,Instance Capacity - 16xlarge,Instance Capacity - 18xlarge,Instance Capacity - 24xlarge,Instance Capacity - 2xlarge,Instance Capacity - 32xlarge,Instance Capacity - 4xlarge,Instance Capacity - 8xlarge,Instance Capacity - 9xlarge,Instance Capacity - large,Instance Capacity - medium,Instance Capacity - metal,Instance Capacity - xlarge,instanceSKU,Intel AVX2 Available,Intel AVX Available,Intel Turbo Available,MarketOption,Normalization Size Factor,Physical Cores,Pre Installed S/W,Processor Features,Product Type,Region Code,Resource Type,serviceName,SnapshotArchiveFeeType,To Region Code,Volume API Name,VPCNetworkingSupport'.split(
    ',',
  )

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '')
const quoted = (text: string | undefined): string => (text ? `"${text}"` : '')

/** The five rows before the header, and the header. */
export function csvHead(): string {
  const head = [
    ['FormatVersion', 'v1.0'],
    ['Disclaimer', 'Generated.'],
    ['Publication Date', '2026-10-07T16:54:08Z'],
    ['Version', '20261007165408'],
    ['OfferCode', 'AmazonEC2'],
    COLUMNS,
  ]
  return head.map((row) => `${row.map(quoted).join(',')}\n`).join('')
}

function rowOf(variant: Variant, type: 'OnDemand' | 'Reserved'): string {
  const attributes = Object.entries(attributesOf(variant)).map(([name, text]) => [plain(name), text] as const)
  const term = type === 'OnDemand' ? 'JRTCKXETXF' : '4NA7Y494T4'
  const cells = new Map<string, string>([
    ...attributes,
    ['sku', variant.sku],
    ['offertermcode', term],
    ['ratecode', `${variant.sku}.${term}.6YS6EN2CT7`],
    ['termtype', type],
    ['pricedescription', `$0.192 per ${type} b${SLOT}.xlarge Instance Hour`],
    ['effectivedate', '2026-10-01'],
    ['startingrange', '0'],
    ['endingrange', 'Inf'],
    ['unit', 'Hrs'],
    ['priceperunit', '0.1920000000'],
    ['currency', 'USD'],
    ['productfamily', 'Compute Instance'],
  ])
  return `${COLUMNS.map((name) => quoted(cells.get(plain(name)))).join(',')}\n`
}

/** The rows of one block: every variant of an instance type once. */
export const csvRows = (type: 'OnDemand' | 'Reserved'): string => VARIANTS.map((one) => rowOf(one, type)).join('')
