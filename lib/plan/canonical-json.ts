import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** The document's RFC 8785 canonical JSON: one text whatever the order its keys were written in. */
export function canonicalJson(document: object): string {
  const text = canonicalize(document)
  if (text === undefined) throw new TypeError('not a JSON document')
  return text
}

/** Hex SHA-256 of the document's canonical JSON. */
export const hashOf = (document: object): string => bytesToHex(sha256(utf8ToBytes(canonicalJson(document))))
