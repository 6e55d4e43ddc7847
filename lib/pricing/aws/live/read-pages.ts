import type { GetProductsCommandInput } from '@aws-sdk/client-pricing'
import type { LiveLimits } from '#lib/pricing/live-limits.ts'

/** One page as `GetProducts` answers it. */
export type Page = { readonly PriceList?: readonly unknown[] | undefined; readonly NextToken?: string | undefined }

/** Asks for one page. */
export type AskPage = (input: GetProductsCommandInput) => Promise<Page>

/** Pages that do not add up to a list. */
export class PagingFault extends Error {
  override readonly name = 'PagingFault'
}

const TOKEN_FAULTS = ['ExpiredNextTokenException', 'InvalidNextTokenException', 'PagingFault']

const isTokenFault = (error: unknown): boolean => error instanceof Error && TOKEN_FAULTS.includes(error.name)

async function readOnce(ask: AskPage, input: GetProductsCommandInput, mostPages: number): Promise<readonly unknown[]> {
  const items: unknown[] = []
  const tokens = new Set<string>()
  for (let token: string | undefined; ; ) {
    const { PriceList, NextToken } = await ask(token ? { ...input, NextToken: token } : input)
    if (!PriceList) throw new PagingFault('a page without a list')
    items.push(...PriceList)
    if (!NextToken) return items
    if (tokens.has(NextToken)) throw new PagingFault('a token came twice')
    if (tokens.size >= mostPages) throw new PagingFault('too many pages')
    tokens.add(NextToken)
    token = NextToken
  }
}

/**
 * Reads a query to its last page. All or nothing: when a token turns out to be worth nothing, the query starts again
 * from its first page, a few times at most. An empty page is not the end; a missing token is.
 */
export async function readPages(
  ask: AskPage,
  input: GetProductsCommandInput,
  { tokenRestarts, mostPages }: Pick<LiveLimits, 'tokenRestarts' | 'mostPages'>,
): Promise<readonly unknown[]> {
  for (let restarts = 0; ; restarts += 1) {
    try {
      return await readOnce(ask, input, mostPages)
    } catch (error) {
      if (restarts >= tokenRestarts || !isTokenFault(error)) throw error
    }
  }
}
