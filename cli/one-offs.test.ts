import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { evaluationCsv } from '#lib/report/csv.ts'
import { evaluationMarkdown } from '#lib/report/markdown.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { reported } from './commands.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const reportedOf = (answers: Plan['answers']) => reported({ schema: 'plan@1', name: 'x', answers }, catalog)
const onGoogle = reportedOf({ cloud: 'gcp', teamSize: 10, countPeople: true })

test('work done once for a part of which no work is listed is unknown, not none', () => {
  const { evaluation, depth } = onGoogle
  const place = evaluation.alternatives.findIndex(({ title }) => title === 'Vertex AI for every part')
  const { known, unknown } = depth.projection.alternatives[place]?.oneOffs ?? { known: [], unknown: [] }
  expect(known).toEqual([])
  expect(new Set(unknown.map(({ component }) => component))).toEqual(
    new Set(['tracking', 'registry', 'orchestration', 'training', 'serving', 'monitoring']),
  )
  expect(unknown.some(({ component, kind }) => component === 'monitoring' && kind !== 'set-up')).toBe(false)
})

test('the reports say "unknown", and "at least" of a sum that lacks it', () => {
  const report = evaluationMarkdown(onGoogle)
  expect(report).toMatch(/\| Vertex AI for every part \| People, once \| unknown \| none \| unknown \| unknown \|/)
  expect(report).toMatch(/\| Setting up: Vertex AI.* \| 1 \| unknown \| unknown \|/)
  expect(evaluationCsv(onGoogle)).toMatch(/,Setting up: Vertex AI training,[^\n]*,unknown,/)
})

test('on AWS all of it is known', () => {
  const { projection } = reportedOf({ cloud: 'aws-only', teamSize: 10 }).depth
  expect(projection.alternatives.flatMap(({ oneOffs }) => oneOffs.unknown)).toEqual([])
})
