import type { MethodParameters } from '../parameters'
import type { EvidenceOf } from './evidence'
import type { CompoundSigns } from './signs'

/** 一个账号绑定多户: told from bindings alone, as no answer knows an account. */
export function sharedAccounts(
  { bound, shared }: CompoundSigns,
  { findings }: Pick<MethodParameters, 'findings'>,
): EvidenceOf<'sharedAccounts'> | null {
  const { fewestHouseholds, share: least, householdsAnAccount } = findings.sharedAccounts
  const share = shared / Math.max(1, bound)
  if (shared < fewestHouseholds || share < least) return null
  return { kind: 'sharedAccounts', households: shared, atLeast: householdsAnAccount, share }
}
