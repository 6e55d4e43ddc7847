'use client'

import { Checkbox } from '@mantine/core'
import { usePlan } from '#app/_store/plan-room.tsx'
import { RANGES } from '#app/_text/costs.ts'
import classes from './costs.module.css'

/** Whether people's time counts in every comparison: the answer to that question, at hand. */
export function CountPeople() {
  const counted = usePlan((state) => state.plan.answers.countPeople === true)
  const answer = usePlan((state) => state.answer)
  return (
    <Checkbox
      className={classes.people ?? ''}
      size="sm"
      label={RANGES.countPeople}
      description={counted ? RANGES.countPeopleOn : RANGES.countPeopleOff}
      checked={counted}
      onChange={({ currentTarget }) => answer('countPeople', currentTarget.checked)}
    />
  )
}
