import type { ReactNode } from 'react'
import { PLATFORM } from '#app/_text/platforms.ts'
import { Status } from '#app/_ui/status.tsx'
import type { ListPrice, PlatformEntry, PlatformSource } from '#lib/plan/platform.ts'
import { formatUnitPrice } from '#lib/units/format-usd.ts'
import classes from './platform-tables.module.css'

type TableProps = { readonly name: string; readonly heads: readonly string[]; readonly children: ReactNode }

/** A short table that scrolls inside itself where it does not fit. */
function Table({ name, heads, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={classes.scroll} aria-label={name} tabIndex={0}>
      <table className={classes.table} aria-label={name}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

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
  const heads = [PLATFORM.what, PLATFORM.amount, PLATFORM.per, PLATFORM.readOn, PLATFORM.source]
  const [first, ...others] = new Set(list.map(({ source }) => source))
  const shared = others.length === 0
  return (
    <>
      <Table name={PLATFORM.listName} heads={heads}>
        {list.map((one) => (
          <tr key={one.what}>
            <th scope="row">{one.what}</th>
            <td className={classes.amount}>{formatUnitPrice(one.usd)}</td>
            <td>{one.unit}</td>
            <td>{one.readOn}</td>
            <td className={shared ? undefined : classes.text}>
              <PriceSource price={one} shared={shared} />
            </td>
          </tr>
        ))}
      </Table>
      {shared && first !== undefined ? <p className={classes.note}>{PLATFORM.allFrom(first)}</p> : null}
      {list.some(isUnverified) ? <p className={classes.note}>{PLATFORM.unverifiedNote}</p> : null}
    </>
  )
}

/** How it is paid for, and the amounts that are listed; unknown is not zero. */
export function PlatformPrice({ price }: Pick<PlatformEntry, 'price'>) {
  return (
    <section className={classes.section}>
      <h2>{PLATFORM.price}</h2>
      <p className={classes.note}>{price?.model ?? PLATFORM.priceUnknown}</p>
      {price === null || price.list.length === 0 ? null : <PriceList list={price.list} />}
    </section>
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
  const heads = [PLATFORM.source, PLATFORM.dated, PLATFORM.readOn, PLATFORM.grade]
  return (
    <section className={classes.section}>
      <h2>{PLATFORM.sources}</h2>
      <Table name={PLATFORM.sourcesName} heads={heads}>
        {sources.map((one) => (
          <tr key={one.title}>
            <th scope="row" className={classes.text}>
              <SourceTitle {...one} />
            </th>
            <td>{one.date ?? PLATFORM.undated}</td>
            <td>{one.readOn}</td>
            <td>{PLATFORM.grades[one.grade]}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
