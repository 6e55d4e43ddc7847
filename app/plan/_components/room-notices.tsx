'use client'

import { Button } from '@mantine/core'
import { downloadText } from '#app/_parts/download.ts'
import { type PlanDifference, planDifferences } from '#app/_store/plan-differences.ts'
import { useCatalog, usePlan, usePlanRoom, usePlanStore } from '#app/_store/plan-room.tsx'
import type { SaveFault, UnreadableText } from '#app/_store/saved-plan.ts'
import type { RoomFault } from '#app/_store/use-kept-plan.ts'
import { KEPT } from '#app/_text/kept.ts'
import { ACTIONS, RESULT } from '#app/_text/result.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { Plan } from '#lib/plan/plan.ts'
import { AsideNotice } from './aside-notice.tsx'
import { downloadPlan } from './kept-plan-row.tsx'

const UNREADABLE_FILE = 'unreadable.plan.json'
/** Enough of an address to know it again. */
const SHOWN_OF_FRAGMENT = 40

const shortened = (text: string): string =>
  text.length > SHOWN_OF_FRAGMENT ? `${text.slice(0, SHOWN_OF_FRAGMENT)}…` : text

/** The browser keeps nothing more: says why, and hands the plan over as a file. */
function NotSavedNotice({ why }: { readonly why: SaveFault }) {
  const store = usePlanStore()
  return (
    <Notice kind="warn" text={KEPT.notSaved[why]}>
      <Button size="compact-sm" variant="default" onClick={() => downloadPlan(store.getState().plan)}>
        {KEPT.exportThis}
      </Button>
    </Notice>
  )
}

function FaultNotice({ fault }: { readonly fault: RoomFault }) {
  if (fault.kind === 'not-saved') return <NotSavedNotice why={fault.why} />
  if (fault.kind === 'fragment') return <Notice kind="warn" text={ACTIONS.strayFragment(shortened(fault.fragment))} />
  const where = ACTIONS.faultAt(fault.path, fault.expected)
  return <Notice kind="bad" title={ACTIONS.linkFault} text={`${where} ${ACTIONS.kept}`} />
}

function UnreadableNotice({ unreadable }: { readonly unreadable: UnreadableText }) {
  const { forget } = usePlanRoom()
  const { what, path, expected, text } = unreadable
  return (
    <Notice
      kind="bad"
      title={ACTIONS.unreadableText[what]}
      text={expected === '' ? '' : ACTIONS.faultAt(path, expected)}
    >
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => downloadText(UNREADABLE_FILE, 'application/json', text)}
      >
        {ACTIONS.saveUnreadable}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => forget(unreadable)}>
        {ACTIONS.discard}
      </Button>
    </Notice>
  )
}

/** So many differences are named; the rest is counted. */
const NAMED = 3

function differencesText(differences: readonly PlanDifference[]): string {
  if (differences.length === 0) return ''
  const named = differences.slice(0, NAMED).map(({ name, theirs, own }) => ACTIONS.difference(name, theirs, own))
  const more = differences.length > NAMED ? [RESULT.more(differences.length - NAMED)] : []
  return ACTIONS.differences([...named, ...more].join('; '))
}

const nameOf = ({ name, answers }: Plan): string => ACTIONS.planOf(name, Object.keys(answers).length)

/** Two tabs, two plans: says which, and lets one go on. */
function ElsewhereNotice() {
  const own = usePlan((state) => state.plan)
  const elsewhere = usePlan((state) => state.elsewhere)
  const goOnWith = usePlan((state) => state.goOnWith)
  const catalog = useCatalog()
  if (!elsewhere) return null
  const names = ACTIONS.elsewhereText(nameOf(elsewhere.plan), nameOf(own))
  const differences = differencesText(planDifferences(own, elsewhere.plan, catalog))
  return (
    <Notice kind="warn" title={ACTIONS.elsewhere} text={`${names} ${differences} ${ACTIONS.elsewhereKept}`}>
      <Button size="compact-sm" variant="default" onClick={() => goOnWith('elsewhere')}>
        {ACTIONS.takeTheirs}
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => goOnWith('own')}>
        {ACTIONS.keepOwn}
      </Button>
    </Notice>
  )
}

/** What happened to the plan: one that does not open, one of another tab, those put aside, a browser that keeps nothing. */
export function RoomNotices() {
  const { faults, unreadable } = usePlanRoom()
  return (
    <>
      {faults.map((fault) => (
        <FaultNotice key={fault.kind} fault={fault} />
      ))}
      {unreadable.map((one) => (
        <UnreadableNotice key={one.text} unreadable={one} />
      ))}
      <ElsewhereNotice />
      <AsideNotice />
    </>
  )
}
