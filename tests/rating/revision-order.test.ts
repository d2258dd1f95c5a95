import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Means } from '../../core/rating/rating-content'
import { changesRefusal, hasRoomForBrought } from '../../core/rating/rating-rules'
import { withArriving } from '../../core/rating/revision-order'

type Revision = { channel: 'self' | 'assisted'; means: Means; hour: string; name: string }

const revision = (name: string, means: Means, hour: string): Revision => ({
  ...{ name, means, hour },
  channel: means === 'app' || means === 'paper' ? 'self' : 'assisted',
})
const names = (revisions: readonly Revision[]) => revisions.map(({ name }) => name)
const arriving: fc.Arbitrary<Revision> = fc
  .record({
    name: fc.uuid(),
    means: fc.constantFrom<Means>('app', 'paper', 'visit', 'phone'),
    hour: fc.constantFrom('2026-11-09T16', '2026-11-10T02', '2026-11-10T03', '2026-11-11T16'),
  })
  .map(({ name, means, hour }) => revision(name, means, hour))

describe('an answer that arrives late takes its place among the revisions; the last one counts', () => {
  test.each([
    [
      'a paper of a later day replaces an answer in the app',
      'app',
      '2026-11-10T02',
      'paper',
      '2026-11-10T16',
      true,
    ],
    ['a paper of the same day does not', 'app', '2026-11-10T02', 'paper', '2026-11-09T16', false],
    ['of the same hour the app stays', 'app', '2026-11-09T16', 'paper', '2026-11-09T16', false],
    [
      'a claimant’s of an earlier hour does not replace',
      'app',
      '2026-11-10T03',
      'app',
      '2026-11-10T02',
      false,
    ],
    ['a claimant’s of a later hour does', 'app', '2026-11-10T02', 'app', '2026-11-10T03', true],
    [
      'a second paper of the same day replaces the first',
      'paper',
      '2026-11-09T16',
      'paper',
      '2026-11-09T16',
      true,
    ],
    [
      'a later visit never replaces the household’s own',
      'app',
      '2026-11-09T16',
      'visit',
      '2026-11-10T03',
      false,
    ],
    [
      'the household’s own, even an earlier one, replaces a visit',
      'visit',
      '2026-11-10T03',
      'paper',
      '2026-11-09T16',
      true,
    ],
    [
      'a visit of the same hour corrects the one before',
      'phone',
      '2026-11-10T03',
      'visit',
      '2026-11-10T03',
      true,
    ],
  ] as const)('%s', (_name, means, hour, next, at, replaces) => {
    const revisions = withArriving([revision('there', means, hour)], revision('arriving', next, at))
    expect(revisions.at(-1)?.name).toBe(replaces ? 'arriving' : 'there')
  })

  it('keeps every revision, in the order in which they were', () => {
    fc.assert(
      fc.property(fc.array(arriving, { maxLength: 12 }), arriving, (some, one) => {
        const before = some.reduce<Revision[]>(withArriving, [])
        const after = withArriving(before, one)
        expect(names(after).filter((name) => name !== one.name)).toEqual(names(before))
        expect(after).toHaveLength(before.length + 1)
      }),
    )
  })

  it('counts one of the best rank, whatever the order of arrival', () => {
    const rank = ({ channel, hour, means }: Revision) =>
      `${channel === 'self' ? 1 : 0}|${hour}|${means === 'app' ? 1 : 0}`
    fc.assert(
      fc.property(fc.array(arriving, { minLength: 1, maxLength: 12 }), (some) => {
        const last = some.reduce<Revision[]>(withArriving, []).at(-1) as Revision
        expect(rank(last)).toBe(some.map(rank).sort().at(-1))
      }),
    )
  })
})

describe('revisions that no member wrote', () => {
  const brought = (count: number) => Array.from({ length: count }, () => ({ author: null }))

  it('have room for twenty, and use up nothing of what the members may write', () => {
    expect(hasRoomForBrought(brought(19))).toBe(true)
    expect(hasRoomForBrought(brought(20))).toBe(false)
    expect(changesRefusal([...brought(20), { author: 'a' }], 'a')).toBeNull()
    expect(
      changesRefusal(
        Array.from({ length: 20 }, () => ({ author: 'a' })),
        'a',
      ),
    ).toBe('too_many_changes')
  })
})
