import type { PlanState } from '#app/_store/plan-store.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'

const KEY = 'mlops-platform-planner'
/** Where a text goes that we cannot read, before our own next save takes its place. */
const UNREADABLE_KEY = `${KEY}-unreadable`

export type SavedPlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'ok'; readonly plan: Plan; readonly putAside: Plan | null }
  | { readonly kind: 'unreadable'; readonly path: string; readonly expected: string; readonly text: string }

/** Keeps the plan in this browser; false when the browser does not let us. */
export function savePlan({ plan, putAside }: Pick<PlanState, 'plan' | 'putAside'>): boolean {
  return keep(KEY, JSON.stringify({ plan, putAside }))
}

function keep(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text)
    return true
  } catch {
    return false
  }
}

function savedText(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}

function partsOf(text: string): { readonly plan?: unknown; readonly putAside?: unknown } {
  try {
    const saved: unknown = JSON.parse(text)
    return typeof saved === 'object' && saved !== null ? saved : {}
  } catch {
    return {}
  }
}

/** The plan kept in this browser, checked like any document from outside. A text we cannot read is kept aside. */
export async function loadSavedPlan(catalog: Catalog): Promise<SavedPlan> {
  const text = savedText()
  if (text === null) return { kind: 'none' }
  const { planFrom } = await import('#lib/plan/codec/plan-codec.ts')
  const { plan, putAside } = partsOf(text)
  const read = planFrom(plan, catalog)
  if (read.kind === 'invalid') {
    keep(UNREADABLE_KEY, text)
    return { kind: 'unreadable', path: read.path, expected: read.expected, text }
  }
  const aside = planFrom(putAside, catalog)
  return { kind: 'ok', plan: read.document, putAside: aside.kind === 'ok' ? aside.document : null }
}
