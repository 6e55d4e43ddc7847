import {
  costLines,
  derivedFormulas,
  drivers,
  growth,
  oneOffs,
  places,
  priceItems,
  regions,
  sizeScale,
  sizeScales,
  taskSizes,
  uncertainty,
} from '#lib/catalog/cost-shapes.ts'
import { loadFinance } from '#lib/catalog/load-finance.ts'
import { loadPlatforms } from '#lib/catalog/load-platforms.ts'
import * as ranking from '#lib/catalog/ranking-shapes.ts'
import { withFormula } from '#lib/catalog/read-formulas.ts'
import { DataFault, readData } from '#lib/catalog/read-json.ts'
import * as shapes from '#lib/catalog/shapes.ts'
import type { ValueKey } from '#lib/cost/cost-formula.ts'
import type { Policy } from '#lib/decision/policy.ts'
import { STAGES } from '#lib/decision/question.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { SizeScale } from '#lib/plan/sizing-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

type Authored = Omit<Catalog, 'asOf'>

let authored: Authored | undefined

/** Rules without their examples, which are for the checks alone. */
const bare = <Rule extends { readonly examples?: unknown }>(
  rules: readonly Rule[],
): readonly Omit<Rule, 'examples'>[] => rules.map(({ examples: _, ...rule }) => rule)

function loadPolicy(): Policy {
  return {
    questions: STAGES.flatMap((stage) => readData(`questions/${stage}.json`, shapes.questions)),
    options: readData('components/options.json', shapes.options),
    constraints: bare(readData('rules/constraints.json', shapes.constraints)),
    componentRules: bare(readData('rules/component-rules.json', shapes.componentRules)),
    keepRules: bare(readData('rules/keep-rules.json', shapes.keepRules)),
    templates: readData('components/stack-templates.json', shapes.templates),
    tree: bare(readData('rules/tree.json', shapes.tree)),
    budget: readData('rules/budget.json', shapes.budget),
    robustness: readData('rules/robustness.json', shapes.robustness),
    compatibility: bare(readData('rules/compatibility.json', shapes.compatibility)),
    contradictions: readData('rules/contradictions.json', shapes.contradictions),
    criteria: readData('criteria/criteria.json', ranking.criteria),
    capabilities: COMPONENTS.flatMap((one) => readData(`components/capabilities/${one}.json`, ranking.capabilities)),
    adjustments: readData('criteria/adjustments.json', ranking.adjustments),
    weightSets: readData('criteria/weights.json', ranking.weightSets),
    costScale: readData('criteria/cost-scale.json', ranking.costScale),
  }
}

/** Cost lines with their expressions read, and with the source of the fact that prices them. */
function loadFormulas(policy: Policy, measures: Catalog['measures']): Catalog['formulas'] {
  const files = ['cost-model/cloud-lines.json', 'cost-model/people-lines.json']
  const factBehind = (key: ValueKey): string | undefined => {
    const fallback = policy.questions.find(({ id }) => key === `answer:${id}`)?.default
    return key.startsWith('fact:') ? key.slice('fact:'.length) : fallback?.kind === 'fact' ? fallback.fact : undefined
  }
  return files
    .flatMap((file) => readData(file, costLines))
    .map(withFormula)
    .map(({ price, ...line }) => {
      if (price.kind !== 'fact') return { ...line, price }
      const fact = measures.find(({ id }) => id === factBehind(price.from))
      if (!fact) throw new DataFault(`data/cost-model: ${line.id}.price.from: expected a fact, found ${price.from}`)
      return { ...line, price: { ...price, source: fact.source, confidence: fact.basis } }
    })
}

function loadTaskSizes(): Catalog['taskSizes'] {
  const { tasks, instances } = readData('cost-model/task-sizes.json', taskSizes)
  return { tasks: tasks.sizes, instances: instances.sizes, withAccelerator: instances.withAccelerator }
}

type AuthoredScale = ReturnType<typeof sizeScale.parse>

/** A scale of sizes with the expressions of its measures read. */
const readScale = ({ basis: _, source: __, measures, floors, ...scale }: AuthoredScale): SizeScale => ({
  ...scale,
  measures: measures.map(withFormula),
  ...(floors && { floors: floors.map(({ when, is }) => ({ when, is })) }),
})

/** What evaluations may say of the systems that options belong to. */
function platformMarks({ options }: Policy): Catalog['platforms'] {
  const owners = new Set(options.map(({ platform }) => platform))
  return loadPlatforms()
    .filter(({ id }) => owners.has(id))
    .map(({ id, name, status, statusSince, reviewBy }) => ({ id, name, status, statusSince, reviewBy }))
}

function loadAuthored(): Authored {
  const policy = loadPolicy()
  const measures = readData('facts/measures.json', shapes.measures)
  const known = readData('prices/regions.json', regions)
  const partitions = Object.values(known.partitions)
  return {
    policy,
    measures,
    statements: readData('facts/statements.json', shapes.statements),
    platforms: platformMarks(policy),
    formulas: loadFormulas(policy, measures),
    derived: readData('cost-model/derived.json', derivedFormulas).map(withFormula),
    trackingTiers: readScale(readData('cost-model/tracking-tiers.json', sizeScale)),
    sizeScales: readData('cost-model/size-classes.json', sizeScales).map(readScale),
    oneOffs: readData('cost-model/one-off-people.json', oneOffs),
    drivers: readData('cost-model/drivers.json', drivers).drivers,
    uncertainty: readData('cost-model/uncertainty.json', uncertainty),
    growth: readData('cost-model/growth.json', growth),
    taskSizes: loadTaskSizes(),
    money: loadFinance(),
    notOnAws: readData('cost-model/places.json', places).notOnAws,
    items: readData('prices/items.json', priceItems),
    regions: partitions.flat(),
    partitions,
    regionNames: known.names.of,
    regionsInEu: known.inTheEu.regions,
  }
}

/** Everything in `data/` but the prices, checked, speaking of the given day. Read once per process. */
export function loadCatalog(asOf: IsoDate): Catalog {
  authored ??= loadAuthored()
  return { asOf, ...authored }
}
