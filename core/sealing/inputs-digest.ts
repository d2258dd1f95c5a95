import type { CompoundInputs } from '../method/compound-inputs'
import type { MethodParameters } from '../method/parameters'
import { canonical } from './canonical'
import { hashOf, type OpenHash } from './running-hash'

/**
 * Takes up the facts of a snapshot: parameters and questionnaire first, then the inputs in order of the compounds' codes. Equal facts have
 * equal digests. The annex draws from a seed that follows from digest and salt: by a published seed without one, inputs that are shown to
 * nobody could be guessed at. What was added is answered as its line holds it.
 */
export function inputsDigest(
  openHash: OpenHash,
  of: { parameters: MethodParameters; questionnaireVersion: string },
): { add(inputs: CompoundInputs): string; close(salt: string): { digest: string; seed: number } } {
  const hash = openHash()
  hash.update(canonical({ parameters: of.parameters, questionnaireVersion: of.questionnaireVersion }))
  return {
    add(inputs) {
      const text = canonical(inputs)
      hash.update(text)
      return text
    },
    close(salt) {
      const digest = hash.digest('hex')
      return { digest, seed: Number.parseInt(hashOf(`seed|${salt}|${digest}`, openHash).slice(0, 8), 16) }
    },
  }
}
