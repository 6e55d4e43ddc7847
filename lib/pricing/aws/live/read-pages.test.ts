import { expect, test } from 'vitest'
import { type Page, readPages } from '#lib/pricing/aws/live/read-pages.ts'

const INPUT = { ServiceCode: 'AmazonTest' }
const LIMITS = { tokenRestarts: 2, mostPages: 3 }
const tokenError = () => Object.assign(new Error('no such token'), { name: 'InvalidNextTokenException' })

/** Answers by token; each is used up in turn, the last one stays. */
function asked(answers: Readonly<Record<string, readonly (Page | Error)[]>>) {
  const tokens: (string | undefined)[] = []
  const read = readPages(
    async ({ NextToken }) => {
      const before = tokens.filter((one) => one === NextToken).length
      tokens.push(NextToken)
      const mine = answers[NextToken ?? 'first'] ?? []
      const answer = mine[Math.min(before, mine.length - 1)]
      if (!answer || answer instanceof Error) throw answer ?? new Error('unexpected')
      return answer
    },
    INPUT,
    LIMITS,
  )
  return { read, tokens }
}

const page = (PriceList: readonly string[], NextToken?: string): Page => ({ PriceList, NextToken })

test('reads to the last page; an empty one is not it', async () => {
  const { read, tokens } = asked({ first: [page([], 'b')], b: [page(['1'], 'c')], c: [page(['2'])] })
  expect(await read).toEqual(['1', '2'])
  expect(tokens).toEqual([undefined, 'b', 'c'])
})

test('an empty token is no token', async () => {
  expect(await asked({ first: [page(['1'], '')] }).read).toEqual(['1'])
})

test('a bad token starts the query again, and nothing is read twice', async () => {
  const { read, tokens } = asked({ first: [page(['1'], 'b')], b: [tokenError(), page(['2'])] })
  expect(await read).toEqual(['1', '2'])
  expect(tokens).toEqual([undefined, 'b', undefined, 'b'])
})

test('a few times at most', async () => {
  const { read, tokens } = asked({ first: [page(['1'], 'b')], b: [tokenError()] })
  await expect(read).rejects.toThrow('no such token')
  expect(tokens).toHaveLength(6)
})

test.each([
  ['a token comes twice', { first: [page(['1'], 'b')], b: [page(['2'], 'b')] }],
  ['pages without end', { first: [page([], 'b')], b: [page([], 'c')], c: [page([], 'd')], d: [page([], 'e')] }],
  ['a page without a list', { first: [page(['1'], 'b')], b: [{}] }],
])('%s: no list', async (_, answers) => {
  await expect(asked(answers).read).rejects.toMatchObject({ name: 'PagingFault' })
})

test('another error is not tried again', async () => {
  const { read, tokens } = asked({ first: [new Error('down')] })
  await expect(read).rejects.toThrow('down')
  expect(tokens).toHaveLength(1)
})
