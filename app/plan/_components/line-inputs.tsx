import { FactLink } from '#app/_parts/fact-link.tsx'
import classes from '#app/_parts/line-behind.module.css'
import { EVIDENCE } from '#app/_text/evidence.ts'
import { amountText } from '#app/_text/units.ts'
import type { ValueKey } from '#lib/cost/cost-formula.ts'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { Question } from '#lib/decision/question.ts'
import type { Catalog, ConditionalFormula } from '#lib/plan/catalog-type.ts'
import { inputKeyOf } from '#lib/plan/formulas-in-force.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { formulaBehind, givenFor } from '#lib/plan/workload-from-plan.ts'

type Props = {
  readonly line: CostLine
  readonly formula: ConditionalFormula
  readonly plan: Plan
  readonly catalog: Catalog
}

type Origin = {
  readonly title: string
  readonly from: string
  readonly url: string | null
  /** The fact it is, which has a page. */
  readonly fact?: string
}

function originOf(key: ValueKey, plan: Plan, catalog: Catalog): Origin {
  const { policy, measures } = catalog
  const id = key.slice(key.indexOf(':') + 1)
  const question = key.startsWith('answer:') ? policy.questions.find((one) => one.id === id) : undefined
  const given = question && givenFor(question, plan) !== undefined
  if (given) return { title: question.label, from: EVIDENCE.yourAnswer, url: null }
  const behind = question?.default?.kind === 'fact' ? question.default.fact : id
  const fact = measures.find((one) => one.id === behind)
  if (!fact) return { title: question?.label ?? id, from: assumptionSource(question, plan, catalog), url: null }
  if (plan.assumptions?.[fact.id] !== undefined)
    return { title: fact.title, from: EVIDENCE.yourFigure, url: null, fact: fact.id }
  const word = fact.basis === 'judgement' ? EVIDENCE.judgement : EVIDENCE.fact
  const dates = `${EVIDENCE.readOn(fact.source.readOn)}, ${EVIDENCE.reviewBy(fact.reviewBy)}`
  const from = `${word}: ${fact.source.title}, ${dates}`
  return { title: question?.label ?? fact.title, from, url: fact.source.url, fact: fact.id }
}

function assumptionSource(question: Question | undefined, plan: Plan, catalog: Catalog): string {
  const fallback = question?.default
  const formula = question && formulaBehind(question, plan, catalog)
  const source =
    fallback?.kind === 'value' && !formula
      ? fallback.source
      : formula && `${formula.title}, ${formula.expression.replaceAll('*', '×')}`
  return source === undefined ? EVIDENCE.assumption : `${EVIDENCE.assumption}: ${source}`
}

/** Each number of the formula with where it came from: an answer, an assumption, a fact with source and date. */
export function LineInputs({ line, formula, plan, catalog }: Props) {
  return (
    <>
      <h5>{EVIDENCE.inputs}</h5>
      <ul className={classes.inputs}>
        {Object.entries(line.inputs).map(([name, value]) => {
          const input = formula.inputs[name]
          if (!input) return null
          const { title, from, url, fact } = originOf(inputKeyOf(name, formula, line.from) ?? input.from, plan, catalog)
          return (
            <li key={name}>
              <code>{name}</code> = {amountText(value, input.unit)}:{' '}
              {fact === undefined ? title : <FactLink id={fact}>{title}</FactLink>}
              <span className={classes.source}>{url === null ? from : <a href={url}>{from}</a>}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
