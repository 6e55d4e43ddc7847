import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { loadScenarios } from '#lib/catalog/load-scenarios.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import { chosenPlace, findingOf, hasDifference, ownPairs } from '#lib/report/cost-pairs.ts'
import { evaluationCsv } from '#lib/report/csv.ts'
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
  expect(report).toContain(`| ${first.title} | Cloud | no estimate | no estimate | no estimate |`)
})

/** A plan that runs on another cloud, of whose bills next to nothing is known. */
const reportedOn = (cloud: string) =>
  reported({ schema: 'plan@1', name: 'G', answers: { cloud, teamSize: 10 } }, catalog)

/** What is told of the recommended alternative beside each other one: the kind, and whether there is a difference. */
function toldOf({ evaluation, depth }: ReturnType<typeof reportedIn>) {
  const own = evaluation.alternatives[chosenPlace(evaluation)]
  return ownPairs(depth.ranges, chosenPlace(evaluation)).flatMap((pair) => {
    const other = evaluation.alternatives[pair.other]
    return own && other ? [findingOf({ own, other, pair })] : []
  })
}

test('such a bill, and one of which nothing is known, has no difference to another one, in no report', () => {
  for (const [region, why] of [
    ['eu-central-1', 'Cannot be compared: no price for the hours of'],
    ['af-south-1', 'Cannot be compared: nothing of either bill has a price.'],
  ] as const) {
    const all = reportedIn(region)
    const told = toldOf(all)
    expect(told.some(({ kind }) => kind === 'not-compared')).toBe(true)
    expect(told.filter((one) => hasDifference(one) && one.kind !== 'same-open')).toEqual([])
    for (const report of [evaluationMarkdown(all), evaluationCsv(all)]) expect(report).toContain(why)
  }
})

test('what of the recommended bill is unknown is no difference to what is known of another one', () => {
  const all = reportedOn('gcp')
  expect(new Set(toldOf(all).map(({ kind }) => kind))).toEqual(new Set(['not-compared']))
  const why = 'Cannot be compared: nothing of the bill of “MLflow (run by you)” has a price.'
  expect(evaluationMarkdown(all)).toContain(`| Vertex AI for every part | not known | not known | not known | ${why} |`)
  expect(evaluationCsv(all)).toContain(why)
})

test('nothing rests on such a bill: no tornado, no value of knowing, no switch point', () => {
  for (const region of ['eu-central-1', 'af-south-1']) {
    const { depth } = reportedIn(region)
    expect([depth.ranges.tornado, depth.ranges.knowing]).toEqual([null, null])
    expect(depth.switches).toEqual([])
  }
  expect(reportedIn('us-east-1').depth.ranges.tornado).not.toBeNull()
})

test('where nothing is compared the report says so, and of each alternative that qualifies why', () => {
  const report = evaluationMarkdown(reportedOn('gcp'))
  expect(report).toContain('There is no difference to take apart: “Vertex AI for every part” cannot be compared')
  expect(report).toContain('What knowing more is worth cannot be said: “Vertex AI for every part” cannot be compared')
  expect(report).toContain('### Where the order changes\n\nNothing is compared')
  const why = 'from “SageMaker” it differs in no draw; “Hybrid (MLflow run by you)” and “MLflow (run by you)” cannot be'
  expect(evaluationMarkdown(reportedIn('us-east-1'))).toContain(`What knowing more is worth cannot be said: ${why}`)
})

test('a bill that lacks machines is in no crossover, and the months ahead say so', () => {
  const report = evaluationMarkdown(reportedIn('eu-central-1'))
  expect(report).toContain('Left out of the comparison, because the hours of a machine have no price: Hybrid')
  expect(report).toContain('### Where the order changes\n\nNothing is compared')
})
