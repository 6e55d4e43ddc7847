import type { Catalog } from '#lib/plan/catalog-type.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { questionLabel } from '#lib/report/answer-text.ts'
import { alternativeCell, list, table } from '#lib/report/markdown-table.ts'
import { numberText } from '#lib/report/number-text.ts'

const PERCENT = 100
const TENTHS = 10

/** Points and percent to one place, for a reader. */
const oneDigit = (value: number): string => numberText(Math.round(value * TENTHS) / TENTHS)

const OUTCOMES = { yes: 'Applies', no: 'Does not apply', open: 'Open' } as const

/** The alternatives by value, and what each role would put first. */
export function valueSection({ ranking }: Evaluation): readonly string[] {
  if (ranking.order.length === 0) return []
  const rows = ranking.order.map((one) => [
    alternativeCell(one),
    oneDigit(one.value),
    `${oneDigit(one.share * PERCENT)} %`,
  ])
  const roles = ranking.roles.map(
    ({ title, order: [first] }) => `${title}: ${first ? alternativeCell(first) : 'none'} first`,
  )
  return [
    '## By value',
    'Weights are drawn from all that keep the order of the stated ones; the share says in how many an alternative comes first.',
    table(['Alternative', 'Value of 100', 'First in drawn weights'], rows),
    list(roles),
  ]
}

/** The branches of the tree in their order: what each asks, what the answers said, where an open one may lead. */
export function pathSection({ tree, recommendation }: Evaluation, { policy }: Catalog): readonly string[] {
  const end = tree.findIndex(({ node }) => node === recommendation.leaf)
  const lines = tree.map(({ node, answers, outcome, platforms }, at) => {
    const text = policy.tree.find(({ id }) => id === node)?.text ?? node
    const place = at === end ? ', taken' : end >= 0 && at > end ? ', not reached' : ''
    const looked = answers.map((id) => questionLabel(policy.questions, id)).join(', ')
    const named = platforms.map((platform) => (platform === null ? 'none' : platformName({ platform, variant: null })))
    const leads = outcome === 'open' && named.length > 0 ? ` It may lead to ${named.join(', ')}.` : ''
    return `${OUTCOMES[outcome]}${place}: ${text}${looked === '' ? '' : ` (answers: ${looked})`}${leads}`
  })
  return ['## The path through the tree', list(lines)]
}

/** The question worth asking next with its reason, or that nothing left can change the platform. */
export function nextSection({ nextQuestion, settled }: Evaluation, { policy }: Catalog): readonly string[] {
  if (settled) return ['## Worth asking next', 'Settled: no open answer can lead to another platform.']
  if (!nextQuestion) return []
  return ['## Worth asking next', `${questionLabel(policy.questions, nextQuestion.id)}. ${nextQuestion.why}`]
}

/** The facts behind the evaluation that nobody has read again in time, each with the day it was due. */
export function reviewSection({ facts }: Evaluation): readonly string[] {
  const late = facts.filter(({ stale }) => stale)
  if (late.length === 0) return []
  const lines = late.map(({ title, reviewBy }) => `${title} (review was due by ${reviewBy})`)
  return ['## Past their review', 'These facts have to be read again; what rests on them is provisional.', list(lines)]
}
