import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { configure } from 'safe-stable-stringify'

/** Keys in order of their UTF-16 units, everything else as JSON.stringify writes it: RFC 8785. Throws for what is no JSON. */
const inOrder = configure({ strict: true })

/** The document's RFC 8785 canonical JSON: one text whatever the order its keys were written in. */
export function canonicalJson(document: object): string {
  const text = inOrder(document)
  if (text === undefined) throw new TypeError('not a JSON document')
  return text
}

/** Hex SHA-256 of the document's canonical JSON. */
export const hashOf = (document: object): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(document))))
