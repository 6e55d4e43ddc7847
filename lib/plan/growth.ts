import type { Question, QuestionId } from '#lib/decision/question.ts'
import type { Catalog, GrowthRule } from '#lib/plan/catalog-type.ts'
import { GROWTH_FIELDS, isGrowthPart, type Plan } from '#lib/plan/plan.ts'
import { figureValues, givenFor } from '#lib/plan/workload-from-plan.ts'

const MONTHS_PER_YEAR = 12
/** So close below a whole number that it is one. */
const HAIR = 1e-9

/** How many months are looked ahead: the plan's, else the catalog's. */
export const horizonOf = ({ growth }: Plan, catalog: Catalog): number => growth?.months ?? catalog.growth.months

/** How much a part grows in a year: as the plan says, else as the fact says. */
function rateOf({ id, rate }: GrowthRule, plan: Plan, values: ReadonlyMap<string, number | string>): number {
  const fact = values.get(rate)
  const own = isGrowthPart(id) ? plan.growth?.[GROWTH_FIELDS[id]] : undefined
  return own ?? (typeof fact === 'number' ? fact : 0)
}

/** The questions whose figures may grow: the only ones in which the plan of a later month differs. */
export const grownQuestions = ({ growth }: Catalog): ReadonlySet<QuestionId> =>
  new Set(growth.grows.flatMap(({ figures }) => figures.map((key) => key.replace(/^answer:/, ''))))

/** A figure after growth: never more than a plan may say, and whole where only whole numbers are meant. */
function grownFigure(value: number, factor: number, { answer }: Question): number {
  const most = 'max' in answer ? answer.max : Number.MAX_VALUE
  const next = Math.min(value * factor, Math.max(value, most))
  return answer.kind === 'integer' ? Math.floor(next + HAIR) : next
}

/**
 * The plan as it is after so many months of growth: `figure × (1 + rate)^(months / 12)`, a whole number rises once the next
 * one is reached. Figures that are worked out from others grow with them.
 */
export function grownPlan(plan: Plan, months: number, catalog: Catalog): Plan {
  if (months === 0) return plan
  const values = figureValues(plan, catalog)
  const { questions } = catalog.policy
  const grown = catalog.growth.grows.flatMap((rule) => {
    const factor = (1 + rateOf(rule, plan, values)) ** (months / MONTHS_PER_YEAR)
    return rule.figures.flatMap((key): [string, number][] => {
      const question = questions.find(({ id }) => key === `answer:${id}`)
      const value = values.get(key)
      if (!question || typeof value !== 'number') return []
      if (question.default?.kind === 'formula' && givenFor(question, plan) === undefined) return []
      return [[question.id, grownFigure(value, factor, question)]]
    })
  })
  return { ...plan, overrides: { ...plan.overrides, ...Object.fromEntries(grown) } }
}
