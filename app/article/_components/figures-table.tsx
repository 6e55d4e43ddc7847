import { ARTICLE } from '#app/_text/article.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { ScrollBox } from '#app/_ui/scroll-box.tsx'
import { type Entry, type Group, type Opened, VIEWS } from './article-entries.ts'
import { EntryWhy } from './entry-why.tsx'
import { FigureButton } from './figure-button.tsx'
import classes from './figures-table.module.css'

export type FiguresProps = {
  readonly groups: readonly Group[]
  readonly systems: Readonly<Record<string, string>>
  readonly onOpen: (opened: Opened) => void
}

type RowProps = Omit<FiguresProps, 'groups'> & { readonly group: Group; readonly entry: Entry }

function Row({ group, entry, systems, onOpen }: RowProps) {
  return (
    <tr className={group.strong ? classes.strong : undefined}>
      <th scope="row">
        <span className={classes.name}>
          {entry.mark ? <PlatformMark kind={entry.mark} size={12} /> : null}
          {entry.name}
        </span>
      </th>
      {VIEWS.map((view) => (
        <td key={view} className={classes.figure}>
          <FigureButton shown={entry.shown[view]} name={`${group.title}, ${entry.name}`} view={view} onOpen={onOpen} />
        </td>
      ))}
      <td className={classes.why}>
        <EntryWhy entry={entry} systems={systems} />
      </td>
    </tr>
  )
}

/** The table for a wide screen; its first column stays while it scrolls inside itself. */
export function FiguresTable({ groups, ...rest }: FiguresProps) {
  return (
    <ScrollBox isFramed name={ARTICLE.tableName}>
      <table className={classes.table} aria-label={ARTICLE.tableName}>
        <thead>
          <tr>
            <th scope="col">{ARTICLE.stack}</th>
            {VIEWS.map((view) => (
              <th key={view} scope="col" className={classes.figure}>
                {ARTICLE.views[view]}
                <span className={classes.note}>{ARTICLE.viewNotes[view]}</span>
              </th>
            ))}
            <th scope="col">{ARTICLE.why}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={VIEWS.length + 2} className={classes.group}>
                <span>{group.title}</span>
              </th>
            </tr>
            {group.entries.map((entry) => (
              <Row key={entry.id} group={group} entry={entry} {...rest} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollBox>
  )
}
