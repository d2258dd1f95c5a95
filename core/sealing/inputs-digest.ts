import type { CompoundInputs } from '../method/compound-inputs'
import type { MethodParameters } from '../method/parameters'
import { canonical } from './canonical'

/** A hash that is fed bit by bit. */
export type RunningHash = { update(text: string): unknown; digest(encoding: 'hex'): string }

/**
 * Takes up the facts of a snapshot: parameters and questionnaire first, then the inputs in order of the compounds' codes. Equal facts have
 * equal digests, and the annex draws from a seed that follows from it.
 */
export function inputsDigest(
  hash: RunningHash,
  of: { parameters: MethodParameters; questionnaireVersion: string },
): { add(inputs: CompoundInputs): void; close(): { digest: string; seed: number } } {
  hash.update(canonical({ parameters: of.parameters, questionnaireVersion: of.questionnaireVersion }))
  return {
    add: (inputs) => void hash.update(canonical(inputs)),
    close() {
      const digest = hash.digest('hex')
      return { digest, seed: Number.parseInt(digest.slice(0, 8), 16) }
    },
  }
}
