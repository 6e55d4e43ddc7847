import { countText } from '#lib/report/count-text.ts'

const LONGEST_NAME = 200

/** The name of a copy: the first of “… (copy)”, “… (copy 2)”, … that no other plan has. */
export function copyName(name: string, taken: readonly string[]): string {
  const base = name.replace(/ \(copy(?: \d+)?\)$/, '')
  for (let at = 1; ; at += 1) {
    const ending = at === 1 ? ' (copy)' : ` (copy ${at})`
    const copy = `${base.slice(0, LONGEST_NAME - ending.length)}${ending}`
    if (!taken.includes(copy)) return copy
  }
}

/** The words around the plans of this browser. */
export const KEPT = {
  button: (count: number) => `Plans (${count})`,
  heading: 'Plans in this browser',
  close: 'Close the plans',
  intro: 'Clearing the data of this site takes them away: export what you want to be sure of.',
  onScreen: 'On the screen',
  others: 'Put aside',
  noOthers: 'No other plan is kept. A new plan, an opened one or a copy puts one here.',
  name: (name: string) => `Name of “${name}”`,
  answers: (count: number) => countText(count, 'answer'),
  open: 'Open',
  duplicate: 'Duplicate',
  save: 'Export',
  remove: 'Delete',
  of: (what: string, name: string) => `${what} “${name}”`,
  copied: (copy: string) => `“${copy}” was put beside it.`,
  removed: (name: string) => `“${name}” was deleted.`,
  undo: 'Undo',
  back: (name: string) => `“${name}” is back.`,
  notSaved: {
    full: 'This browser has no room left for the last changes. What was kept before is still there. Export this plan, then delete plans you do not need.',
    blocked: 'This browser keeps nothing for this page. Export the plan or copy its link before you leave.',
  },
  exportThis: 'Export this plan',
} as const

/** The words around opening a plan file. */
export const PLAN_FILE = {
  drop: 'Drop a plan file to open it',
  dropNote: 'The plan you have now is put aside, not lost.',
  refused: (name: string) => `${name} could not be opened`,
  severalTitle: 'One plan at a time',
  several: 'Several files were dropped, and none was opened.',
  fault: {
    'too-large': 'A plan has fewer than a million characters.',
    'not-json': 'It is no JSON file, or only a part of one.',
    'not-a-plan': 'It holds no plan: a plan begins with "schema": "plan@1".',
    newer: 'A newer version of the planner wrote it. Open it there, or export it from there as plan@1.',
    evaluation: 'It holds an evaluation. The plan it came from is exported as “The plan (plan@1)”.',
    unreadable: 'The browser could not read it. Was it moved or deleted meanwhile?',
  },
  kept: 'Your own plans are as they were.',
} as const
