import { canonical } from '../sealing/canonical'
import { hashOf, type OpenHash } from '../sealing/running-hash'

/** What a certificate says. */
export type Certificate = {
  campaign: string
  compound: string
  name: string
  decidedOn: string
  document: string
  /** SHA-256 of the sealed list that it was decided on. */
  list: string
}

/** The hash that a certificate is verified by: SHA-256 of the canonical JSON of what it says. */
export function certificateHash(certificate: Certificate, openHash: OpenHash): string {
  return hashOf(canonical(certificate), openHash)
}
