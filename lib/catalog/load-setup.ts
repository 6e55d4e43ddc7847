import { regions } from '#lib/catalog/cost-shapes.ts'
import { filesIn, readData } from '#lib/catalog/read-json.ts'
import { setupPartitions, setupSteps, setupValues } from '#lib/catalog/setup-shapes.ts'
import type { SetupBook, SetupPartition, SetupValue } from '#lib/plan/setup-step.ts'

const VALUES = 'setup/values.json'
const PARTITIONS = 'setup/partitions.json'

let book: SetupBook | undefined

function loadPartitions(): readonly SetupPartition[] {
  const { partitions } = readData('prices/regions.json', regions)
  return readData(PARTITIONS, setupPartitions).map(({ source: _, ...one }) => ({
    ...one,
    regions: partitions[one.id] ?? [],
  }))
}

/** The value with what the partitions say of it, region by region. */
function byRegion(value: SetupValue, partitions: readonly SetupPartition[]): SetupValue {
  const rows = partitions.flatMap(({ regions: codes, values }) => {
    const own = values[value.name]
    return own === undefined ? [] : codes.map((code) => [code, own] as const)
  })
  return rows.length === 0 ? value : { ...value, byRegion: Object.fromEntries(rows) }
}

function read(): SetupBook {
  const partitions = loadPartitions()
  return {
    steps: filesIn('setup').flatMap((file) =>
      file === VALUES || file === PARTITIONS ? [] : readData(file, setupSteps),
    ),
    values: readData(VALUES, setupValues).map((value) => byRegion(value, partitions)),
    partitions,
  }
}

/** Every setup step of `data/setup`, the values they ask for and the parts of AWS, checked. Read once per process. */
export function loadSetup(): SetupBook {
  book ??= read()
  return book
}
