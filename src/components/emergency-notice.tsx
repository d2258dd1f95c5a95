import { Notice } from './notice'

/** Nobody should fill in a form while somebody is in danger. */
export function EmergencyNotice() {
  return <Notice tone="danger">有人受困、起火或人身危险，请先拨打 119 / 110 / 120。</Notice>
}
