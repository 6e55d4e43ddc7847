import { FactSentences } from '#app/_parts/fact-sentences.tsx'
import type { GroupOfFacts } from '#app/_server/fact-book.ts'
import { FACTS } from '#app/_text/facts.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { isStale } from '#lib/plan/catalog-type.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { FigureTable } from './figure-table.tsx'

type Props = GroupOfFacts & { readonly asOf: IsoDate }

/** A part of the list of facts: sentences one under the other, figures as a table. */
export function FactGroup({ group, facts, asOf }: Props) {
  const sentences = facts.flatMap((one) => ('statement' in one ? [{ ...one, stale: isStale(one, asOf) }] : []))
  const figures = facts.flatMap((one) => ('history' in one ? [one] : []))
  return (
    <HeadedSection id={group} title={FACTS.groups[group]}>
      {sentences.length === 0 ? null : <FactSentences facts={sentences} />}
      {figures.length === 0 ? null : <FigureTable name={FACTS.groups[group]} figures={figures} asOf={asOf} />}
    </HeadedSection>
  )
}
