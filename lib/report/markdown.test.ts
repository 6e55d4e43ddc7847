import { describe, expect, test } from 'vitest'
import type { CostLine } from '#lib/cost/stack-lines.ts'
import type { AnswerKind } from '#lib/decision/question.ts'
import { questionOf } from '#lib/decision/testing/small-policy.ts'
import { SMALL_CATALOG } from '#lib/plan/testing/small-catalog.ts'
import { answerText } from '#lib/report/answer-text.ts'
import { componentInText } from '#lib/report/component-name.ts'
import { plainText } from '#lib/report/markdown-table.ts'
import { REPORT_FORMATS } from '#lib/report/report-format.ts'
import { smallReport } from '#lib/report/testing/small-report.ts'
import { documentJson, REPORT_FILES, WRITE_REPORT } from '#lib/report/write-report.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'
import type { Unit } from '#lib/units/quantity.ts'

const markdown = (...args: Parameters<typeof smallReport>) => WRITE_REPORT.markdown(smallReport(...args))

/** Columns of a table row: bars that are not escaped. */
const cellsOf = (row: string): number => row.split(/(?<!\\)\|/).length - 2

const VENDOR = { place: 'home', style: 3, share: 90, hands: 'team' }

describe('text of the user', () => {
  const name = '<script>alert(1)</script> | **bold** [link](javascript:x)\n# Heading `code` \\'

  test('is shown, never obeyed', () => {
    const text = markdown(VENDOR, { name, assumptions: { hours: 720 } })
    expect(text.split('\n')[0]).toBe(
      '# \\<script\\>alert\\(1\\)\\</script\\> \\| \\*\\*bold\\*\\* \\[link\\]\\(javascript:x\\) \\# Heading \\`code\\` \\\\',
    )
    expect(text).not.toMatch(/(?<!\\)<script/)
  })

  test('keeps every table whole, where it is the source of a figure', () => {
    const lines = markdown(VENDOR, { name, assumptions: { hours: 720 } }).split('\n')
    const row = lines.find((line) => line.startsWith('| Title of hours |')) ?? ''
    expect(row).toContain('alert\\(1\\)')
    for (const [at, line] of lines.entries())
      if (line.startsWith('|') && lines[at - 1]?.startsWith('|'))
        expect(cellsOf(line)).toBe(cellsOf(lines[at - 1] ?? ''))
  })

  test('is harmless too where it names a stack in tables, headings, roles and reasons', () => {
    const better = { tracking: 'mlflow-self-hosted', orchestration: 'airflow' }
    const pinnedStacks = [{ name, stack: better }]
    const text = markdown({ ...VENDOR, budgetIsCap: false }, { pinnedStacks })
    expect(text.split('alert').length - 1).toBeGreaterThan(4)
    expect(text).not.toMatch(/(?<!\\)<script|\n# Heading|alert\(/)
  })

  test('says the ends of a fact that is given as a range', () => {
    const own = markdown(VENDOR, { assumptions: { hours: { low: 700, likely: 720, high: 744 } } })
    expect(own).toContain('| Title of hours | 720 (700 to 744) Hrs | plan |')
    expect(markdown(VENDOR, { assumptions: { hours: 720 } })).toContain('| Title of hours | 720 Hrs | plan |')
  })

  test('at the questions stands under their names, in their order', () => {
    const text = markdown(VENDOR, { notes: { style: 'Two _teams_', place: 'At home\nfor now' } })
    const label = (id: string) => SMALL_CATALOG.policy.questions.find((one) => one.id === id)?.label
    expect(text).toContain(`## Notes\n\n- ${label('place')}: At home for now\n- ${label('style')}: Two \\_teams\\_\n`)
    expect(markdown(VENDOR)).not.toContain('## Notes')
  })

  test('has no line break left to start a block with', () => {
    expect(plainText('a\r\n\u2028\n- b\t1')).toBe('a - b 1')
  })
})

describe('an incomplete total', () => {
  const { evaluation } = smallReport(VENDOR)
  const text = markdown(VENDOR)

  test('says "at least" in every row, and a complete one never does', () => {
    const totals = text.slice(text.indexOf('## Monthly cost'), text.indexOf('## Money terms'))
    const rows = totals
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
    expect(rows).toHaveLength(evaluation.alternatives.length)
    for (const [at, { monthly }] of evaluation.alternatives.entries())
      expect(rows[at]?.includes('at least $')).toBe(!monthly.complete)
    expect(evaluation.alternatives.map(({ monthly }) => monthly.complete)).toContain(false)
  })

  test('names each of its lines, and each line its reason', () => {
    const unpriced = evaluation.alternatives.flatMap(({ lines }) => lines.filter((line) => line.status === 'unpriced'))
    for (const { title } of unpriced) expect(text).toContain(title)
    const reasons = text.match(/unpriced: no price was read for it/g) ?? []
    expect(reasons).toHaveLength(unpriced.length)
    expect(text).toMatch(
      /^\| tracking\.app \|.*\| unpriced: no price was read for it \| {2}\| Invented, read 2026-11-23 \|$/m,
    )
  })

  test('names the page of a vendor without a price', () => {
    const url = 'https://vendor.example/pricing'
    const source = { title: 'Prices of a vendor', url, readOn: '2026-09-20' as IsoDate }
    const report = smallReport(VENDOR)
    const named = (line: CostLine): CostLine =>
      line.id === 'tracking.sagemaker-mlflow-app.people' ? { ...line, source } : line
    const alternatives = report.evaluation.alternatives.map((one) => ({ ...one, lines: one.lines.map(named) }))
    const own = WRITE_REPORT.markdown({ ...report, evaluation: { ...report.evaluation, alternatives } })
    expect(own).toContain(
      '| unpriced: no price was read for it | looked for in Prices of a vendor, read 2026-09-20: https://vendor.example/pricing |  |',
    )
  })

  test('off AWS, where nothing is priced, no stack looks free', () => {
    const off = markdown({ cloud: 'gcp', place: 'home' })
    const totals = off.slice(off.indexOf('## Monthly cost'), off.indexOf('## Money terms'))
    const { alternatives } = smallReport({ cloud: 'gcp', place: 'home' }).evaluation
    expect(totals.match(/\| unpriced \|/g)?.length ?? 0).toBeGreaterThanOrEqual(alternatives.length)
    expect(totals).not.toContain('| $0.00 | $')
  })
})

describe('the report', () => {
  test('names rule, answers, formula with numbers, price and hash', () => {
    const { evaluation } = smallReport(VENDOR)
    const text = markdown(VENDOR)
    expect(text).toContain('Rule third. (R-third; answers: Label of share)')
    expect(text).toContain('endpoints × hours: 2 × 730 = 1,460 Hrs')
    expect(text).toContain('$0.23 per Hrs | $335.80 | SKU1, read 2026-09-25: https://prices.example/')
    expect(text).toContain(`As of 2026-11-24. Evaluation ${evaluation.hash}.`)
  })

  test('says when nothing qualifies, and what would', () => {
    const text = markdown({ place: 'away', hands: 'nobody' })
    expect(text).toContain('No stack qualifies for these answers.')
    expect(text).toContain('- Label of place: the away → the home: ')
    expect(text).toMatch(/Rule away\. \(R-away\) Out: Title of [\w-]+ \(\w+\)/)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })
})

describe('words of the report', () => {
  test('no heading without a stack under it', () => {
    expect(markdown(VENDOR)).toContain('## Stack\n\n| Component')
    expect(markdown({ place: 'away', hands: 'nobody' })).not.toContain('## Stack')
  })

  test('titles of unpriced lines, which may hold commas, are parted by semicolons', () => {
    const [first] = smallReport(VENDOR).evaluation.alternatives
    const titles = (first?.lines ?? []).flatMap((line) => (line.status === 'unpriced' ? [line.title] : []))
    expect(titles.length).toBeGreaterThan(1)
    expect(markdown(VENDOR)).toContain(titles.slice(0, 2).join('; '))
  })

  test('a component inside a sentence keeps its capitals where it is short for something', () => {
    expect(['tracking', 'llmTracing', 'shared'].map(componentInText)).toEqual(['tracking', 'LLM tracing', 'shared'])
  })

  test('money has its currency, other numbers have none', () => {
    const text = (answer: AnswerKind, value: number) => answerText(questionOf('x', answer), value)
    const number = (unit: Unit) => ({ kind: 'number', min: 0, max: 1e9, unit, plausible: [0, 1] }) as const
    expect([520, 86.5, 1234.567].map((one) => text(number('USD/Mo'), one))).toEqual(['$520', '$86.50', '$1,234.57'])
    expect(text(number('Percent'), 1500)).toBe('1,500')
  })
})

describe('beside the totals', () => {
  test('stands the oldest price, and that it is old', () => {
    const later = (asOf: string) => {
      const given = { ...smallReport(VENDOR), catalog: { ...SMALL_CATALOG, asOf: asOf as IsoDate } }
      return WRITE_REPORT.markdown(given)
    }
    expect(later('2026-11-24')).toMatch(/^\| SageMaker \|.*\| 2026-09-25 \|$/m)
    expect(later('2026-11-25')).toMatch(/^\| SageMaker \|.*\| 2026-09-25 \(old\) \|$/m)
    expect(markdown({ cloud: 'gcp', place: 'home' })).toMatch(/^\| SageMaker \|.*\| none \|$/m)
  })

  test('is said what of the plan has no effect yet', () => {
    const sentence = 'Kept with the plan, but without effect on this evaluation yet: prices.'
    expect(markdown(VENDOR, { prices: { pinned: 'sheet' } })).toContain(sentence)
    expect(markdown(VENDOR)).not.toContain('without effect')
  })
})

describe('formats', () => {
  test('JSON is the document, to the byte', () => {
    const { evaluation } = smallReport(VENDOR)
    const text = WRITE_REPORT.json(smallReport(VENDOR))
    expect(text).toBe(documentJson(evaluation))
    expect(JSON.parse(text)).toEqual(evaluation)
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('each has a file ending of its own and ends with one line break', () => {
    expect(new Set(REPORT_FORMATS.map((format) => REPORT_FILES[format].ending)).size).toBe(REPORT_FORMATS.length)
    for (const format of REPORT_FORMATS) expect(WRITE_REPORT[format](smallReport(VENDOR))).toMatch(/[^\n]\r?\n$/)
  })
})
