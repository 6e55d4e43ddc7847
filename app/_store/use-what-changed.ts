'use client'

import { useState } from 'react'
import { whyNotCompared } from '#lib/cost/why-not-compared.ts'
import { COMPONENTS, type Component } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { type CostChange, costChange } from '#lib/report/cost-change.ts'
import { type PlanDifference, planDifferences } from './plan-differences.ts'

/** A plan with what followed from it. */
type Seen = { readonly plan: Plan; readonly evaluation: Evaluation }

/** A part of the stack, by what was and what is. */
export type PartChange = { readonly component: Component; readonly from: string; readonly to: string }

/** What the last edit changed in the recommendation. */
export type WhatChanged = {
  /** What the plan said otherwise before. */
  readonly edits: readonly PlanDifference[]
  readonly before: Evaluation['recommendation']
  /** The parts of the stack that are filled otherwise now. */
  readonly parts: readonly PartChange[]
  /** Null where the bills cannot be compared, or one of the two recommends nothing. */
  readonly cost: CostChange | null
  /** The bill could be compared before, and cannot any more. */
  readonly uncompared: boolean
}

type Kept = {
  readonly opening: number
  /** Before the last edit: an edit of the same thing, such as the next digit, goes on with it. */
  readonly base: Seen
  readonly last: Seen
  readonly changed: WhatChanged | null
}

const ownOf = ({ alternatives }: Evaluation): Alternative | undefined => alternatives.find((one) => one.eligible)

function partsChanged(base: Seen, now: Seen, catalog: Catalog): readonly PartChange[] {
  const [before, after] = [base.evaluation.recommendation.stack, now.evaluation.recommendation.stack]
  if (before === null || after === null) return []
  const title = (component: Component, option: string, { plan }: Seen) =>
    optionTitle({ component, option }, plan, catalog)
  return COMPONENTS.filter((component) => before[component] !== after[component]).map((component) => ({
    component,
    from: title(component, before[component], base),
    to: title(component, after[component], now),
  }))
}

function changeFrom(base: Seen, now: Seen, catalog: Catalog): WhatChanged | null {
  const edits = planDifferences(now.plan, base.plan, catalog)
  if (edits.length === 0) return null
  const [before, after] = [ownOf(base.evaluation), ownOf(now.evaluation)]
  const cost = before && after ? costChange(before, after) : null
  const uncompared =
    cost === null && before !== undefined && after !== undefined && whyNotCompared(before.lines) === null
  return { edits, before: base.evaluation.recommendation, parts: partsChanged(base, now, catalog), cost, uncompared }
}

const namesOf = (edits: readonly PlanDifference[]): string => edits.map(({ name }) => name).join('\n')

/** What is kept once another evaluation is there. */
function keptAfter({ opening, base, last, changed }: Kept, now: Seen, catalog: Catalog): Kept {
  const edits = planDifferences(now.plan, last.plan, catalog)
  if (edits.length === 0) return { opening, base, last: now, changed } // other prices, the same plan
  const from = changed !== null && namesOf(edits) === namesOf(changed.edits) ? base : last
  return { opening, base: from, last: now, changed: changeFrom(from, now, catalog) }
}

/** What the last edit of the plan changed; null before one, and where another plan was opened. */
export function useWhatChanged(now: Seen | null, opening: number, catalog: Catalog): WhatChanged | null {
  const [kept, setKept] = useState<Kept | null>(null)
  if (now && (kept === null || kept.opening !== opening)) setKept({ opening, base: now, last: now, changed: null })
  else if (now && kept && kept.last.evaluation !== now.evaluation) setKept(keptAfter(kept, now, catalog))
  return kept?.opening === opening ? kept.changed : null
}
