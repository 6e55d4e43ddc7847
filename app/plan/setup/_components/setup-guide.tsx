'use client'

import { Button, Skeleton } from '@mantine/core'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { downloadText } from '#app/_parts/download.ts'
import { usePlanRoom } from '#app/_store/plan-room.tsx'
import { SETUP } from '#app/_text/setup.ts'
import { Notice } from '#app/_ui/notice.tsx'
import type { SetupBook, SetupStep } from '#lib/plan/setup-step.ts'
import { fileStem } from '#lib/report/file-name.ts'
import { platformName } from '#lib/report/words.ts'
import { fillValues, type GivenValues, valuesIn } from '#lib/setup/fill-values.ts'
import { runbookMarkdown } from '#lib/setup/runbook-markdown.ts'
import { setupStepsFor } from '#lib/setup/setup-steps.ts'
import { valuesFromPlan } from '#lib/setup/values-from-plan.ts'
import classes from './setup-guide.module.css'
import { SetupStepCard } from './setup-step-card.tsx'
import { SetupValues } from './setup-values.tsx'

const NO_VALUES: GivenValues = {}

/**
 * The steps with what was typed over what the plan knows. A value that may not stand in a command is left out by itself:
 * the others, the region first of all, stay as they are.
 */
function filledSteps(steps: readonly SetupStep[], book: SetupBook, { known, typed }: Values) {
  const own = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const tried = fillValues(steps, book.values, { ...known, ...Object.fromEntries(own) })
  const refused = tried.kind === 'refused' ? tried.refused : []
  const allowed = own.filter(([name]) => !refused.some((one) => one.name === name))
  const given: GivenValues = { ...known, ...Object.fromEntries(allowed) }
  const filled = fillValues(steps, book.values, given)
  return { steps: filled.kind === 'filled' ? filled.steps : steps, refused, given }
}

type Values = { readonly known: GivenValues; readonly typed: GivenValues }

type StepsProps = {
  readonly steps: readonly SetupStep[]
  readonly book: SetupBook
  readonly planName: string
  /** What the plan already answers. */
  readonly known: GivenValues
}

function Steps({ steps, book, planName, known }: StepsProps) {
  const [typed, setTyped] = useState<GivenValues>(NO_VALUES)
  const filled = useMemo(() => filledSteps(steps, book, { known, typed }), [steps, book, known, typed])
  const save = () => {
    const runbook = runbookMarkdown(steps, book.values, filled.given)
    if (runbook.kind === 'written') downloadText(`${fileStem(planName)}.runbook.md`, 'text/markdown', runbook.text)
  }
  return (
    <div className={classes.columns}>
      <nav className={classes.list} aria-label={SETUP.steps}>
        <ol>
          {filled.steps.map((step) => (
            <li key={step.id}>
              <a href={`#step-${step.id}`}>{step.title}</a>
            </li>
          ))}
        </ol>
        <Button variant="default" fullWidth disabled={filled.refused.length > 0} onClick={save}>
          {SETUP.save}
        </Button>
      </nav>
      <div className={classes.steps}>
        <SetupValues
          values={valuesIn(steps, book.values)}
          known={known}
          typed={typed}
          refused={filled.refused}
          onChange={(name, text) => setTyped((old) => ({ ...old, [name]: text }))}
        />
        {filled.steps.map((step, at) => (
          <SetupStepCard key={step.id} step={step} number={at + 1} />
        ))}
      </div>
    </div>
  )
}

/** How to set up the recommended stack: values once, then every step with its commands, check and way back. */
export function SetupGuide({ book }: { readonly book: SetupBook }) {
  const { catalog, evaluated } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const recommendation = evaluation?.recommendation
  const stack = recommendation?.stack
  const { notOnAws } = catalog
  const { cloud } = plan.answers
  const steps = useMemo(
    () => (stack ? setupStepsFor(stack, { setup: book, notOnAws }, cloud) : []),
    [stack, book, notOnAws, cloud],
  )
  const known = useMemo(() => valuesFromPlan(book.values, plan, catalog), [book, plan, catalog])
  return (
    <div className={classes.page}>
      <p className={classes.back}>
        <Link href="/plan">{SETUP.back}</Link>
      </p>
      <h1>{recommendation && stack ? SETUP.of(platformName(recommendation)) : SETUP.heading}</h1>
      <p className={classes.intro}>
        {SETUP.intro} {SETUP.notRun}
      </p>
      {recommendation === undefined ? <Skeleton height={400} /> : null}
      {recommendation && !stack ? <Notice kind="warn" text={SETUP.none} /> : null}
      {stack && steps.length === 0 ? <Notice kind="warn" text={SETUP.noSteps} /> : null}
      {steps.length > 0 ? <Steps steps={steps} book={book} planName={plan.name} known={known} /> : null}
    </div>
  )
}
