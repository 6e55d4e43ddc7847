'use client'

import { Button } from '@mantine/core'
import { useCatalog, usePlan } from '#app/_store/plan-room.tsx'
import { COMPARE } from '#app/_text/compare.ts'
import type { PlanScenario } from '#lib/plan/plan.ts'
import { type ScenarioPreset, scenarioFromPreset } from '#lib/plan/scenario-presets.ts'
import classes from './make-scenario.module.css'

/** As many as a plan may hold. */
const MOST_SCENARIOS = 20

type Props = {
  readonly presets: readonly ScenarioPreset[]
  /** A scenario was made at this place; one without answers of its own wants some. */
  readonly onMade: (at: number, isEmpty: boolean) => void
}

/** The ways to a new scenario: the answers as they are, or a preset. */
export function MakeScenario({ presets, onMade }: Props) {
  const catalog = useCatalog()
  const plan = usePlan((state) => state.plan)
  const make = usePlan((state) => state.makeScenario)
  const count = plan.scenarios?.length ?? 0
  const add = (scenario: PlanScenario) => {
    make(scenario)
    onMade(count, scenario.answers === undefined)
  }
  if (count >= MOST_SCENARIOS) return <p className={classes.text}>{COMPARE.most(MOST_SCENARIOS)}</p>
  return (
    <div className={classes.ways}>
      <Button
        className={classes.make ?? ''}
        variant={count === 0 ? 'filled' : 'default'}
        onClick={() => add({ name: COMPARE.firstName })}
      >
        {count === 0 ? COMPARE.make : COMPARE.another}
      </Button>
      <p className={classes.text}>{COMPARE.presets}</p>
      <ul className={classes.presets}>
        {presets.map((preset) => (
          <li key={preset.id}>
            <Button variant="default" size="compact-sm" onClick={() => add(scenarioFromPreset(preset, plan, catalog))}>
              {preset.title}
            </Button>
            <span className={classes.text}>{preset.text}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
