'use client'

import { usePlanRoom } from '#app/_store/plan-room.tsx'
import type { WhatChanged } from '#app/_store/use-what-changed.ts'
import { CHANGED, RESULT } from '#app/_text/result.ts'
import type { Evaluation, Recommendation } from '#lib/plan/evaluation.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { ROBUSTNESS } from '#lib/report/words.ts'
import classes from './what-changed.module.css'

/** So many parts are named. */
const NAMED = 2

const nameIn = (one: Recommendation): string =>
  one.kind === 'none-qualifies' ? RESULT.noneQualifies : platformName(one)

/** What was recommended before the last edit, where that was another platform. */
export function platformBefore(changed: WhatChanged | null, { recommendation }: Evaluation): string | null {
  if (changed === null) return null
  const was = nameIn(changed.before)
  return was === nameIn(recommendation) ? null : was
}

/** The parts that are filled otherwise: the first few by name, the rest counted. */
function partsText(parts: WhatChanged['parts']): readonly string[] {
  const named = parts.slice(0, NAMED).map(({ component, from, to }) => CHANGED.part(component, from, to))
  return parts.length > NAMED ? [...named, CHANGED.moreParts(parts.length - NAMED)] : named
}

/** What the last edit changed, in a sentence: another platform, how sure it is, parts of the stack, the bill and its largest line. */
function changedText(changed: WhatChanged, evaluation: Evaluation): string {
  const { edits, before, parts: filled, cost, uncompared } = changed
  const { recommendation } = evaluation
  const [edit] = edits
  if (!edit) return ''
  const was = platformBefore(changed, evaluation)
  const sure = [before, recommendation].map(({ robustness }) => ROBUSTNESS[robustness].word.toLowerCase())
  const parts = [
    ...(was === null ? [] : [CHANGED.was(was)]),
    ...(was !== null || sure[0] === sure[1] ? [] : [CHANGED.sure(sure[0] ?? '', sure[1] ?? '')]),
    ...partsText(filled),
    ...(uncompared ? [CHANGED.uncompared] : []),
    ...(cost === null || cost.usd === '0' ? [] : [CHANGED.cost(cost)]),
    ...(cost?.open ? [CHANGED.open] : []),
  ]
  const what = CHANGED.after(edit.name, edit.own, edits.length - 1)
  const nothing = cost === null ? CHANGED.nothingKnown : CHANGED.nothing
  return `${what}: ${parts.length === 0 ? nothing : parts.join('; ')}.`
}

/** What the last answer changed, under the verdict. */
export function LastChange() {
  const { changed, evaluated } = usePlanRoom()
  if (changed === null || evaluated.evaluation === null) return null
  return <p className={classes.changed}>{changedText(changed, evaluated.evaluation)}</p>
}
