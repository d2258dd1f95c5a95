import { accountIdFromOpenid, type Hmac } from '../core/access/account-id'
import type { Persona } from './personas/persona'

/** Phones of people in a city that has nothing yet: who they are is decided by the invitations and slips they accept. */
const people: readonly (readonly [id: string, title: string, note: string])[] = [
  ['bureau-1', '市住建局 甲', '可用部署码启用本市'],
  ['bureau-2', '市住建局 乙', '等待邀请'],
  ['district-1', '区住建局 甲', '等待邀请'],
  ['subdistrict-1', '街道 甲', '等待邀请'],
  ['committee-1', '居委会 甲', '等待邀请'],
  ['committee-2', '居委会 乙', '等待邀请'],
  ['company-1', '物业 甲', '等待邀请'],
  ['resident-1', '居民 甲', '等待绑定住户'],
  ['resident-2', '居民 乙', '等待绑定住户'],
  ['resident-3', '居民 丙', '等待绑定住户'],
  ['resident-4', '居民 丁', '等待绑定住户'],
]

/** The personas of an empty city: their ids follow from the key. */
export function emptyCityPersonas(accountHmac: Hmac): Persona[] {
  return people.map(([id, title, note]) => {
    const openid = `phone-openid-${id}`
    return { id, title, note, openid, accountId: accountIdFromOpenid(accountHmac, openid) }
  })
}
