import { describe, expect, test } from 'vitest'
import { monthsSection, yearsOf } from '#lib/report/markdown-months.ts'
import { smallReport } from '#lib/report/testing/small-report.ts'
import { centsText } from '#lib/report/usd-amount.ts'

function section(countPeople: boolean, ...args: Parameters<typeof smallReport>) {
  const { plan, evaluation, catalog, depth } = smallReport(...args)
  const { projection } = depth
  return { projection, text: monthsSection({ plan, evaluation, catalog, projection, countPeople }).join('\n\n') }
}

const TEAM = { place: 'home', style: 1, hands: 'team' }

test('a horizon is cut into years, the last one as long as it is', () => {
  expect(yearsOf(30)).toEqual([
    { from: 1, to: 12 },
    { from: 13, to: 24 },
    { from: 25, to: 30 },
  ])
  expect(yearsOf(5)).toEqual([{ from: 1, to: 5 }])
})

describe('the months ahead', () => {
  test('are added up by year, cloud and people apart, and name their steps', () => {
    const { projection, text } = section(true, { ...TEAM, countPeople: true })
    expect(text).toContain('## The next 36 months')
    expect(text).toContain('| Alternative | USD | Months 1 to 12 | Months 13 to 24 | Months 25 to 36 | In all |')
    const [first] = projection.alternatives
    const year = (first?.cloud ?? []).slice(0, 12).reduce((sum, one) => sum + one, 0)
    expect(text).toContain(centsText(year))
    for (const side of ['Cloud', 'People, by the month', 'People, once', 'All that is counted'])
      expect(text).toContain(`| ${side} |`)
    expect(text).toMatch(/- Month \d+: .* → .* a month/)
    expect(text).toContain('Counted are the bill, the hours of people')
  })

  test('say that only the bill is counted', () => {
    expect(section(false, TEAM).text).toContain('Only the bill is counted')
  })

  test('leave out, by name, what has no price at all', () => {
    const { text } = section(false, { cloud: 'gcp', place: 'home' })
    expect(text).toContain('Left out, because nothing of the cloud bill costs a known amount: ')
    expect(text).not.toContain('at least $0.00')
  })
})
