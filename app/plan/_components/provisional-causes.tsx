'use client'

import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { FactLink } from '#app/_parts/fact-link.tsx'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { RESULT } from '#app/_text/result.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { provisionalCauses } from '#lib/plan/provisional-causes.ts'
import { questionLabel } from '#lib/report/answer-text.ts'
import { componentInText } from '#lib/report/component-name.ts'
import classes from './headline.module.css'
import { QuestionLink } from './question-link.tsx'

/** So many are named; the rest is counted. */
const NAMED = 3

type CauseProps = { readonly text: string; readonly names: readonly { key: string; name: ReactNode }[] }

function Cause({ text, names }: CauseProps) {
  const [all, setAll] = useState(false)
  if (names.length === 0) return null
  const shown = all ? names : names.slice(0, NAMED)
  return (
    <li>
      {text}{' '}
      {shown.map(({ key, name }, at) => (
        <span key={key}>
          {at === 0 ? '' : ', '}
          {name}
        </span>
      ))}
      {shown.length === names.length ? (
        '.'
      ) : (
        <>
          {' '}
          <button type="button" className={classes.more} onClick={() => setAll(true)}>
            {RESULT.more(names.length - NAMED)}
          </button>
        </>
      )}
    </li>
  )
}

const lineName = ({ component, title }: CostLine): string => `${title} (${componentInText(component)})`

/** What is past its review, with the way to its page where it has one. */
function FactName({ id, title }: Pick<Evaluation['facts'][number], 'id' | 'title'>) {
  const { statements, measures, platforms } = useCatalog()
  if (statements.some((one) => one.id === id) || measures.some((one) => one.id === id))
    return <FactLink id={id}>{title}</FactLink>
  return platforms.some((one) => one.id === id) ? <Link href={`/platforms/${id}`}>{title}</Link> : title
}

/**
 * Why the recommendation is provisional: the open answers that can change it, or those a rule looks at all the same, those
 * that contradict each other, the lines without a price, the facts past their review.
 */
export function ProvisionalCauses({ evaluation }: { readonly evaluation: Evaluation }) {
  const catalog = useCatalog()
  const { evaluated } = usePlanRoom()
  const { open, contradicted, unpriced, stale } = provisionalCauses(evaluation, evaluated.plan, catalog)
  const { provisional } = evaluation.recommendation
  const changing = provisional ? evaluated.canChange.map(({ id }) => id) : []
  const looked = changing.length === 0 ? open : [] // beside answers that can change it, those that cannot only distract
  if (changing.length + open.length + contradicted.length + unpriced.length + stale.length === 0)
    return provisional ? <p className={classes.meaning}>{RESULT.because.unknown}</p> : null
  const link = (id: string) => <QuestionLink id={id}>{questionLabel(catalog.policy.questions, id)}</QuestionLink>
  return (
    <ul className={classes.causes}>
      <Cause text={RESULT.because.open} names={changing.map((id) => ({ key: id, name: link(id) }))} />
      <Cause text={RESULT.because.looked} names={looked.map((id) => ({ key: id, name: link(id) }))} />
      {contradicted.map(({ rule, answers }) => (
        <Cause
          key={rule.id}
          text={RESULT.because.contradicted(rule.text)}
          names={answers.map((id) => ({ key: id, name: link(id) }))}
        />
      ))}
      <Cause text={RESULT.because.unpriced} names={unpriced.map((line) => ({ key: line.id, name: lineName(line) }))} />
      <Cause
        text={RESULT.because.stale(evaluation.asOf)}
        names={stale.map((one) => ({ key: one.id, name: <FactName {...one} /> }))}
      />
    </ul>
  )
}
