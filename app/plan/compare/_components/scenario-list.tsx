'use client'

import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { namesTaken } from '#app/_store/scenario-edits.ts'
import { COMPARE } from '#app/_text/compare.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import type { PlanScenario } from '#lib/plan/plan.ts'
import { planUnder, questionsOfScenario } from '#lib/plan/scenarios.ts'
import { givenText } from '#lib/report/answer-text.ts'
import bar from '../../_components/name-bar.module.css'
import { ScenarioEditor } from './scenario-editor.tsx'
import classes from './scenario-list.module.css'

const LONGEST_NAME = 200

type Place = { readonly at: number; readonly scenario: PlanScenario }

function ScenarioName({ at, scenario, isNew }: Place & { readonly isNew: boolean }) {
  const field = useRef<HTMLInputElement>(null)
  const plan = usePlan((state) => state.plan)
  const rename = usePlan((state) => state.renameScenario)
  const [draft, setDraft] = useState<string | null>(null)
  useEffect(() => {
    if (isNew) field.current?.select()
  }, [isNew])
  const wanted = draft?.trim() ?? scenario.name
  const fault = wanted === '' ? COMPARE.nameEmpty : namesTaken(plan, at).includes(wanted) ? COMPARE.nameTaken : null
  const leave = () => {
    if (fault === null) rename(at, wanted)
    setDraft(null)
  }
  return (
    <TextInput
      ref={field}
      className={bar.name}
      aria-label={COMPARE.name(scenario.name)}
      maxLength={LONGEST_NAME}
      value={draft ?? scenario.name}
      error={draft === null ? null : fault}
      onChange={({ currentTarget }) => setDraft(currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') event.currentTarget.blur()
      }}
    />
  )
}

/** What a scenario says otherwise than the plan, in words. */
function Differences({ scenario }: Pick<Place, 'scenario'>) {
  const { questions } = useCatalog().policy
  const plan = usePlan((state) => state.plan)
  const under = planUnder(plan, scenario)
  const ids = questionsOfScenario(scenario)
  if (ids.size === 0) return <p className={classes.differs}>{COMPARE.differsNot}</p>
  const texts = questions.flatMap((question) => {
    if (!ids.has(question.id)) return []
    const [from, to] = [plan, under].map((one) => givenText(question, one) ?? COMPARE.open)
    return [COMPARE.change(question.label, from ?? '', to ?? '')]
  })
  return (
    <p className={classes.differs}>
      {COMPARE.differs} {texts.join('; ')}.
    </p>
  )
}

export type Shown = {
  readonly isShown: boolean
  /** The table is full: this scenario has to wait for another to go. */
  readonly isFull: boolean
  readonly onShow: (isShown: boolean) => void
}
type CardProps = Place &
  Shown & {
    readonly isOpen: boolean
    /** It was just made: whoever made it names it next. */
    readonly isNew: boolean
    readonly onOpen: (isOpen: boolean) => void
  }

function ScenarioCard({ at, scenario, isShown, isFull, onShow, isOpen, isNew, onOpen }: CardProps) {
  const adopt = usePlan((state) => state.adoptScenario)
  const remove = usePlan((state) => state.deleteScenario)
  const { name } = scenario
  const leave = (act: (at: number) => void) => () => {
    onOpen(false)
    act(at)
  }
  return (
    <li className={classes.card}>
      <div className={bar.bar}>
        <ScenarioName at={at} scenario={scenario} isNew={isNew} />
        <Button
          variant="default"
          aria-expanded={isOpen}
          aria-label={COMPARE.of(isOpen ? COMPARE.editDone : COMPARE.edit, name)}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? COMPARE.editDone : COMPARE.edit}
        </Button>
        <Button variant="default" aria-label={COMPARE.of(COMPARE.adopt, name)} onClick={leave(adopt)}>
          {COMPARE.adopt}
        </Button>
        <Button variant="subtle" color="gray" aria-label={COMPARE.of(COMPARE.remove, name)} onClick={leave(remove)}>
          {COMPARE.remove}
        </Button>
        <ChoiceInput
          className={classes.shown}
          type="checkbox"
          label={COMPARE.inTable}
          spoken={COMPARE.of(COMPARE.inTable, name)}
          checked={isShown}
          disabled={!isShown && isFull}
          onChange={onShow}
        />
      </div>
      <Differences scenario={scenario} />
      {isOpen ? <ScenarioEditor at={at} scenario={scenario} /> : null}
    </li>
  )
}

type Props = {
  readonly scenarios: readonly PlanScenario[]
  readonly shownAt: (at: number) => Shown
  /** The place of the scenario whose answers are open; null for none. */
  readonly openAt: number | null
  /** The place of the one that was just made; null for none. */
  readonly madeAt: number | null
  readonly onOpen: (at: number | null) => void
}

/** Every scenario of the plan: its name, what it says otherwise, and what can be done with it. */
export function ScenarioList({ scenarios, shownAt, openAt, madeAt, onOpen }: Props) {
  return (
    <ul className={classes.list}>
      {scenarios.map((scenario, at) => (
        <ScenarioCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a scenario is its place in the plan; its name may be typed anew
          key={at}
          at={at}
          scenario={scenario}
          {...shownAt(at)}
          isOpen={openAt === at}
          isNew={madeAt === at}
          onOpen={(isOpen) => onOpen(isOpen ? at : null)}
        />
      ))}
    </ul>
  )
}
