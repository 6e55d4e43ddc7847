import type { PlanState } from '#app/_store/plan-store.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Plan } from '#lib/plan/plan.ts'

const KEY = 'mlops-platform-planner'

type Saved = { readonly plan: Plan; readonly putAside: Plan | null }

/** Keeps the plan in this browser; false when the browser does not let us. */
export function savePlan({ plan, putAside }: PlanState): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ plan, putAside }))
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

/** The plan kept in this browser, checked like any document from outside; null when there is none to read. */
export async function loadSavedPlan(catalog: Catalog): Promise<Saved | null> {
  const text = savedText()
  if (text === null) return null
  const { planFrom } = await import('#lib/plan/codec/plan-codec.ts')
  const { plan, putAside } = partsOf(text)
  const read = planFrom(plan, catalog)
  const aside = planFrom(putAside, catalog)
  if (read.kind === 'invalid') return null
  return { plan: read.document, putAside: aside.kind === 'ok' ? aside.document : null }
}
