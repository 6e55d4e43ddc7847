import Link from 'next/link'
import { FactSentences } from '#app/_parts/fact-sentences.tsx'
import { SourceName } from '#app/_parts/source-name.tsx'
import type { RulePage } from '#app/_server/rule-book.ts'
import { KINDS, RULE } from '#app/_text/rules.ts'
import { amountText } from '#app/_text/units.ts'
import { FactList } from '#app/_ui/fact-list.tsx'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import { PlainTable } from '#app/_ui/plain-table.tsx'
import sentences from '#app/_ui/sentence-list.module.css'
import { testsIn } from '#lib/decision/condition.ts'
import type { Policy } from '#lib/decision/policy.ts'
import type { Answers } from '#lib/decision/question.ts'
import { conditionOf, questionsOf } from '#lib/decision/rule-list.ts'
import { answerText, questionLabel } from '#lib/report/answer-text.ts'
import { conditionWords } from '#lib/report/condition-words.ts'
import { ConditionTree } from './condition-tree.tsx'
import classes from './rule-parts.module.css'

/** When a rule speaks, in plain words. */
export function RuleCondition({ one, policy }: RulePage) {
  const when = conditionOf(one)
  return (
    <HeadedSection title={one.kind === 'keep' ? RULE.unless : RULE.when}>
      {when === null ? (
        <p className={classes.text}>{RULE.without[one.kind]}</p>
      ) : (
        <ConditionTree words={conditionWords(when, { questions: policy.questions, amountText })} />
      )}
    </HeadedSection>
  )
}

/** Every answer of an example under the label of its question. */
const givenText = (answers: Answers, { questions }: Policy): string =>
  questions
    .flatMap((question) => {
      const value = answers[question.id]
      return value === undefined ? [] : [`${question.label}: ${answerText(question, value)}`]
    })
    .join('; ')

/** The examples a rule carries, which are checked with every change. */
export function RuleExamples({ one, policy, examples }: RulePage) {
  if (examples.length === 0) return null
  const when = conditionOf(one)
  const measured = when !== null && testsIn(when).some((test) => 'belowMeasure' in test)
  const outcomes = RULE.outcomes(one.kind)
  return (
    <HeadedSection title={RULE.examples}>
      <PlainTable
        name={RULE.examples}
        columns={[{ head: RULE.answers, look: 'text' }, { head: RULE.outcome }]}
        rows={examples.map(({ answers, outcome }) => ({
          key: JSON.stringify(answers),
          cells: [givenText(answers, policy) || RULE.nothingAnswered, outcomes[outcome]],
        }))}
      />
      {measured ? <p className={classes.text}>{RULE.measured}</p> : null}
    </HeadedSection>
  )
}

/** The facts a rule cites, each with what it says and by when it has to be read again. */
export function RuleFacts({ facts }: Pick<RulePage, 'facts'>) {
  return (
    <HeadedSection title={RULE.facts}>
      {facts.length === 0 ? <p className={classes.text}>{RULE.factsNone}</p> : <FactSentences facts={facts} />}
    </HeadedSection>
  )
}

/** A rule's own day to be reviewed by is that of what it cites. */
function reviewText(facts: RulePage['facts']): string {
  const [first] = facts.map(({ reviewBy }) => reviewBy).toSorted()
  return first === undefined ? RULE.reviewNone : RULE.reviewByFacts(first)
}

/** Its kind, place, source and days. */
export function AboutRule({ one: { kind, rule }, place, ofKind, facts }: RulePage) {
  return (
    <HeadedSection title={RULE.about}>
      <FactList
        facts={[
          [RULE.kind, KINDS[kind].one],
          [RULE.place, RULE.placeOf(place, ofKind)],
          [RULE.id, <code key="id">{rule.id}</code>],
          [RULE.code, rule.rule],
          [RULE.basis, RULE.bases[rule.basis]],
          [RULE.source, <SourceName key="source" {...rule.source} />],
          [RULE.readOn, rule.source.readOn],
          [RULE.reviewBy, reviewText(facts)],
        ]}
      />
    </HeadedSection>
  )
}

/** The questions whose answers it reads, each the way to it. */
export function QuestionsRead({ one, policy }: RulePage) {
  const ids = questionsOf(one)
  return (
    <HeadedSection title={RULE.reads}>
      {ids.length === 0 ? (
        <p className={classes.text}>{RULE.readsNone}</p>
      ) : (
        <ul className={sentences.list}>
          {ids.map((id) => (
            <li key={id}>
              <Link href={`/plan#question-${id}`} prefetch={false}>
                {questionLabel(policy.questions, id)}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </HeadedSection>
  )
}

/** The other rules of the same code. */
export function SameCode({ one: { rule }, same }: RulePage) {
  return (
    <HeadedSection title={RULE.same(rule.rule)}>
      {same.length === 0 ? (
        <p className={classes.text}>{RULE.sameNone(rule.rule)}</p>
      ) : (
        <ul className={sentences.list}>
          {same.map(({ rule: other }) => (
            <li key={other.id}>
              <Link href={`/rules/${other.id}`} prefetch={false}>
                {other.text}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </HeadedSection>
  )
}
