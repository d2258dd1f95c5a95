import { type Agency, handlingAgenciesOf } from '../../../../core/access/agency'
import type { Target } from '../../../../core/complaint/acts'

/** Whom it goes to, as far as it is chosen. */
export type ChosenTarget = { role: Target['role'] | ''; agency: Agency | '' }
export const noTarget: ChosenTarget = { role: '', agency: '' }

/** The target that was chosen; null while something is missing. */
export function targetOf({ role, agency }: ChosenTarget): Target | null {
  if (role === '') return null
  if (handlingAgenciesOf(role).length === 0) return { role, agency: null }
  return agency === '' ? null : { role, agency }
}
