import { accountIdFromOpenid } from '../../core/access/account-id'
import type { Persona } from '../../local/personas/persona'

export const mostPeople = 64

/** The people of a small city: their ids follow from the account key. */
export function peopleOf(hmac: (message: string) => string): Persona[] {
  return Array.from({ length: mostPeople }, (_, index) => {
    const openid = `openid-${index}`
    return {
      id: `p${index}`,
      title: `人 ${index}`,
      note: '',
      openid,
      accountId: accountIdFromOpenid(hmac, openid),
    }
  })
}
