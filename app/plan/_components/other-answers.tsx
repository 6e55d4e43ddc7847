'use client'

import { NativeSelect } from '@mantine/core'
import { useId, useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { OTHER_ANSWERS, STAGE_NAMES } from '#app/_text/review.ts'
import type { Question, QuestionId } from '#lib/decision/question.ts'
import { questionsRead } from '#lib/decision/questions-read.ts'
import { besidePath, stagesOf } from '#lib/decision/quick-path.ts'
import { questionsIn } from '#lib/plan/plan.ts'
import { unusedPlanFields } from '#lib/plan/unused-fields.ts'
import classes from './other-answers.module.css'
import { QuestionCard } from './question-card.tsx'
import { useSought } from './use-sought.ts'

/** The questions beside the path that are shown: all that the plan speaks of, and those asked for on this page. */
function useBeside(path: readonly Question[]) {
  const { questions } = useCatalog().policy
  const plan = usePlan((state) => state.plan)
  const [asked, setAsked] = useState<readonly QuestionId[]>([])
  const said = besidePath(questions, path, questionsIn(plan))
  const ask = (ids: readonly QuestionId[]) => setAsked((all) => [...new Set([...all, ...ids])])
  const fresh = said.filter(({ id }) => !asked.includes(id))
  if (fresh.length > 0) ask(fresh.map(({ id }) => id)) // a card stays when its field is emptied to be typed anew
  return { said, shown: besidePath(questions, path, new Set(asked)), ask }
}

type AskProps = { readonly questions: readonly Question[]; readonly onAsk: (id: QuestionId) => void }

function AskAnother({ questions, onAsk }: AskProps) {
  const groups = stagesOf(questions).map(({ stage, questions: some }) => ({
    group: STAGE_NAMES[stage],
    items: some.map(({ id, label }) => ({ value: id, label })),
  }))
  return (
    <NativeSelect
      className={classes.ask}
      label={OTHER_ANSWERS.ask}
      data={[{ value: '', label: OTHER_ANSWERS.choose }, ...groups]}
      value=""
      onChange={({ currentTarget }) => onAsk(currentTarget.value)}
    />
  )
}

/** Every answer of the plan that is not on the path, in the same cards, and the way to answer another. */
export function OtherAnswers({ path }: { readonly path: readonly Question[] }) {
  const catalog = useCatalog()
  const { questions } = catalog.policy
  const [open, setOpen] = useState(false)
  const headingId = useId()
  const { said, shown, ask } = useBeside(path)
  const unread = usePlan(({ plan }) => unusedPlanFields(plan, catalog).join())
  const seek = useSought('question', (id) => {
    const isBeside = questions.some((one) => one.id === id) && !path.some((one) => one.id === id)
    if (!isBeside) return false
    ask([id])
    setOpen(true)
    return true
  })
  const read = questionsRead(catalog.policy)
  const left = questions.filter((one) => !path.includes(one) && read.has(one.id) && !shown.includes(one))
  return (
    <details
      id="other-answers"
      className={classes.other}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={classes.summary}>
        <h2 id={headingId}>{OTHER_ANSWERS.heading}</h2>
        <span className={classes.count}>{said.length}</span>
      </summary>
      <div className={classes.body}>
        <p className={classes.intro}>{said.length === 0 ? OTHER_ANSWERS.none : OTHER_ANSWERS.intro}</p>
        {shown.map((question) => (
          <QuestionCard
            key={question.id}
            question={question}
            unread={unread.split(',').includes(`answers.${question.id}`)}
          />
        ))}
        {left.length === 0 ? null : <AskAnother questions={left} onAsk={seek} />}
      </div>
    </details>
  )
}
