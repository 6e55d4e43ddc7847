import Link from 'next/link'
import { SourceName } from '#app/_parts/source-name.tsx'
import { HEAD_TO_HEAD } from '#app/_text/platforms.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { Status } from '#app/_ui/status.tsx'
import type { ComponentOption } from '#lib/decision/policy.ts'
import { type Catalog, isStale } from '#lib/plan/catalog-type.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'
import type { Levels, HeadToHead as OfComponent } from '#lib/report/head-to-head.ts'
import { anchorWord } from '#lib/report/level-list.ts'
import classes from './head-to-head.module.css'
import { PlatformStatus } from './platform-status.tsx'

type CatalogProps = { readonly catalog: Catalog }

function OptionName({ option: { title, platform } }: { readonly option: ComponentOption }) {
  if (platform === null) return title
  return (
    <Link href={`/platforms/${platform}`} prefetch={false}>
      {title}
    </Link>
  )
}

/** What a level says, and who says so. */
function LevelSource({ level, catalog }: CatalogProps & { readonly level: Levels[number] }) {
  const { because, withTracking, basis, source, reviewBy } = level
  const titleOf = (id: string) =>
    catalog.policy.options.find((one) => one.component === 'tracking' && one.id === id)?.title ?? id
  return (
    <p>
      {withTracking === undefined ? null : (
        <strong>{HEAD_TO_HEAD.beside(withTracking.map(titleOf), level.level)} </strong>
      )}
      {because}{' '}
      <span className={classes.source}>
        {basis === 'judgement' && source.url === null ? null : (
          <>
            <SourceName {...source} /> ·{' '}
          </>
        )}
        {HEAD_TO_HEAD.basis[basis]} · {HEAD_TO_HEAD.days(source.readOn, reviewBy)}{' '}
        {isStale(level, catalog.asOf) ? <Status kind="open" word={HEAD_TO_HEAD.overdue} /> : null}
      </span>
    </p>
  )
}

/** A level with its word, open to its sentence, source and day; unknown where nobody has judged it. */
function Cell({ levels, catalog }: CatalogProps & { readonly levels: Levels }) {
  const [first] = levels
  if (!first) return <span className={classes.unknown}>{HEAD_TO_HEAD.unknown}</span>
  return (
    <details className={classes.cell}>
      <summary>
        <strong>{first.level}</strong> {anchorWord(first.criterion, first.level, catalog.policy)}
        {levels.length > 1 ? <span className={classes.more}> {HEAD_TO_HEAD.more}</span> : null}
      </summary>
      {levels.map((level) => (
        <LevelSource key={level.withTracking?.join() ?? ''} level={level} catalog={catalog} />
      ))}
    </details>
  )
}

function ComponentTable({ of: { component, criteria, rows }, catalog }: CatalogProps & { readonly of: OfComponent }) {
  const name = COMPONENT_NAMES[component]
  return (
    <details className={classes.component} open={component === 'tracking'}>
      <summary>
        <h3>{HEAD_TO_HEAD.component(name, rows.length)}</h3>
      </summary>
      <PlainTable
        name={HEAD_TO_HEAD.tableName(name)}
        columns={[
          { head: HEAD_TO_HEAD.option },
          { head: HEAD_TO_HEAD.status },
          ...criteria.map(({ title }) => ({ head: title, look: 'words' as const })),
        ]}
        rows={rows.map(({ option, cells }) => ({
          key: option.id,
          cells: [
            <OptionName key="name" option={option} />,
            <PlatformStatus key="status" status={option.status.kind} statusSince={option.status.since} />,
            ...cells.map((levels, at) => <Cell key={criteria[at]?.id} levels={levels} catalog={catalog} />),
          ],
        }))}
      />
    </details>
  )
}

/** The head to head of the article, brought up to date: each part by option and criterion. */
export function HeadToHead({ all, catalog }: CatalogProps & { readonly all: readonly OfComponent[] }) {
  return (
    <HeadedSection id="head-to-head" title={HEAD_TO_HEAD.heading}>
      <p className={classes.intro}>{HEAD_TO_HEAD.intro}</p>
      {all.map((one) => (
        <ComponentTable key={one.component} of={one} catalog={catalog} />
      ))}
    </HeadedSection>
  )
}
