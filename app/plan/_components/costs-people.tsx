'use client'

import { usePlan } from '#app/_store/plan-room.tsx'
import { RANGES } from '#app/_text/costs.ts'
import { ChoiceInput } from '#app/_ui/choice-input.tsx'
import classes from './costs.module.css'

/** Whether people's time counts in every comparison: the answer to that question, at hand. */
export function CountPeople() {
  const counted = usePlan((state) => state.plan.answers.countPeople === true)
  const answer = usePlan((state) => state.answer)
  return (
    <ChoiceInput
      type="checkbox"
      className={classes.people}
      label={RANGES.countPeople}
      meaning={counted ? RANGES.countPeopleOn : RANGES.countPeopleOff}
      checked={counted}
      onChange={(checked) => answer('countPeople', checked)}
    />
  )
}
