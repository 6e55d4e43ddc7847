import exceptions from '#lib/catalog/checks/exceptions/units-read-otherwise.json' with { type: 'json' }
import type { Data } from '#lib/catalog/checks/kit/data.ts'
import { below, type Fault, fault, faultUnless, type Place, type Placed } from '#lib/catalog/checks/kit/fault.ts'
import { formulaAt } from '#lib/catalog/checks/kit/formulas.ts'
import { nameFault } from '#lib/catalog/checks/kit/references.ts'
import { repeats } from '#lib/catalog/checks/kit/repeats.ts'
import { ARTICLE_STACKS, ARTICLE_VIEWS, type Ends } from '#lib/cost/article.ts'
import { cellNames, namesIn, TOTAL_NAMES } from '#lib/cost/article-names.ts'
import { fitsAttribute } from '#lib/pricing/price-item.ts'
import { compareDecimal, decimalFrom } from '#lib/units/decimal.ts'
import { dimensionOfFormula } from '#lib/units/formula-tree.ts'
import { dimensionOf, sameDimension } from '#lib/units/unit.ts'

type Row = Data['articleRows'][number]
type Cell = Row['value']['cells']['mlflow']
type Line = Cell['lines']['own'][number]
type Counted = Pick<Line, 'expression' | 'inputs' | 'unit'>

const cellsIn = ({ articleRows }: Data): readonly Placed<Cell>[] =>
  articleRows.flatMap((row) =>
    ARTICLE_STACKS.map((stack) => ({ ...below(row, `.cells.${stack}`), value: row.value.cells[stack] })),
  )

const linesIn = (data: Data): readonly Placed<Line>[] =>
  cellsIn(data).flatMap((cell) =>
    ARTICLE_VIEWS.flatMap((view) =>
      cell.value.lines[view].map((line, at) => ({ ...below(cell, `.lines.${view}[${at}]`), value: line })),
    ),
  )

/** Everything with a formula: lines, and rates that the article prints. */
const countedIn = (data: Data): readonly Placed<Counted>[] => [
  ...linesIn(data),
  ...cellsIn(data).flatMap((cell) => {
    const { published } = cell.value
    return published.kind === 'rate' ? [{ ...below(cell, '.published'), value: published }] : []
  }),
]

/** The unit of each figure a formula may read. */
const unitsOf = ({ measures, articleInputs }: Data): ReadonlyMap<string, string> =>
  new Map([
    ...measures.map(({ value }): [string, string] => [`fact:${value.id}`, value.unit]),
    ...articleInputs.map(({ value }): [string, string] => [`input:${value.id}`, value.unit]),
  ])

function formulaFaults(place: Placed<Counted>): readonly Fault[] {
  const { inputs, unit } = place.value
  const read = formulaAt(place)
  const at = below(place, '.expression')
  if (read.kind === 'refused') return [fault(at, '+ - * / min max ceil over its inputs', read.part)]
  const units = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.unit]))
  const found = dimensionOfFormula(read.formula, units)
  const holds = found !== undefined && sameDimension(found, dimensionOf(unit))
  return faultUnless(holds, at, [unit, found ?? 'a sum of unlike units'])
}

function inputFaults(place: Placed<Counted>, units: ReadonlyMap<string, string>): readonly Fault[] {
  return Object.entries(place.value.inputs).flatMap(([name, { from, unit }]) => {
    const at = below(place, `.inputs.${name}`)
    const own = units.get(from)
    if (own === undefined) return nameFault(below(at, '.from'), from, [...units.keys()])
    const same = sameDimension(dimensionOf(own), dimensionOf(unit))
    const excused = exceptions.some((one) => one.from === from && one.unit === unit)
    return faultUnless(same || excused, below(at, '.unit'), [`${own}, the unit of ${from}`, unit])
  })
}

