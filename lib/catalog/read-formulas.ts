import { DataFault } from '#lib/catalog/read-json.ts'
import { readFormula } from '#lib/units/formula.ts'
import type { Formula } from '#lib/units/formula-tree.ts'

type Authored = { readonly id: string; readonly expression: string; readonly inputs: Readonly<Record<string, unknown>> }

/** Reads the expression of an authored formula; throws a `DataFault` that names the part it may not hold. */
export function withFormula<Row extends Authored>(row: Row): Row & { readonly formula: Formula } {
  const read = readFormula(row.expression, Object.keys(row.inputs))
  if (read.kind === 'ok') return { ...row, formula: read.formula }
  throw new DataFault(
    `data/cost-model: ${row.id}.expression: expected + - * / min max ceil over its inputs, found ${read.part}`,
  )
}
