const HOST_AND_PATH = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/\S+$/i
const ADDRESS = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/i

/**
 * The https address a source's text begins with, whole or as host and path (`github.com/owner/repo file @commit`);
 * null where it has none.
 */
export function sourceUrl(source: string): string | null {
  const [first = ''] = source.trim().split(/\s/)
  const text = first.replace(/[,;:.)]+$/, '')
  if (ADDRESS.test(text)) return text
  return HOST_AND_PATH.test(text) ? `https://${text}` : null
}
