/** How a link's fragment begins; a later form of link takes another word, and this one opens for ever. */
export const LINK_PREFIX = 'plan='

const base64FromBytes = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/** The fragment, with its `#`, that carries a plan's text as base64url. It never reaches a server. */
export function fragmentFromText(text: string): string {
  const base64 = base64FromBytes(new TextEncoder().encode(text))
  return `#${LINK_PREFIX}${base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`
}
