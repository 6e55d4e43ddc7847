'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { COMPARE } from '#app/_text/compare.ts'
import { STAGE_NAMES } from '#app/_text/review.ts'
import type { AnswerValue, Question, QuestionId } from '#lib/decision/question.ts'
import { stagesOf } from '#lib/decision/quick-path.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { doesNotApply, emptyPlan, type PlanScenario } from '#lib/plan/plan.ts'
import { questionsOfScenario } from '#lib/plan/scenarios.ts'
import { unusedPlanFields } from '#lib/plan/unused-fields.ts'
import { givenText } from '#lib/report/answer-text.ts'
import { QuestionControl } from '../../_components/question-control.tsx'
import classes from './scenario-editor.module.css'

type Place = { readonly at: number; readonly scenario: PlanScenario }

/** What the scenario says to a question: a figure in place of an answer counts first. */
function valueIn({ answers, overrides }: PlanScenario, id: QuestionId): AnswerValue | undefined {
  const figure = overrides?.[id]
  return (typeof figure === 'object' ? figure.likely : figure) ?? answers?.[id]
}

function ScenarioQuestion({ question, at, scenario, onLeave }: Place & { question: Question; onLeave: () => void }) {
  const labelId = useId()
  const plan = usePlan((state) => state.plan)
  const answerScenario = usePlan((state) => state.answerScenario)
  const { id, label, wording } = question
  const value = valueIn(scenario, id)
  const inPlan = givenText(question, plan) ?? COMPARE.open
  const isTyped = question.answer.kind === 'integer' || question.answer.kind === 'number'
  const shown = value ?? (isTyped ? undefined : plan.answers[id]) // what is chosen nowhere else is as in the plan
  const answer = (next: AnswerValue | undefined) => answerScenario({ at, question: id, value: next })
  return (
    <section className={classes.question} aria-labelledby={labelId}>
      <h2 id={labelId}>{wording?.ask ?? label}</h2>
      <QuestionControl question={question} labelledBy={labelId} value={shown} onAnswer={answer} />
      <p className={classes.foot}>
        <span>{value === undefined ? COMPARE.asInPlan(inPlan) : COMPARE.inPlan(inPlan)}</span>
        {doesNotApply(id, plan) ? <span>{COMPARE.notApplicable}</span> : null}
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          aria-label={COMPARE.removeAnswerOf(label)}
          onClick={() => {
            if (value !== undefined) answer(undefined)
            onLeave()
          }}
        >
          {COMPARE.removeAnswer}
        </Button>
      </p>
    </section>
  )
}

/** The questions whose answer some rule or formula reads. */
function questionsWithEffect(catalog: Catalog): readonly Question[] {
  const { questions } = catalog.policy
  const all = Object.fromEntries(questions.map(({ id }) => [id, '']))
  const unread = unusedPlanFields({ ...emptyPlan(''), answers: all }, catalog)
  return questions.filter(({ id }) => !unread.includes(`answers.${id}`))
}

type AddProps = { readonly questions: readonly Question[]; readonly onAdd: (id: QuestionId) => void }

function AddQuestion({ questions, onAdd }: AddProps) {
  const groups = stagesOf(questions).map(({ stage, questions: some }) => ({
    group: STAGE_NAMES[stage],
    items: some.map(({ id, label }) => ({ value: id, label })),
  }))
  return (
    <NativeSelect
      className={classes.add}
      label={COMPARE.add}
      data={[{ value: '', label: COMPARE.choose }, ...groups]}
      value=""
      onChange={({ currentTarget }) => onAdd(currentTarget.value)}
    />
  )
}

/** The answers of a scenario, to set, to take away, and to add to. */
export function ScenarioEditor({ at, scenario }: Place) {
  const catalog = useCatalog()
  const notApplicable = usePlan((state) => state.plan.notApplicable)
  const [asked, setAsked] = useState<readonly QuestionId[]>([])
  const said = questionsOfScenario(scenario)
  const fresh = [...said].filter((id) => !asked.includes(id))
  if (fresh.length > 0) setAsked([...asked, ...fresh]) // a field stays when it is emptied to be typed anew
  const shown = asked.flatMap((id) => catalog.policy.questions.find((one) => one.id === id) ?? [])
  const left = questionsWithEffect(catalog).filter(({ id }) => !asked.includes(id) && notApplicable?.[id] === undefined)
  return (
    <div className={classes.editor}>
      {shown.map((question) => (
        <ScenarioQuestion
          key={question.id}
          question={question}
          at={at}
          scenario={scenario}
          onLeave={() => setAsked((all) => all.filter((id) => id !== question.id))}
        />
      ))}
      <AddQuestion questions={left} onAdd={(id) => setAsked((all) => [...all, id])} />
    </div>
  )
}
