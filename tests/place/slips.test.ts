import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  bindingLimits,
  deskCodeLimits,
  joinRefusal,
  mustWait,
  recentDeskCodes,
  recentlyJoined,
  slipRefusal,
  slipValidDays,
} from '../../core/place/binding-rules'
import {
  checkDigit,
  formatSlipCode,
  isSlipCode,
  readSlipCode,
  slipCodeFromHex,
  slipLink,
} from '../../core/place/slip-code'

const code = fc.stringMatching(/^[0-9a-f]{16}$/).map(slipCodeFromHex)

describe('a slip’s code', () => {
  // The worked example of ISO 7064 MOD 11,10 (and of GB/T 17710): 0794 has the check digit 5.
  it('has the check digit of ISO 7064 MOD 11,10', () => {
    expect(checkDigit('0794')).toBe(5)
  })

  it('is twelve digits that check, shown in groups of four and read back however they are typed', () => {
    fc.assert(
      fc.property(code, (digits) => {
        expect(isSlipCode(digits)).toBe(true)
        expect(formatSlipCode(digits)).toMatch(/^\d{4} \d{4} \d{4}$/)
        expect(readSlipCode(formatSlipCode(digits))).toBe(digits)
        expect(readSlipCode(digits.replace(/(\d{4})(?=\d)/g, '$1-'))).toBe(digits)
        const fullWidth = digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        expect(readSlipCode(fullWidth)).toBe(digits)
      }),
    )
  })

  it('shows every single wrong digit before a try is counted', () => {
    fc.assert(
      fc.property(code, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const wrong = (Number(digits[at]) + by) % 10
        expect(readSlipCode(`${digits.slice(0, at)}${wrong}${digits.slice(at + 1)}`)).toBeNull()
      }),
    )
  })

  it('is in the link that its QR holds', () => {
    expect(slipLink('https://example.cn', '604477300906')).toBe('https://example.cn/bind?slip=604477300906')
  })

  it('cannot be guessed: with 400,000 slips open and 1,775 workers who issue desk codes all day and night, an account that tries as often as it may for a slip’s whole life finds one in fewer than 1 of 400 cases', () => {
    const codes = 10 ** 11
    // Five workers in each of 355 residents' committees; what is open at an instant is what was issued in its last minutes.
    const deskCodes = 5 * 355 * deskCodeLimits.perHour * (deskCodeLimits.validMinutes / 60)
    const tries = bindingLimits.wrongCodesPerDay * slipValidDays
    const found = 1 - (1 - (400_000 + deskCodes) / codes) ** tries
    expect(found).toBeLessThan(1 / 400)
    expect(found).toBeGreaterThan(0)
  })
})

describe('wrong codes are throttled', () => {
  const now = '2026-11-10T12:00:00.000Z'
  const minutesAgo = (minutes: number) => new Date(Date.parse(now) - minutes * 60_000).toISOString()

  test.each([
    ['four in an hour', [1, 2, 3, 4], false],
    ['five in an hour', [1, 2, 3, 4, 5], true],
    ['nine over the day', [61, 70, 80, 90, 100, 200, 300, 400, 500], false],
    ['ten over the day', [61, 70, 80, 90, 100, 200, 300, 400, 500, 600], true],
    ['ten that are older than a day', Array.from({ length: 10 }, (_, i) => 1441 + i), false],
  ])('%s', (_name, minutes, waits) => {
    expect(mustWait(minutes.map(minutesAgo), now)).toBe(waits)
  })
})

describe('desk codes of a worker', () => {
  it('count for an hour', () => {
    const issued = ['2026-11-10T10:59:59.000Z', '2026-11-10T11:00:00.000Z', '2026-11-10T11:00:01.000Z']
    expect(recentDeskCodes(issued, '2026-11-10T12:00:00.000Z')).toEqual(['2026-11-10T11:00:01.000Z'])
  })
})

describe('households that were joined', () => {
  it('count for 180 days although they were left since; coming back to one is no new one', () => {
    const joined = [
      { household: 'a', at: '2026-04-01T00:00:00.000Z' },
      { household: 'b', at: '2026-10-01T00:00:00.000Z' },
      { household: 'b', at: '2026-11-01T00:00:00.000Z' },
      { household: 'c', at: '2026-11-02T00:00:00.000Z' },
    ]
    expect(recentlyJoined(joined, 'd', '2026-11-10T00:00:00.000Z')).toBe(2)
    expect(recentlyJoined(joined, 'c', '2026-11-10T00:00:00.000Z')).toBe(1)
  })
})

describe('a slip', () => {
  const slip = { expiresAt: '2026-12-01T00:00:00.000Z', revokedAt: null, uses: 0, usesAllowed: 5 }

  it('serves the household’s members until it is used up, expires or is revoked', () => {
    expect(slipRefusal(slip, '2026-11-30T23:59:59.999Z')).toBeNull()
    expect(slipRefusal(slip, '2026-12-01T00:00:00.000Z')).toBe('slip_expired')
    expect(slipRefusal({ ...slip, uses: 5 }, '2026-11-01T00:00:00.000Z')).toBe('slip_used_up')
    expect(slipRefusal({ ...slip, revokedAt: '2026-11-01T00:00:00.000Z' }, '2026-11-02T00:00:00.000Z')).toBe(
      'slip_revoked',
    )
  })

  it('joins no sixth member, no fourth household and no contested household', () => {
    const free = { members: 0, contested: false, accountHouseholds: 0, recentlyJoined: 0 }
    expect(joinRefusal(free)).toBeNull()
    expect(joinRefusal({ ...free, members: 5 })).toBe('too_many_members')
    expect(joinRefusal({ ...free, accountHouseholds: 3 })).toBe('too_many_households')
    expect(joinRefusal({ ...free, recentlyJoined: 3 })).toBe('too_many_households')
    expect(joinRefusal({ ...free, contested: true })).toBe('household_contested')
  })
})
