import { below, type Fault, fault, type Placed } from '#lib/catalog/checks/kit/fault.ts'

/** A fault for each row whose key an earlier row already has; `rest` leads from the row to the key. */
export function repeats<Row>(rows: readonly Placed<Row>[], keyOf: (row: Row) => string, rest: string) {
  const byKey = Map.groupBy(rows, ({ value }) => keyOf(value))
  return [...byKey].flatMap(([key, [first, ...others]]): readonly Fault[] =>
    first ? others.map((one) => fault(below(one, rest), `another value than ${first.file} ${first.path}`, key)) : [],
  )
}
