import type { Plan } from '#lib/plan/plan.ts'

/** What a way back puts back: what is answered, noted, assumed and agreed. The name, weights and scenarios stay. */
const PARTS = ['answers', 'notApplicable', 'notes', 'overrides', 'assumptions', 'finance'] as const
type Parts = Pick<Plan, (typeof PARTS)[number]>

/** How things were before an edit; what was edited, and when, so that what is typed in one go is one step. */
export type Edit = { readonly before: Parts; readonly what: string; readonly at: number }

/** The edits that can be taken back, the newest last, and those that were. */
export type Edits = { readonly pastEdits: readonly Edit[]; readonly undoneEdits: readonly Edit[] }

type Edited = Edits & { readonly plan: Plan }

/** No way back and none forward. */
export const NO_EDITS: Edits = { pastEdits: [], undoneEdits: [] }

/** Edits of the same thing within this time, in milliseconds, are one step. */
const ONE_STEP = 1500
const MOST_STEPS = 200

const partsOf = (plan: Plan): Parts =>
  Object.fromEntries(PARTS.flatMap((part) => (plan[part] === undefined ? [] : [[part, plan[part]]]))) as Parts

function withParts(plan: Plan, parts: Parts): Plan {
  const { answers: _a, notApplicable: _n, notes: _t, overrides: _o, assumptions: _s, finance: _f, ...rest } = plan
  return { ...rest, ...parts }
}

/** The entries that differ, such as `answers.teamSize`. */
function edited(one: Parts, other: Parts): readonly string[] {
  return PARTS.flatMap((part) => {
    const [before, after] = [one, other].map((of): Readonly<Record<string, unknown>> => ({ ...of[part] }))
    const keys = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
    const differs = (key: string) => JSON.stringify(before?.[key]) !== JSON.stringify(after?.[key])
    return [...keys].filter(differs).map((key) => `${part}.${key}`)
  })
}

/** The ways back after a plan became another; null where nothing changed that a way back puts back. */
export function editsAfter({ plan, pastEdits }: Edited, after: Plan, at: number): Edits | null {
  const before = partsOf(plan)
  const what = edited(before, partsOf(after)).join()
  if (what === '') return null
  const last = pastEdits.at(-1)
  const goesOn = last !== undefined && last.what === what && at - last.at < ONE_STEP
  const steps = goesOn ? [...pastEdits.slice(0, -1), { ...last, at }] : [...pastEdits, { before, what, at }]
  return { pastEdits: steps.slice(-MOST_STEPS), undoneEdits: [] }
}

/** One step back; it can be done again. */
export function withUndone({ plan, pastEdits, undoneEdits }: Edited): Edited {
  const last = pastEdits.at(-1)
  if (!last) return { plan, pastEdits, undoneEdits }
  const undone = { ...last, before: partsOf(plan) }
  return {
    plan: withParts(plan, last.before),
    pastEdits: pastEdits.slice(0, -1),
    undoneEdits: [...undoneEdits, undone],
  }
}

/** One step forward again. What follows is a step of its own. */
export function withRedone({ plan, pastEdits, undoneEdits }: Edited): Edited {
  const last = undoneEdits.at(-1)
  if (!last) return { plan, pastEdits, undoneEdits }
  const done = { before: partsOf(plan), what: last.what, at: 0 }
  return { plan: withParts(plan, last.before), pastEdits: [...pastEdits, done], undoneEdits: undoneEdits.slice(0, -1) }
}
