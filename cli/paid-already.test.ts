import { expect, test } from 'vitest'
import { loadCatalog } from '#lib/catalog/load-catalog.ts'
import { paidAlready } from '#lib/plan/kept-options.ts'
import { emptyPlan, type Plan } from '#lib/plan/plan.ts'
import { evaluationMarkdown } from '#lib/report/markdown.ts'
import { paidAlreadyText } from '#lib/report/paid-already.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import { evaluated, reported } from './commands.ts'

const catalog = loadCatalog('2026-11-24' as IsoDate)
const planWith = (answers: Plan['answers']): Plan => ({
  ...emptyPlan('Ours'),
  answers: { cloud: 'aws-only', ...answers },
})

test('a scheduler that runs already is told apart in the bill it is kept in, and in no other', () => {
  const plan = planWith({ orchestrator: 'mwaa', pains: ['nothing'] })
  for (const one of evaluated(plan, catalog).evaluation.alternatives) {
    const own = one.lines.filter(({ component, category }) => component === 'orchestration' && category === 'cloud')
    const paid = paidAlready(one, plan, catalog)
    if (one.stack.orchestration !== 'mwaa') expect(paid).toBeNull()
    else {
      expect(paid?.titles).toEqual(['Amazon MWAA'])
      expect(Number(paid?.total.known)).toBeCloseTo(
        own.reduce((sum, line) => sum + Number(line.cost ?? 0), 0),
        6,
      )
      expect(paidAlreadyText(one, plan, catalog)).toMatch(/^\$\d+\.\d\d of it runs already \(Amazon MWAA\)$/)
    }
  }
  expect(evaluationMarkdown(reported(plan, catalog))).toContain('Of these bills, this is paid today:')
})

test('where nothing runs yet, nothing is said', () => {
  const plan = planWith({ orchestrator: 'none' })
  const { alternatives } = evaluated(plan, catalog).evaluation
  expect(alternatives.map((one) => paidAlreadyText(one, plan, catalog))).toEqual(alternatives.map(() => null))
  expect(evaluationMarkdown(reported(plan, catalog))).not.toContain('paid today')
})
