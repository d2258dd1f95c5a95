import * as z from 'zod/mini'
import type { Ruling } from '../../core/record/rulings'
import { seal, unseal } from './seal'

const codes = z.array(z.string())

/** Seals the households that a ruling names, for the ruling they will lie in. */
export function sealNamed(households: readonly string[], ruling: string): string {
  return seal(JSON.stringify(households), ruling)
}

/** The households that a ruling names. @throws Error if they were changed or sealed with another key */
export function namedHouseholds({ _id, matter }: Ruling): string[] {
  if (matter.kind !== 'exclusion' || matter.sealed === null) return []
  return codes.parse(JSON.parse(unseal(matter.sealed, _id)))
}
