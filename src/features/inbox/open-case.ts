import { goTo } from '../../platform/go'
import type { NoticeView } from './notice-words'

/** Opens the case that a notice tells of: at the desk that was told, or as its resident. */
export function openCase({ forStaff }: NoticeView, number: string): void {
  goTo(forStaff ? 'staffCase' : 'ownCase', { number })
}
