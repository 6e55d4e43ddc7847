import type { SortingState } from '@tanstack/react-table'
import type { Wanted } from './price-lines.ts'

/** What a reader looks at: what is wanted, and the order. It lives in the address, so that a link and "back" keep it. */
export type PriceView = { readonly wanted: Wanted; readonly sorting: SortingState }

export const NOTHING_WANTED: Wanted = { words: '', service: '', item: '', price: '' }

const NAMES = { words: 'q', service: 'service', item: 'item', price: 'price' } as const

/** The view an address speaks of. */
export function viewFrom(params: URLSearchParams): PriceView {
  const read = (name: keyof Wanted) => params.get(NAMES[name]) ?? ''
  const [id = '', direction] = (params.get('sort') ?? '').split('.')
  return {
    wanted: { words: read('words'), service: read('service'), item: read('item'), price: read('price') },
    sorting: id === '' ? [] : [{ id, desc: direction === 'desc' }],
  }
}

/** The query of an address that opens the view again; what it says of the region stays. */
export function queryOf({ wanted, sorting }: PriceView, before: URLSearchParams): string {
  const params = new URLSearchParams(before)
  const write = (name: string, value: string) => (value === '' ? params.delete(name) : params.set(name, value))
  for (const name of ['words', 'service', 'item', 'price'] as const) write(NAMES[name], wanted[name])
  const [first] = sorting
  write('sort', first ? `${first.id}.${first.desc ? 'desc' : 'asc'}` : '')
  const text = params.toString()
  return text === '' ? '' : `?${text}`
}
