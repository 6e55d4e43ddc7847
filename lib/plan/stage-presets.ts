import type { Answers, QuestionId, Stage } from '#lib/decision/question.ts'
import { isDone, type Plan } from '#lib/plan/plan.ts'

/** Sizes to start a stage from: what it is meant for, what it assumes, whose judgement that is, and of which day. */
export type StagePreset = {
  readonly id: string
  readonly stage: Stage
  readonly title: string
  readonly text: string
  readonly answers: Readonly<Record<QuestionId, number>>
  readonly source: string
  readonly judgedOn: string
}

/** The questions of a preset that the plan answers already, or says do not apply. */
export const keptOf = ({ answers }: StagePreset, plan: Plan): readonly QuestionId[] =>
  Object.keys(answers).filter((id) => isDone(id, plan))

/** The answers that a preset gives to a plan: to questions that are open, or to all of its own. */
export function answersFrom(preset: StagePreset, plan: Plan, replaces: boolean): Answers {
  const kept = replaces ? [] : keptOf(preset, plan)
  return Object.fromEntries(Object.entries(preset.answers).filter(([id]) => !kept.includes(id)))
}
