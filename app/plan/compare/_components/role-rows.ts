import { ROLES } from '#app/_text/compare-costs.ts'
import { percentOf } from '#app/_text/decision.ts'
import type { Ranking } from '#lib/plan/evaluation.ts'
import type { Compared } from '#lib/report/compare-plans.ts'
import type { FactRow } from '#lib/report/compare-words.ts'
import { roleAgreement } from '#lib/report/role-agreement.ts'

function agreementText({ roles }: Ranking): string {
  const found = roleAgreement(roles)
  if (!found) return ROLES.none
  const { count, concordance } = found
  return ROLES.agree(count, found.roles, concordance === null ? null : percentOf(concordance))
}

/** What each role's weights would put first in each column, and how far the roles agree. */
export function roleRows(compared: readonly Compared[]): readonly FactRow[] {
  const roles = compared[0]?.evaluation.ranking.roles ?? []
  const firstOf = ({ evaluation }: Compared, id: string): string => {
    const [first] = evaluation.ranking.roles.find((one) => one.id === id)?.order ?? []
    return first?.title ?? ROLES.none
  }
  const rows = roles.map(({ id, title }) => ({
    id: `role-${id}`,
    label: title,
    texts: compared.map((one) => firstOf(one, id)),
  }))
  if (rows.length === 0) return []
  const texts = compared.map(({ evaluation }) => agreementText(evaluation.ranking))
  return [...rows, { id: 'agreement', label: ROLES.agreement, texts }]
}
