'use client'

import { Button, Skeleton } from '@mantine/core'
import Link from 'next/link'
import { useMemo, useState } from 'react'
import { downloadText } from '#app/_parts/download.ts'
import { useCatalog, usePlanRoom } from '#app/_store/plan-room.tsx'
import { SETUP } from '#app/_text/setup.ts'
import { Notice } from '#app/_ui/notice.tsx'
import frame from '#app/_ui/page-frame.module.css'
import { COMPONENTS, type Stack } from '#lib/decision/stack.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { optionTitle } from '#lib/plan/option-title.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import type { SetupBook } from '#lib/plan/setup-step.ts'
import { fileStem } from '#lib/report/file-name.ts'
import { fillValues, type GivenValues, valuesIn } from '#lib/setup/fill-values.ts'
import { runbookMarkdown } from '#lib/setup/runbook-markdown.ts'
import { type PlanSetup, setupForPlan } from '#lib/setup/setup-for-plan.ts'
import { leftOutRemarks, partitionRemarks, setupRemarks } from '#lib/setup/setup-remarks.ts'
import classes from './setup-guide.module.css'
import { SetupStepCard } from './setup-step-card.tsx'
import { SetupValues } from './setup-values.tsx'

const NO_VALUES: GivenValues = {}

type Made = { readonly stack: Stack; readonly plan: Plan; readonly catalog: Catalog; readonly setup: PlanSetup | null }

/** What is set up of the stack, each thing named once. */
const partsOf = ({ stack, plan, catalog, setup }: Made): readonly string[] => {
  const left = new Set(setup?.leftOut.map(({ component }) => component))
  const filled = COMPONENTS.filter((component) => stack[component] !== 'none' && !left.has(component))
  return [...new Set(filled.map((component) => optionTitle({ component, option: stack[component] }, plan, catalog)))]
}

/**
 * The steps with what was typed over what the plan knows. A value that may not stand in a command is left out by itself:
 * the others, the region first of all, stay as they are.
 */
function filledSteps(setup: PlanSetup, typed: GivenValues) {
  const { steps, values, known } = setup
  const own = Object.entries(typed).filter(([, text]) => text.trim() !== '')
  const tried = fillValues(steps, values, { ...known, ...Object.fromEntries(own) })
  const refused = tried.kind === 'refused' ? tried.refused : []
  const allowed = own.filter(([name]) => !refused.some((one) => one.name === name))
  const given: GivenValues = { ...known, ...Object.fromEntries(allowed) }
  const filled = fillValues(steps, values, given)
  return { steps: filled.kind === 'filled' ? filled.steps : steps, refused, given }
}

type StepsProps = { readonly setup: PlanSetup; readonly planName: string }

function Steps({ setup, planName }: StepsProps) {
  const { steps, values, known } = setup
  const [typed, setTyped] = useState<GivenValues>(NO_VALUES)
  const filled = useMemo(() => filledSteps(setup, typed), [setup, typed])
  const save = () => {
    const runbook = runbookMarkdown({ steps, values, remarks: setupRemarks(setup, filled.given) }, filled.given)
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
        <Button fullWidth disabled={filled.refused.length > 0} onClick={save}>
          {SETUP.save}
        </Button>
      </nav>
      <div className={classes.steps}>
        {leftOutRemarks(setup).map((remark) => (
          <Notice key={remark} kind="note" text={remark} />
        ))}
        {partitionRemarks(setup, filled.given).map((remark) => (
          <Notice key={remark} kind="warn" text={remark} />
        ))}
        <SetupValues
          values={valuesIn(steps, values, filled.given)}
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
  const catalog = useCatalog()
  const { evaluated, prices } = usePlanRoom()
  const { plan, evaluation } = evaluated
  const recommendation = evaluation?.recommendation
  const stack = recommendation?.stack
  const setup = useMemo(
    () => (stack ? setupForPlan(stack, { book, plan, catalog }) : null),
    [stack, book, plan, catalog],
  )
  return (
    <div className={`${frame.frame} ${classes.page}`}>
      <p className={classes.back}>
        <Link href="/plan">{SETUP.back}</Link>
      </p>
      <h1 className={`${frame.title} ${classes.title}`}>
        {recommendation && stack ? SETUP.of(platformName(recommendation)) : SETUP.heading}
      </h1>
      {stack ? (
        <>
          <ul className={classes.parts} aria-label={SETUP.parts}>
            {partsOf({ stack, plan, catalog, setup }).map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <p className={classes.intro}>
            {SETUP.intro} {SETUP.notRun}
          </p>
        </>
      ) : null}
      {recommendation === undefined && prices.kind !== 'failed' ? <Skeleton height={400} /> : null}
      {recommendation && !stack ? <Notice kind="warn" text={SETUP.none} /> : null}
      {setup?.steps.length === 0 ? <Notice kind="warn" text={SETUP.noSteps} /> : null}
      {setup && setup.steps.length > 0 ? <Steps setup={setup} planName={plan.name} /> : null}
    </div>
  )
}
