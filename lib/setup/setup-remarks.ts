import type { SetupPartition, SetupStep } from '#lib/plan/setup-step.ts'
import { type GivenValues, regionIn, valuesIn } from '#lib/setup/fill-values.ts'
import type { LeftOutPart, PlanSetup } from '#lib/setup/setup-for-plan.ts'

const leftOutText = ({ title, questions }: LeftOutPart): string =>
  `${title}: no steps, because the plan says that this does not apply (${questions.join(', ')}).`

/** What has no steps, and why. */
export const leftOutRemarks = ({ leftOut }: PlanSetup): readonly string[] => leftOut.map(leftOutText)

function doubtfulText({ doubtful }: SetupPartition, steps: readonly SetupStep[]): readonly string[] {
  if (!doubtful) return []
  const found = new RegExp(doubtful.text)
  const titles = steps.filter(({ blocks }) => blocks.some(({ text }) => found.test(text))).map(({ title }) => title)
  return titles.length === 0 ? [] : [`${doubtful.remark} ${titles.map((title) => `“${title}”`).join(', ')}.`]
}

/** What differs in the part of AWS of the region, where it is not the one the steps were written for. */
export function partitionRemarks({ steps, values, partitions }: PlanSetup, given: GivenValues): readonly string[] {
  const region = regionIn(values, given)
  const asksForRegion = valuesIn(steps, values, given).some(({ name }) => name === 'region')
  const partition = asksForRegion ? partitions.find(({ regions }) => regions.includes(region)) : undefined
  if (partition?.remark === undefined) return []
  return [partition.remark, ...doubtfulText(partition, steps)]
}

/** What to know before the first step. */
export const setupRemarks = (setup: PlanSetup, given: GivenValues): readonly string[] => [
  ...leftOutRemarks(setup),
  ...partitionRemarks(setup, given),
]
