'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { numberText } from '#lib/report/number-text.ts'

const DIGITS = 3

/** A figure's value with three digits that count. */
export const valueText = (value: number): string => numberText(Number(value.toPrecision(DIGITS)))

const idOf = (key: string): string => key.slice(key.indexOf(':') + 1)

/** The question behind a figure's key, or the fact. */
export function behindKey(key: string, { policy, measures }: Pick<Catalog, 'policy' | 'measures'>) {
  const id = idOf(key)
  const question = key.startsWith('answer:') ? policy.questions.find((one) => one.id === id) : undefined
  const fact = question ? undefined : measures.find((one) => one.id === id)
  return { id, question, fact }
}

/** What a figure is called, by its key. */
export function useFigureTitle(): (key: string) => string {
  const catalog = useCatalog()
  return (key) => {
    const { id, question, fact } = behindKey(key, catalog)
    return question?.label ?? fact?.title ?? id
  }
}
