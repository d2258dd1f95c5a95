import { expect, test } from 'vitest'
import { dutyState } from '../../core/disclosure/duty'
import { type Asked, newHead, withVersion } from '../../core/disclosure/heads'
import type { DisclosureKind } from '../../core/disclosure/kinds'
import { onTimeOf } from '../../core/disclosure/on-time'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import { type DisclosureVersion, disclosureVersionId } from '../../core/record/disclosure-versions'
import type { Disclosure } from '../../core/record/disclosures'
import { compoundA } from '../city/small-city'

const rules = [firstDisclosureRules]
const kind = firstDisclosureRules.kinds.find(({ code }) => code === 'fees') as DisclosureKind
const asked = (now: string): Asked => ({ compound: compoundA, rules, now })

/** What stands always as it begins, due on 31 July 2026. */
const begun = newHead(kind, 'standing', asked('2026-07-01T02:00:00.000Z'))

function published(head: Disclosure, publishedAt: string, why: string | null = null): Disclosure {
  const version: DisclosureVersion = {
    ...{
      _id: disclosureVersionId(head._id, head.newest + 1),
      disclosure: head._id,
      version: head.newest + 1,
    },
    ...{ publishedAt, by: 'propertyCompany', rulesVersion: 0, files: [], why, difference: null },
    content: {
      form: 'prices',
      rows: [{ item: '物业费', price: 120, unit: '元/㎡·月', basis: '' }],
      note: '',
      files: [],
    },
  }
  return withVersion(head, version, kind, asked(publishedAt))
}

test('what stands always and came late stays late, although its due day has moved on, until it is renewed in time', () => {
  expect(begun.dueDay).toBe('2026-07-31')
  const late = published(begun, '2026-09-10T02:00:00.000Z')
  expect([late.dueDay, dutyState(late, '2026-11-10')]).toEqual(['2027-09-10', 'publishedLate'])
  expect(onTimeOf([late], '2026-11-10')).toEqual({ due: 1, onTime: 0, overdue: 0 })
  const corrected = published(late, '2026-10-01T02:00:00.000Z', '漏写一项')
  expect(dutyState(corrected, '2026-11-10')).toBe('publishedLate')
  const renewed = published(corrected, '2027-08-01T02:00:00.000Z')
  expect(dutyState(renewed, '2027-08-02')).toBe('published')
})

test('what stands always and was published by its day is in time', () => {
  const inTime = published(begun, '2026-07-31T15:59:59.000Z')
  expect(dutyState(inTime, '2026-11-10')).toBe('published')
  expect(onTimeOf([inTime], '2026-11-10')).toEqual({ due: 1, onTime: 1, overdue: 0 })
})
