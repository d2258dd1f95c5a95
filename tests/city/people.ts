import { accountIdFromOpenid } from '../../core/access/account-id'
import type { Persona } from '../../local/personas/persona'

export const mostPeople = 64

/** People whose openid bears a mark by which WeChat's stand-in fails or refuses (local/wechat/marks.ts). */
export const marks = ['risky', 'review', 'busy', 'expired'] as const
export type Mark = (typeof marks)[number]

/** The people of a small city: their ids follow from the account key. The marked ones come last. */
export function peopleOf(hmac: (message: string) => string): Persona[] {
  const names = [...Array.from({ length: mostPeople }, (_, index) => String(index)), ...marks]
  return names.map((name) => {
    const openid = `openid-${name}`
    return {
      id: `p${name}`,
      title: `人 ${name}`,
      note: '',
      openid,
      accountId: accountIdFromOpenid(hmac, openid),
    }
  })
}
