import { onceOnline } from '#app/_parts/once-online.ts'
import type { PlanStore } from '#app/_store/plan-store.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { LINK_PREFIX } from '#lib/plan/codec/link-text.ts'

export type AddressFault =
  | { readonly kind: 'link'; readonly path: string; readonly expected: string }
  | { readonly kind: 'fragment'; readonly fragment: string }

/** So long may the page take to draw the place an address names, such as a figure behind a button. */
const DRAWN_MS = 700

/** Takes the part after # out of the address, so that the same link works a second time. */
export const withoutFragment = () => history.replaceState(history.state, '', location.pathname + location.search)

function nameIn(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** Opens the plan of a share link, if the address carries one; the address forgets it then. */
export async function openLink(store: PlanStore, catalog: Catalog): Promise<AddressFault | null> {
  if (!location.hash.startsWith(`#${LINK_PREFIX}`)) return null
  const { decodeLink } = await onceOnline(() => import('#lib/plan/codec/link-codec.ts'))
  const read = decodeLink(location.hash, catalog)
  withoutFragment()
  if (read.kind === 'invalid') return { kind: 'link', path: read.path, expected: read.expected }
  store.getState().open(read.document)
  return null
}

/** The part after # when it is no place of this page either; `top` is one of every page. */
export async function strayFragment(): Promise<AddressFault | null> {
  const fragment = nameIn(location.hash.slice(1))
  if (fragment === '' || fragment === 'top') return null
  await new Promise((resolve) => setTimeout(resolve, DRAWN_MS))
  const isGone = nameIn(location.hash.slice(1)) !== fragment
  return isGone || document.getElementById(fragment) ? null : { kind: 'fragment', fragment }
}
