import { canonicalJson } from '#lib/plan/canonical-json.ts'
import type { Catalog } from '#lib/plan/catalog-type.ts'
import { type Decoded, invalid } from '#lib/plan/codec/decoded.ts'
import { LONGEST_DOCUMENT } from '#lib/plan/codec/json-text.ts'
import { fragmentFromText, LINK_PREFIX } from '#lib/plan/codec/link-text.ts'
import { decodePlan } from '#lib/plan/codec/plan-codec.ts'
import type { Plan } from '#lib/plan/plan.ts'

/** The share link's fragment, with its `#`: the plan's canonical JSON as base64url. */
export const encodeLink = (plan: Plan): string => fragmentFromText(canonicalJson(plan))

/** Whether a fragment claims to hold a plan. */
export const isPlanLink = (fragment: string): boolean => fragment.replace(/^#+/, '').startsWith(LINK_PREFIX)

function textOf(fragment: string): string | undefined {
  const body = fragment.replace(/^#+/, '').slice(LINK_PREFIX.length)
  if (body.length > 2 * LONGEST_DOCUMENT || !/^[\w-]*$/.test(body)) return undefined
  try {
    const binary = atob(body.replaceAll('-', '+').replaceAll('_', '/'))
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)))
  } catch {
    return undefined
  }
}

/** The plan in a link's fragment (`#plan=…`), checked like any document from outside. */
export function decodeLink(fragment: string, catalog: Catalog): Decoded<Plan> {
  const text = isPlanLink(fragment) ? textOf(fragment) : undefined
  return text === undefined ? invalid('', 'a whole link that begins with #plan=') : decodePlan(text, catalog)
}
