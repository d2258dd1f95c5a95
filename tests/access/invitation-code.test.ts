import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  deployCodeFromHex,
  formatInvitationCode,
  invitationCodeFromHex,
  invitationLink,
  isDeployCode,
  readInvitationCode,
} from '../../core/access/invitation-code'

const hex = fc.stringMatching(/^[0-9a-f]{32}$/)
const code = fc.oneof(hex.map(invitationCodeFromHex), hex.map(deployCodeFromHex))
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

describe('an invitation’s code', () => {
  it('is sixteen characters, a deploy code twenty; both are read back however they are typed', () => {
    fc.assert(
      fc.property(code, (made) => {
        expect(made).toHaveLength(isDeployCode(made) ? 20 : 16)
        expect(formatInvitationCode(made)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){3,4}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(readInvitationCode(formatInvitationCode(made))).toBe(made)
        expect(readInvitationCode(made.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l'))).toBe(made)
        expect(readInvitationCode(made.replace(/(.{4})(?=.)/g, '$1－'))).toBe(made)
        const wide = made.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0))
        expect(readInvitationCode(wide)).toBe(made)
      }),
    )
  })

  it('shows every single wrong character before a try is counted', () => {
    fc.assert(
      fc.property(code, fc.nat(), fc.integer({ min: 1, max: 31 }), (made, place, by) => {
        const at = place % made.length
        const wrong = alphabet[(alphabet.indexOf(made[at] as string) + by) % 32]
        expect(readInvitationCode(`${made.slice(0, at)}${wrong}${made.slice(at + 1)}`)).toBeNull()
      }),
    )
  })

  it.each(['', '0000', 'UUUUUUUUUUUUUUUU', '１２３', '0'.repeat(17)])('is not %o', (text) => {
    expect(readInvitationCode(text)).toBeNull()
  })

  it('of other bytes is another one', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        // 75 of the 128 bits are told: the first.
        const told = (bytes: string) => BigInt(`0x${bytes}`) >> 53n
        expect(invitationCodeFromHex(one) === invitationCodeFromHex(other)).toBe(told(one) === told(other))
      }),
    )
  })

  it('is in the link that its QR holds', () => {
    expect(invitationLink('https://example.cn', 'ABCD')).toBe(
      'https://example.cn/packages/staff/join/index?code=ABCD',
    )
  })
})
