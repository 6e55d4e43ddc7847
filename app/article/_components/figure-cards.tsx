import { ARTICLE } from '#app/_text/article.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { VIEWS } from './article-entries.ts'
import { EntryWhy } from './entry-why.tsx'
import { FigureButton } from './figure-button.tsx'
import classes from './figure-cards.module.css'
import type { FiguresProps } from './figures-table.tsx'

/** The same figures for a phone: a section per row, a card per stack. */
export function FigureCards({ groups, systems, onOpen }: FiguresProps) {
  return (
    <section className={classes.cards} aria-label={ARTICLE.cardsName}>
      {groups.map((group) => (
        <section key={group.id} className={group.strong ? classes.strong : undefined}>
          <h3>{group.title}</h3>
          {group.entries.map((entry) => (
            <div key={entry.id} className={classes.card}>
              <h4>
                {entry.mark ? <PlatformMark kind={entry.mark} size={12} /> : null}
                {entry.name}
              </h4>
              <dl>
                {VIEWS.map((view) => (
                  <div key={view}>
                    <dt>{ARTICLE.views[view]}</dt>
                    <dd>
                      <FigureButton
                        shown={entry.shown[view]}
                        name={`${group.title}, ${entry.name}`}
                        view={view}
                        onOpen={onOpen}
                      />
                    </dd>
                  </div>
                ))}
              </dl>
              <p>
                <EntryWhy entry={entry} systems={systems} />
              </p>
            </div>
          ))}
        </section>
      ))}
    </section>
  )
}
