import type { StackParts } from '#lib/cost/formulas-applied.ts'
import { type KnownLines, knownLines } from '#lib/cost/known-lines.ts'
import { type CostLine, isCloud, stackLines } from '#lib/cost/stack-lines.ts'
import { isWhole, pricedSum } from '#lib/cost/total.ts'
import { TIERS, type Tier } from '#lib/cost/workload.ts'
import { type Measures, NO_MEASURES, type OptionName, type Situation, testsIn } from '#lib/decision/condition.ts'
import { fillTemplate } from '#lib/decision/fill-stack.ts'
import { indexOf } from '#lib/decision/policy-index.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { readingOf } from '#lib/decision/reading.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import type { Pricing } from '#lib/plan/alternatives.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { moneyTermsOf } from '#lib/plan/finance.ts'
import { withDiscounts } from '#lib/plan/finance-bill.ts'
import { formulasInForce, keysBehind } from '#lib/plan/formulas-in-force.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import { doesNotApply, isGiven, type Plan } from '#lib/plan/plan.ts'
import { situationFromPlan } from '#lib/plan/situation-from-plan.ts'
import { sizeClassOf, trackingScale } from '#lib/plan/size-class.ts'
import { figureValues, unsizedWorkload, workloadFromPlan } from '#lib/plan/workload-from-plan.ts'
import { remembered } from '#lib/units/remembered.ts'
import { sumUsd, type Usd, usdText } from '#lib/units/usd.ts'

/** The name of the figure the tree compares a budget cap with: USD a month of the highly available MLflow stack. */
const HIGHLY_AVAILABLE = 'highly-available-usd'
/** The option that is sized in tiers. */
export const SELF_HOSTED = 'mlflow-self-hosted'

/**
 * What an option adds to the bill of a stack, in USD a month, cloud and people apart: after discounts, which are shares of
 * its own lines; before support and tax, which are a matter of the whole bill.
 */
export type OptionBill = { readonly cloud: PartBill; readonly people: PartBill }

/** Known cost in USD, the same as a number for comparisons only, and whether it is all of it. */
export type PartBill = { readonly usd: Usd; readonly number: number; readonly complete: boolean }

/** A plan with what things cost in it. Nothing is worked out before it is asked for, and nothing twice. */
export type PlanCosts = {
  readonly situation: Situation
  /** The tier to size for under a cap; null: no cap. */
  readonly tierUnder: (cap: number | null) => Tier
  /** The monthly lines of a stack, or of a part of one, at a tier. A line without a formula is named after its option. */
  readonly linesFor: (stack: StackParts, tier: Tier) => readonly CostLine[]
  readonly billOf: (option: OptionName, tier: Tier) => OptionBill
  /** The tier that the sizes call for. */
  readonly sizedTier: () => Tier
  /** The lines worked out so far. */
  readonly known: KnownLines<CostLine>
}

/** Where it runs decides which prices hold, and whether any does. */
const PLACE: readonly QuestionId[] = ['cloud', 'region']

const sized = new WeakMap<Catalog['formulas'], readonly QuestionId[]>()

/** The questions that a bill's cloud lines rest on. */
function sizingQuestions(catalog: Catalog): readonly QuestionId[] {
  const { formulas, derived, policy, trackingTiers } = catalog
  const known = sized.get(formulas)
  if (known) return known
  const lines = formulas.filter(({ category }) => category === 'cloud')
  const keys = new Set(lines.flatMap((one) => keysBehind(one, catalog)))
  for (const { inputs } of [...derived, ...trackingTiers.measures])
    for (const { from } of Object.values(inputs)) keys.add(from)
  const floors = (trackingTiers.floors ?? []).flatMap(({ when }) => testsIn(when))
  for (const { question } of floors) keys.add(`answer:${question}`)
  const ids = policy.questions.flatMap(({ id }) => (keys.has(`answer:${id}`) || PLACE.includes(id) ? [id] : []))
  sized.set(formulas, ids)
  return ids
}

function partBill(lines: readonly CostLine[]): PartBill {
  const usd = pricedSum(lines)
  return { usd, number: Number(usdText(usd)), complete: isWhole(lines) }
}

/** Whether no rule leads to the option: only a stack pinned by hand has it, and its price decides over nothing. */
const onlyPinned = ({ component, id }: OptionName, { policy }: Catalog): boolean =>
  indexOf(policy).optionNamed(component, id).onlyExisting !== undefined

/** What is known of a bill; undefined where nothing is. */
const knownNumber = ({ number, complete }: PartBill): number | undefined =>
  number === 0 && !complete ? undefined : number

