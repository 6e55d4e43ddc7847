import { type CostLine, titleOf } from '#lib/cost/stack-lines.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { figureValues } from '#lib/plan/workload-from-plan.ts'

type Scope = { readonly plan: Plan; readonly catalog: Catalog }

/** What a line of a bill is called that is not in it as it is: it stands there at other figures, as in some draws. */
function titleElsewhere(id: string, { plan, catalog }: Scope): string | undefined {
  const formula = catalog.formulas.find((one) => one.id === id)
  const use = formula?.uses.find(({ option }) => option === formula.title)
  if (use) return optionTitle(use, plan, catalog)
  return formula && titleOf(formula, { values: figureValues(plan, catalog) })
}

/** What the lines of a bill are called, by their ids, those too that stand in it only at other figures. */
export const lineTitles = (
  ids: readonly string[],
  lines: readonly Pick<CostLine, 'id' | 'title'>[],
  scope: Scope,
): readonly string[] => ids.map((id) => lines.find((line) => line.id === id)?.title ?? titleElsewhere(id, scope) ?? id)
