import type { Answers, QuestionId } from '#lib/decision/question.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan, PlanScenario } from '#lib/plan/plan.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'
import { stableNumber } from '#lib/units/stable-number.ts'

/** A scenario to start from: answers, and figures of the plan times a factor. */
export type ScenarioPreset = {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly answers: Answers
  readonly multiplied: Readonly<Record<QuestionId, number>>
}

/** The preset on a plan's own figures; where a question is open, on what is assumed for it. */
export function scenarioFromPreset(preset: ScenarioPreset, plan: Plan, catalog: Catalog): PlanScenario {
  const values = figureValues(plan, catalog)
  const multiplied = Object.entries(preset.multiplied).flatMap(([id, factor]) => {
    const question = catalog.policy.questions.find((one) => one.id === id)
    const value = values.get(`answer:${id}`)
    if (!question || typeof value !== 'number' || !('max' in question.answer)) return []
    const { kind, max } = question.answer
    const product = Math.min(value * factor, max)
    return [[id, kind === 'number' ? stableNumber(product) : Math.round(product)] as const]
  })
  return { name: preset.title, answers: { ...preset.answers, ...Object.fromEntries(multiplied) } }
}
