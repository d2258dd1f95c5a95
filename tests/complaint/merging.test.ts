import { expect, it } from 'vitest'
import { absorbing, mergeRefusal } from '../../core/complaint/merging'
import { answered, confirmed, filed, merged, withdrawn } from './cases-in-tests'

const older = filed({ number: '1000000001', at: '2026-11-02T02:00:00.000Z', households: ['a', 'b'] })
const newer = filed({ number: '1000000002', at: '2026-11-03T02:00:00.000Z', households: ['b', 'c'] })

it('a case goes into an older one, so that no deadline begins anew and no two end up in each other', () => {
  expect(mergeRefusal(newer, older)).toBeNull()
  expect(mergeRefusal(older, newer)).toBe('act_not_possible')
  expect(mergeRefusal(older, older)).toBe('act_not_possible')
  const sameInstant = filed({ number: '1000000000' })
  expect(mergeRefusal(older, sameInstant)).toBeNull()
  expect(mergeRefusal(sameInstant, older)).toBe('act_not_possible')
})

it('a complaint is not merged away into an enquiry, and not into what is closed, withdrawn or merged itself', () => {
  expect(mergeRefusal(newer, filed({ kind: 'enquiry' }))).toBe('act_not_possible')
  expect(mergeRefusal(newer, answered())).toBeNull()
  for (const into of [confirmed(), withdrawn(), merged()])
    expect(mergeRefusal(newer, into)).toBe('act_not_possible')
})

it('two compounds have two cases', () => {
  expect(mergeRefusal(newer, { ...older, compound: 'B' })).toBe('other_compound')
})

it('brings its households, each once, and is told once', () => {
  const once = absorbing(older, newer)
  expect(once.households.map(({ tag }) => tag)).toEqual(['a', 'b', 'c'])
  expect(once.happenings).toEqual([{ type: 'absorbed', from: '1000000002' }])
  const by = { role: 'clock', desk: null, account: null } as const
  const fact = { at: newer.standing.filedAt, by, type: 'absorbed', from: '1000000002' } as const
  const after = { ...older, households: once.households, timeline: [...older.timeline, fact] }
  expect(absorbing(after, newer)).toEqual({ households: once.households, happenings: [] })
})
