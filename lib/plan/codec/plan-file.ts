import { LONGEST_DOCUMENT } from '#lib/plan/codec/json-text.ts'

/** Why a text cannot be a plan, as far as its first look tells. */
export type PlanFileFault = 'too-large' | 'not-json' | 'not-a-plan' | 'newer' | 'evaluation'

function schemaOf(value: unknown): string | null {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : null
  return typeof schema === 'string' ? schema : null
}

/** Looks at the text of a file that claims to be a plan: null where it may be one, and is worth checking in full. */
export function planFileFault(text: string): PlanFileFault | null {
  if (text.length > LONGEST_DOCUMENT) return 'too-large'
  try {
    const schema = schemaOf(JSON.parse(text))
    if (schema === 'plan@1') return null
    if (schema !== null && /^plan@\d+$/.test(schema)) return 'newer'
    return schema?.startsWith('evaluation@') ? 'evaluation' : 'not-a-plan'
  } catch {
    return 'not-json'
  }
}
