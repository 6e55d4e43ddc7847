import { PLATFORM } from '#app/_text/platforms.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import { Status } from '#app/_ui/status.tsx'
import type { ListPrice, PlatformEntry, PlatformSource } from '#lib/plan/platform.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'
import classes from './platform-tables.module.css'

/** A third party's figure is marked: no word of the maker confirms it. */
const isUnverified = ({ source }: ListPrice): boolean => source.startsWith('third-party')

/** The mark of a figure that nobody at the maker confirms, and its source where the sources of the list differ. */
function PriceSource({ price, shared }: { readonly price: ListPrice; readonly shared: boolean }) {
  return (
    <>
      {isUnverified(price) ? <Status kind="open" word={PLATFORM.unverified} title={PLATFORM.unverifiedNote} /> : null}
      {shared ? null : <span className={classes.under}>{price.source}</span>}
    </>
  )
}

function PriceList({ list }: { readonly list: readonly ListPrice[] }) {
  const [first, ...others] = new Set(list.map(({ source }) => source))
  const shared = others.length === 0
  return (
    <>
      <PlainTable
        name={PLATFORM.listName}
        columns={[
          { head: PLATFORM.what, look: 'text' },
          { head: PLATFORM.amount, look: 'amount' },
          { head: PLATFORM.per },
          { head: PLATFORM.readOn },
          shared ? { head: PLATFORM.source } : { head: PLATFORM.source, look: 'text' },
        ]}
        rows={list.map((one) => ({
          key: one.what,
          cells: [
            one.what,
            formatUnitPrice(one.usd),
            one.unit,
            one.readOn,
            <PriceSource key="source" price={one} shared={shared} />,
          ],
        }))}
      />
      {shared && first !== undefined ? <p className={classes.note}>{PLATFORM.allFrom(first)}</p> : null}
      {list.some(isUnverified) ? <p className={classes.note}>{PLATFORM.unverifiedNote}</p> : null}
    </>
  )
}

/** How it is paid for, and the amounts that are listed; unknown is not zero. */
export function PlatformPrice({ price }: Pick<PlatformEntry, 'price'>) {
  return (
    <HeadedSection title={PLATFORM.price}>
      <p className={classes.note}>{price?.model ?? PLATFORM.priceUnknown}</p>
      {price === null || price.list.length === 0 ? null : <PriceList list={price.list} />}
    </HeadedSection>
  )
}

function SourceTitle({ title, url, repoPath }: PlatformSource) {
  return (
    <>
      {url === null ? title : <a href={url}>{title}</a>}
      {repoPath === undefined ? null : <span className={classes.under}>{repoPath}</span>}
    </>
  )
}

/** Every source of the page, with its own date and the day it was read. */
export function PlatformSources({ sources }: Pick<PlatformEntry, 'sources'>) {
  return (
    <HeadedSection title={PLATFORM.sources}>
      <PlainTable
        name={PLATFORM.sourcesName}
        columns={[
          { head: PLATFORM.source, look: 'text' },
          { head: PLATFORM.dated },
          { head: PLATFORM.readOn },
          { head: PLATFORM.grade },
        ]}
        rows={sources.map((one) => ({
          key: one.title,
          cells: [
            <SourceTitle key="title" {...one} />,
            one.date ?? PLATFORM.undated,
            one.readOn,
            PLATFORM.grades[one.grade],
          ],
        }))}
      />
    </HeadedSection>
  )
}
