import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import { evaluationMarkdown } from '#lib/report/markdown.ts'
import { noEstimateText } from '#lib/report/words.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { reported } from './commands.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const scenario = loadScenarios().find(({ id }) => id === 'ten-people-fit-decides')

/** The ten-person example in another region, with the prices read of it. */
function reportedIn(region: string) {
  const read = decodePlan(JSON.stringify(scenario?.plan), catalog)
  if (read.kind !== 'ok') throw new Error('the example cannot be read')
  return reported({ ...read.document, answers: { ...read.document.answers, region } }, catalog)
}

test('where the prices of machines were read, a missing small price leaves the bill an estimate', () => {
  const { alternatives } = reportedIn('us-east-1').evaluation
  expect(alternatives.some(({ monthly }) => !monthly.complete)).toBe(true)
  expect(alternatives.map(noEstimateText)).toEqual(alternatives.map(() => null))
})

test('where they were not, the bill says whose hours it lacks, and the report which amounts are no estimates', () => {
  const all = reportedIn('eu-central-1')
  const [first] = all.evaluation.alternatives
  if (!first) throw new Error('nothing to price')
  const why = 'no price for the hours of “Pipeline steps as Processing jobs”, “SageMaker training jobs” and 2 more'
  expect(noEstimateText(first)).toBe(why)
  const report = evaluationMarkdown(all)
  expect(report).toContain('**No estimates** with the prices of eu-central-1')
  expect(report).toContain(`- ${first.title}: ${why}.`)
})
