import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Alternative } from '#lib/plan/evaluation.ts'
import { paidAlready } from '#lib/plan/kept-options.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { totalText } from '#lib/report/words.ts'

/** How much of a cloud bill is for what runs already: `$358.80 of it runs already (Amazon MWAA)`; null where nothing is. */
export function paidAlreadyText(alternative: Alternative, plan: Plan, catalog: Catalog): string | null {
  const paid = paidAlready(alternative, plan, catalog)
  if (paid === null) return null
  const { titles, total } = paid
  const names = titles.join(', ')
  if (Number(total.known) > 0) return `${totalText(total.known, total.complete)} of it runs already (${names})`
  return total.complete ? null : `${names} runs already, without a price`
}
