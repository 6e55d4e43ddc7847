'use client'

import { useCatalog } from '#app/_store/plan-room.tsx'
import { ROLES } from '#app/_text/compare-costs.ts'
import { percentOf } from '#app/_text/decision.ts'
import frame from '#app/_ui/page-frame.module.css'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import type { Compared } from '#lib/report/compare-plans.ts'
import { placeIn, roleAgreement } from '#lib/report/role-agreement.ts'
import classes from './compare.module.css'

/** The places that each role would give the alternatives of one column. */
function Places({ name, evaluation: { ranking } }: Compared) {
  const { roles, order } = ranking
  if (order.length === 0) return null
  return (
    <PlainTable
      name={ROLES.places(name)}
      columns={[{ head: ROLES.alternative }, ...roles.map(({ title }) => ({ head: title, look: 'amount' as const }))]}
      rows={order.map((one) => ({
        key: `${one.platform}/${one.variant}/${one.title}`,
        cells: [one.title, ...roles.map((role) => placeIn(role.order, one) ?? ROLES.notIn)],
      }))}
    />
  )
}

function agreementSentences({ name, evaluation: { ranking } }: Compared): readonly string[] {
  const found = roleAgreement(ranking.roles)
  if (!found) return []
  const { first, count, roles, concordance } = found
  return [
    ROLES.sentence({ name, first: first.title, count, all: roles }),
    ...(concordance === null ? [] : [ROLES.concordance(percentOf(concordance))]),
  ]
}

/** What the roles weigh, the order each gives for one column, and how far they agree. */
export function RoleWeights({ compared }: { readonly compared: Compared }) {
  const { criteria, weightSets } = useCatalog().policy
  return (
    <details className={classes.more}>
      <summary>{ROLES.about}</summary>
      <p className={frame.text}>{agreementSentences(compared).join(' ')}</p>
      <Places {...compared} />
      <PlainTable
        name={ROLES.weights}
        columns={[
          { head: ROLES.criterion },
          ...weightSets.map(({ title }) => ({ head: title, look: 'amount' as const })),
        ]}
        rows={criteria.map(({ id, title }) => ({
          key: id,
          cells: [title, ...weightSets.map(({ weights }) => percentOf(weights[id] ?? 0))],
        }))}
      />
    </details>
  )
}
