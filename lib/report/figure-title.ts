import type { Catalog } from '#lib/plan/catalog-type.ts'
import { numberText } from '#lib/report/number-text.ts'

const DIGITS = 3

/** A figure's value with three digits that count. */
export const valueText = (value: number): string => numberText(Number(value.toPrecision(DIGITS)))

type Scope = Pick<Catalog, 'policy' | 'measures'>

const idOf = (key: string): string => key.slice(key.indexOf(':') + 1)

/** The question behind a figure's key, or the fact. */
export function behindKey(key: string, { policy, measures }: Scope) {
  const id = idOf(key)
  const question = key.startsWith('answer:') ? policy.questions.find((one) => one.id === id) : undefined
  const fact = question ? undefined : measures.find((one) => one.id === id)
  return { id, question, fact }
}

/** What a figure is called, by its key. */
export function figureTitle(key: string, scope: Scope): string {
  const { id, question, fact } = behindKey(key, scope)
  return question?.label ?? fact?.title ?? id
}

/** The unit of a figure, by its key; nothing for a plain number. */
export function figureUnit(key: string, scope: Scope): string {
  const { question, fact } = behindKey(key, scope)
  const answer = question?.answer
  const unit = fact?.unit ?? (answer && 'unit' in answer ? answer.unit : '')
  return unit === '1' ? '' : unit
}
