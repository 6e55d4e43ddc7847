import { SourceName } from '#app/_parts/source-name.tsx'
import type { FactPage } from '#app/_server/fact-book.ts'
import { FACT, measureText, spreadText } from '#app/_text/facts.ts'
import { unitWords } from '#app/_text/units.ts'
import { type Fact, FactList } from '#app/_ui/fact-list.tsx'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { type MeasureFact, measureOn } from '#lib/plan/catalog-type.ts'
import { numberText } from '#lib/report/number-text.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

function figureFacts(fact: MeasureFact, asOf: IsoDate): readonly Fact[] {
  const row = measureOn(fact, asOf)
  if (!row) return [[FACT.value, FACT.notYet]]
  return [
    [FACT.value, numberText(row.value)],
    [FACT.unit, fact.unit === '1' ? FACT.noUnit : `${unitWords(fact.unit)} (${fact.unit})`],
    [FACT.spread, spreadText(row) ?? FACT.noSpread],
  ]
}

/** Its value with unit and spread, whose word it is, and the days that matter. */
export function AboutFact({ fact, overdue, asOf }: FactPage) {
  const { id, basis, source, reviewBy } = fact
  return (
    <HeadedSection title={FACT.about}>
      <FactList
        facts={[
          ...('statement' in fact ? [] : figureFacts(fact, asOf)),
          [FACT.kind, FACT.kinds[basis]],
          [FACT.source, <SourceName key="source" {...source} />],
          [FACT.readOn, source.readOn],
          [FACT.reviewBy, overdue ? FACT.late(reviewBy) : FACT.inTime(reviewBy)],
          [FACT.id, <code key="id">{id}</code>],
        ]}
      />
    </HeadedSection>
  )
}

/** The values it had, newest first; nothing where it had one only. */
export function FactHistory({ fact }: Pick<FactPage, 'fact'>) {
  if ('statement' in fact || fact.history.length < 2) return null
  return (
    <HeadedSection title={FACT.history}>
      <PlainTable
        name={FACT.history}
        columns={[{ head: FACT.from }, { head: FACT.value, look: 'amount' }, { head: FACT.spread, look: 'amount' }]}
        rows={fact.history.map((row) => ({
          key: row.from,
          cells: [row.from, measureText(row.value, fact.unit), spreadText(row) ?? FACT.noSpread],
        }))}
      />
    </HeadedSection>
  )
}
