import { onceOnline } from '#app/_parts/once-online.ts'
import { type HalfTyped, halfTypedFrom } from '#app/_store/half-typed.ts'
import { hasContent, keptText } from '#app/_store/kept-plans.ts'
import type { PlanState } from '#app/_store/plan-store.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** Where this browser keeps the plans. */
export const PLANS_KEY = 'mlops-platform-planner'
/** Where a text goes that we cannot read, before our own next save takes its place. */
const UNREADABLE_KEY = `${PLANS_KEY}-unreadable`

/** A kept text that is no plan of ours, with the first thing that is wrong with it. */
export type UnreadableText = {
  readonly what: 'plan' | 'put-aside'
  readonly path: string
  readonly expected: string
  readonly text: string
}

export type SavedPlans = {
  /** The plan on the screen when it was saved; null when there is none that can be read. */
  readonly plan: Plan | null
  readonly putAside: readonly Plan[]
  /** The plan of another tab, where nobody had chosen between the two yet. */
  readonly elsewhere: Plan | null
  /** What was half typed of the plan on the screen. */
  readonly halfTyped: HalfTyped['halfTyped']
  readonly unreadable: readonly UnreadableText[]
}

/** Why the browser does not keep a text: there is no room left for it, or it keeps nothing for this page at all. */
export type SaveFault = 'full' | 'blocked'

function keep(key: string, text: string): SaveFault | null {
  try {
    localStorage.setItem(key, text)
    return null
  } catch (error) {
    return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'blocked'
  }
}

function textAt(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

/**
 * Keeps the plans in this browser; else says why it does not, and what was kept before is still there. The same plans give
 * the same text, in the order of its keys.
 */
export function savePlans({
  plan,
  putAside,
  elsewhere,
  halfTyped,
}: Pick<PlanState, 'plan' | 'putAside' | 'elsewhere' | 'halfTyped'>): SaveFault | null {
  const other = elsewhere ? `"elsewhere":${keptText(elsewhere.plan)},` : ''
  const typed = Object.keys(halfTyped).length > 0 ? `"halfTyped":${JSON.stringify(halfTyped)},` : ''
  return keep(PLANS_KEY, `{${other}${typed}"plan":${keptText(plan)},"putAside":[${putAside.map(keptText).join(',')}]}`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

type SavedParts = {
  readonly plan?: unknown
  readonly putAside?: unknown
  readonly elsewhere?: unknown
  readonly halfTyped?: unknown
}

function partsOf(text: string): SavedParts {
  const saved = jsonOf(text)
  return typeof saved === 'object' && saved !== null ? saved : {}
}

/** What was put aside; one plan or none in what the first version saved. */
const listOf = (putAside: unknown): readonly unknown[] =>
  Array.isArray(putAside) ? putAside : putAside == null ? [] : [putAside]

/** Reads what was saved, checked like any document from outside. What cannot be read is handed back as text. */
export async function readSavedPlans(text: string, catalog: Catalog): Promise<SavedPlans> {
  const { planFrom } = await onceOnline(() => import('#lib/plan/codec/plan-codec.ts'))
  const { plan, putAside, elsewhere, halfTyped } = partsOf(text)
  const unreadable: UnreadableText[] = []
  const read = (what: UnreadableText['what'], value: unknown, source: string): Plan | null => {
    const decoded = planFrom(value, catalog)
    if (decoded.kind === 'ok') return decoded.document
    unreadable.push({ what, path: decoded.path, expected: decoded.expected, text: source })
    return null
  }
  const readAside = (value: unknown) => read('put-aside', value, JSON.stringify(value, null, 2))
  return {
    plan: read('plan', plan, text),
    putAside: listOf(putAside).flatMap((one) => readAside(one) ?? []),
    elsewhere: elsewhere === undefined ? null : readAside(elsewhere),
    halfTyped: halfTypedFrom(halfTyped),
    unreadable,
  }
}

/** The plans kept in this browser; null where there are none. */
export async function loadSavedPlans(catalog: Catalog): Promise<SavedPlans | null> {
  const text = textAt(PLANS_KEY)
  return text === null ? null : readSavedPlans(text, catalog)
}

const isLikePlan = (one: unknown): one is Plan =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  typeof one.name === 'string' &&
  'answers' in one &&
  typeof one.answers === 'object' &&
  one.answers !== null

/** The name of the plan to go on with, if there is one that says anything; it is checked where it is opened. */
export function begunName(): string | null {
  const { plan } = partsOf(textAt(PLANS_KEY) ?? '')
  return isLikePlan(plan) && hasContent(plan) ? plan.name : null
}

const isUnreadableText = (one: unknown): one is UnreadableText =>
  typeof one === 'object' && one !== null && 'text' in one && typeof one.text === 'string'

/** The texts that could not be read on this visit or on one before. */
export function unreadableTexts(): readonly UnreadableText[] {
  const text = textAt(UNREADABLE_KEY)
  if (text === null) return []
  const list = jsonOf(text)
  return Array.isArray(list) ? list.filter(isUnreadableText) : [{ what: 'plan', path: '', expected: '', text }]
}

/** Keeps these texts until somebody discards them. */
export const keepUnreadable = (texts: readonly UnreadableText[]): SaveFault | null =>
  keep(UNREADABLE_KEY, JSON.stringify(texts))
