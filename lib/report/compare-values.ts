import type { Criterion } from '#lib/decision/policy.ts'
import { type NamedAlternative, shownAlternative } from '#lib/report/compare-lines.ts'
import type { Compared } from '#lib/report/compare-plans.ts'

/** What one criterion adds to the value in each column, in points; null where no stack is shown, or it has not been judged. */
export type ValueRow = { readonly id: string; readonly title: string; readonly points: readonly (number | null)[] }

/** The value of what each column shows (0 to 100), criterion by criterion: the rows of a column sum to its total. */
export type ComparedValues = { readonly rows: readonly ValueRow[]; readonly totals: readonly (number | null)[] }

/** The values of what the columns show, part by part. */
export function comparedValues(
  compared: readonly Compared[],
  same: NamedAlternative | null,
  criteria: readonly Pick<Criterion, 'id' | 'title'>[],
): ComparedValues {
  const shown = compared.map((one) => shownAlternative(one, same))
  return {
    rows: criteria.map(({ id, title }) => ({
      id,
      title,
      points: shown.map((one) => (one === undefined || one.value === null ? null : (one.profile[id] ?? 0))),
    })),
    totals: shown.map((one) => one?.value ?? null),
  }
}