function itemFaults(place: Placed<Line>, data: Data): readonly Fault[] {
  const { price, unit } = place.value
  if (price.kind === 'stated') return []
  const at = below(place, '.price')
  if (price.kind === 'fact') {
    const fact = data.measures.find(({ value }) => value.id === price.fact)?.value
    const wanted = `USD/${unit}`
    const fits = fact !== undefined && sameDimension(dimensionOf(fact.unit), dimensionOf(wanted))
    return faultUnless(fits, below(at, '.fact'), [`a fact in ${wanted}`, price.fact])
  }
  const item = data.items.find(({ value }) => value.item === price.item)?.value
  if (!item) return [fault(below(at, '.item'), 'a price item of prices/items.json', price.item)]
  const [wanted, given] = [Object.keys(item.attributes).sort(), Object.keys(price.attributes).sort()]
  const values = Object.entries(item.attributes).every(([name, rule]) =>
    fitsAttribute(rule, price.attributes[name] ?? ''),
  )
  return [
    ...faultUnless(wanted.join() === given.join() && values, below(at, '.attributes'), [
      `exactly ${JSON.stringify(wanted)}, each of an allowed value`,
      price.attributes,
    ]),
    ...faultUnless(unit === item.unit, below(place, '.unit'), [`${item.unit}, the unit of the price item`, unit]),
  ]
}

const sentenceFaults = (place: Place, sentence: string, known: readonly string[]): readonly Fault[] =>
  namesIn(sentence).flatMap((name) => nameFault(below(place, '.why'), name, known))

const usdOrdered = (place: Place, { low, high }: Ends<string>): readonly Fault[] =>
  faultUnless(compareDecimal(decimalFrom(low), decimalFrom(high)) <= 0, below(place, '.low'), [`at most ${high}`, low])

function cellFaults(row: Row, data: Data): readonly Fault[] {
  const inputs = data.articleInputs.map(({ value }) => value)
  const [platforms, columns] = [data.platforms.map(({ value }) => value.id), row.value.cells]
  return ARTICLE_STACKS.flatMap((stack) => {
    const place = below(row, `.cells.${stack}`)
    const { published, why, see, lines } = columns[stack]
    const others = ARTICLE_STACKS.filter((one) => one !== stack).map((one) => columns[one].published.kind)
    const based = published.kind !== 'premium' || others.every((kind) => kind === 'amount')
    const views = ARTICLE_VIEWS.flatMap((view) => {
      const placed = lines[view].map((value, at) => ({ ...below(place, `.lines.${view}[${at}]`), value }))
      return repeats(placed, ({ id }) => id, '.id')
    })
    return [
      ...views,
      ...(published.kind === 'rate' ? [] : usdOrdered(below(place, '.published'), published)),
      ...faultUnless(based, below(place, '.published'), ['an amount in the other column', others]),
      ...see.flatMap((id, at) => nameFault(below(place, `.see[${at}]`), id, platforms)),
      ...sentenceFaults(place, why, cellNames(row.value, stack, inputs)),
    ]
  })
}

function summaryFaults(data: Data): readonly Fault[] {
  const rows = data.articleRows.map(({ value }) => value.id)
  const regions = data.regions.flatMap(({ value }) => Object.values(value.partitions).flat())
  return data.articleSummary.flatMap((file) => {
    const { region, totals, claims, sums } = file.value
    const printed = { ...totals, ...claims }
    return [
      ...nameFault(below(file, '.region'), region, regions),
      ...Object.entries(printed).flatMap(([name, one]) => {
        const place = below(file, `.${name in totals ? 'totals' : 'claims'}.${name}`)
        return [...usdOrdered(place, one), ...sentenceFaults(place, one.why, TOTAL_NAMES)]
      }),
      ...sums.flatMap(({ terms }, at) =>
        terms.flatMap(({ row }, term) => nameFault(below(file, `.sums[${at}].terms[${term}].row`), row, rows)),
      ),
    ]
  })
}

function inputListFaults(data: Data): readonly Fault[] {
  const used = new Set(countedIn(data).flatMap(({ value }) => Object.values(value.inputs).map(({ from }) => from)))
  return [
    ...repeats(data.articleInputs, ({ id }) => id, '.id'),
    ...data.articleInputs.flatMap((place) => {
      const { id, low, high } = place.value
      return [
        ...faultUnless(low <= high, below(place, '.low'), [`at most ${high}`, low]),
        ...faultUnless(used.has(`input:${id}`), place, ['a line that reads it', id]),
      ]
    }),
  ]
}

/** The article's table: every line can be counted and asked a price for, and its sentences name only figures there are. */
export function articleTable(data: Data): readonly Fault[] {
  const units = unitsOf(data)
  return [
    ...repeats(data.articleRows, ({ id }) => id, '.id'),
    ...countedIn(data).flatMap((place) => [...formulaFaults(place), ...inputFaults(place, units)]),
    ...linesIn(data).flatMap((place) => itemFaults(place, data)),
    ...data.articleRows.flatMap((row) => cellFaults(row, data)),
    ...inputListFaults(data),
    ...summaryFaults(data),
  ]
}
