'use client'

import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { unusedPlanFields } from '#lib/plan/unused-fields.ts'
import { unusedText } from '#lib/report/words.ts'

/** What the plan says that this evaluation does not read yet, so that nobody takes it for counted. */
export function UnusedFields() {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const fields = unusedPlanFields(evaluated.plan, catalog)
  return fields.length === 0 ? null : <p data-testid="unused-fields">{unusedText(fields)}</p>
}