function lineSource({ plan, catalog, book }: Pricing, known: KnownLines<CostLine>): PlanCosts['linesFor'] {
  const inForce = remembered((_plan: Plan) => formulasInForce(plan, catalog, figureValues(plan, catalog)))
  const costings = remembered((tier: Tier) => ({ workload: workloadFromPlan(plan, catalog, tier), book, known }))
  return (stack, tier) =>
    stackLines(stack, inForce(plan), costings(tier)).map((line) =>
      line.formula === '' && line.title === line.option ? { ...line, title: optionTitle(line, plan, catalog) } : line,
    )
}

/** What options and stacks cost, whatever is decided: it rests on sizes, place and prices alone. */
export type CostTables = Pick<PlanCosts, 'linesFor' | 'billOf' | 'known' | 'sizedTier'>

/** The tables of a plan; lines of `earlier` ones at the same prices serve again where all their figures are the same. */
export function costTables(pricing: Pricing, earlier?: CostTables): CostTables {
  const known = knownLines(() => unsizedWorkload(pricing.plan, pricing.catalog), earlier?.known)
  const linesFor = lineSource(pricing, known)
  const terms = moneyTermsOf(pricing.plan, pricing.catalog)
  const billFor = (tier: Tier) =>
    remembered(({ component, id }: OptionName): OptionBill => {
      const lines = withDiscounts(linesFor({ [component]: id }, tier), terms)
      const [cloud, people] = [lines.filter(isCloud), lines.filter((line) => !isCloud(line))]
      return { cloud: partBill(cloud), people: partBill(people) }
    })
  const bills = new Map(TIERS.map((tier) => [tier, billFor(tier)]))
  const billOf: PlanCosts['billOf'] = (option, tier) => (bills.get(tier) ?? billFor(tier))(option)
  const sized = remembered(tierFor)
  return { known, linesFor, billOf, sizedTier: () => sized(pricing) }
}

/** The tier of self-hosted MLflow that the team's size, its work and what may be down call for. */
function tierFor({ plan, catalog }: Pricing): Tier {
  const found = sizeClassOf(trackingScale(plan, catalog), figureValues(plan, catalog))
  return TIERS.find((one) => one === found) ?? 'highly-available'
}

/** What the highly available MLflow stack, as large as it has to be, is known to cost: chosen without looking at costs. */
function highlyAvailableUsd({ plan, catalog }: Pricing, { billOf, sizedTier }: CostTables): number | undefined {
  const sized = sizedTier()
  const tier = sized === 'single-vm' ? 'highly-available' : sized
  const { policy } = catalog
  const template = policy.templates.find(({ id }) => id === SELF_HOSTED)
  if (!template) return undefined
  const situation = situationFromPlan(plan, catalog, NO_MEASURES)
  const uncapped = { ...situation, answers: { ...situation.answers, budgetIsCap: false } }
  const { stack } = fillTemplate(template, readingOf(uncapped, policy))
  const options = COMPONENTS.map((component) => indexOf(policy).optionNamed(component, stack[component]))
  return Number(usdText(sumUsd(options.map((option) => billOf(option, tier).cloud.usd))))
}

const moving = new WeakMap<Catalog['formulas'], ReadonlySet<string>>()

/** Whether a question stands behind the costs of a plan, people's too. */
export function movesCosts(id: QuestionId, catalog: Catalog): boolean {
  const keys = moving.get(catalog.formulas) ?? new Set(catalog.formulas.flatMap((one) => keysBehind(one, catalog)))
  moving.set(catalog.formulas, keys)
  return keys.has(`answer:${id}`) || sizingQuestions(catalog).includes(id)
}

/**
 * What the plan's options and stacks cost, worked out when the decision or a bill asks for it. `tables` of another plan
 * serve as well, where no answer differs that moves costs.
 */
export function planCosts(pricing: Pricing, tables: CostTables = costTables(pricing)): PlanCosts {
  const { plan, catalog } = pricing
  const { sizedTier } = tables
  const highly = remembered((_name: string) => ({ usd: highlyAvailableUsd(pricing, tables) }))
  const tierUnder = (cap: number | null): Tier => {
    if (cap === null) return sizedTier()
    const { usd } = highly(HIGHLY_AVAILABLE)
    return usd !== undefined && cap < usd ? 'single-vm' : sizedTier()
  }
  const measures: Measures = {
    named: (name) => (name === HIGHLY_AVAILABLE ? highly(name).usd : undefined),
    optionUsd: (option, cap) =>
      onlyPinned(option, catalog) ? undefined : knownNumber(tables.billOf(option, tierUnder(cap)).cloud),
    get certain() {
      return sizingQuestions(catalog).every((id) => doesNotApply(id, plan) || isGiven(id, plan))
    },
  }
  return { ...tables, situation: situationFromPlan(plan, catalog, measures), tierUnder }
}
