import 'server-only'
import { plannerData } from '#app/_server/planner-data.ts'
import type { RoomData } from '#app/_store/plan-room.tsx'
import { evaluationOf, judgedOn } from '#lib/plan/evaluate-plan.ts'
import { emptyPlan } from '#lib/plan/plan.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

/** The text of a day: what stands in it changes with the day alone. */
let known: { readonly day: IsoDate; readonly text: string } | undefined

/**
 * `RoomData` as JSON: the catalog of today, the prices of the default region, and what follows from them for a plan
 * without answers.
 */
export async function roomText(): Promise<string> {
  const { catalog, sheet } = await plannerData()
  if (known?.day === catalog.asOf) return known.text
  const judged = judgedOn(emptyPlan(''), catalog, sheet)
  const foreseen = { evaluation: evaluationOf(judged), canChange: judged.outlook.questions }
  const text = JSON.stringify({ catalog, sheet, foreseen } satisfies RoomData)
  known = { day: catalog.asOf, text }
  return text
}
