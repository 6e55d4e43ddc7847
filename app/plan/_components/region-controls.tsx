'use client'

import { Button, NativeSelect } from '@mantine/core'
import { useCatalog, useRegions } from '#app/_store/plan-room.tsx'
import { regionEntryText } from '#app/_text/region.ts'
import { QUESTIONS } from '#app/_text/review.ts'
import { ChoicesControl } from './choices-control.tsx'
import classes from './controls.module.css'

type RegionProps = {
  readonly labelledBy: string
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** One region of AWS, with how many prices of it were read: the bills rest on them; or "don't know". */
export function RegionControl({ labelledBy, value, onChange }: RegionProps) {
  const regions = useRegions()
  return (
    <NativeSelect
      className={classes.region}
      aria-labelledby={labelledBy}
      data={[
        { value: '', label: QUESTIONS.dontKnow },
        ...regions.map((one) => ({ value: one.regionCode, label: regionEntryText(one) })),
      ]}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
    />
  )
}

type RegionsProps = {
  readonly name: string
  readonly label: string
  readonly value: readonly string[] | undefined
  readonly onChange: (value: readonly string[] | undefined) => void
}

/** Any of the regions of AWS; those within the European Union in one go. */
export function RegionsControl({ value, onChange, ...named }: RegionsProps) {
  const { regions, regionNames, regionsInEu } = useCatalog()
  const choices = regions.map((region) => ({
    value: region,
    label: regionNames[region] ?? region,
    meaning: region,
  }))
  const addEu = () => onChange([...new Set([...(value ?? []), ...regionsInEu])])
  return (
    <>
      <Button variant="default" size="compact-sm" mb={8} onClick={addEu}>
        {QUESTIONS.everyInEu}
      </Button>
      <ChoicesControl {...named} choices={choices} value={value} onChange={onChange} />
    </>
  )
}
