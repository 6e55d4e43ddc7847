import { BeginReview } from '#app/_parts/begin-review.tsx'
import { markOf, STATUS_OF } from '#app/_parts/marks.ts'
import { OpenPlan } from '#app/_parts/open-plan.tsx'
import { Totals } from '#app/_parts/totals.tsx'
import { startData } from '#app/_server/start-data.ts'
import { RESULT } from '#app/_text/result.ts'
import { START } from '#app/_text/start.ts'
import { LinkButton } from '#app/_ui/link-button.tsx'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { Status } from '#app/_ui/status.tsx'
import { platformName } from '#lib/plan/platform-words.ts'
import { ROBUSTNESS } from '#lib/report/words.ts'
import classes from './page.module.css'

export default async function StartPage() {
  const { freshness, example, exampleLink, newLink, region, readOn, counts } = await startData()
  const { recommendation } = example
  return (
    <div className={classes.page}>
      <div className={classes.pitch}>
        <h1>{START.heading}</h1>
        <p className={classes.lead}>{START.lead}</p>
        <div className={classes.actions}>
          <BeginReview newLink={newLink} />
          <LinkButton href={exampleLink} size="md" variant="default">
            {START.example}
          </LinkButton>
          <OpenPlan size="md" />
        </div>
      </div>
      <section className={classes.card} aria-labelledby="example">
        <h2 id="example">{START.cardTitle}</h2>
        <p className={classes.answer}>
          <span className={classes.platform}>
            <PlatformMark kind={markOf(recommendation.platform)} size={20} />
            {platformName(recommendation)}
          </span>
          <Status kind={STATUS_OF[recommendation.robustness]} word={ROBUSTNESS[recommendation.robustness].word} />
          {recommendation.provisional ? <Status kind="open" word={RESULT.provisional} /> : null}
        </p>
        <Totals evaluation={example} catalog={freshness} />
        <p className={classes.note}>
          {START.cardNote} {START.legend}
        </p>
      </section>
      <ul className={classes.facts}>
        <li>{START.facts(region, readOn, counts.prices)}</li>
        <li>{START.rules(counts.options, counts.rules)}</li>
        <li>{START.privacy}</li>
      </ul>
    </div>
  )
}
