import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isEligible } from '../../core/place/eligible'
import { homeUses, isOffRegister, rosterLimits } from '../../core/place/home'
import { buildingKey } from '../../core/place/home-names'
import { homeKey, homesIn, isWellFormed, piecesOf, type RosterBuilding } from '../../core/place/roster'
import {
  buildingsAfter,
  type CountedBuilding,
  homesAfter,
  isSame,
  type PresentHome,
  rosterDifference,
} from '../../core/place/roster-difference'

const now = '2026-10-20T00:00:00.000Z'

const home = fc.record({
  unit: fc.constantFrom('', '1', '2'),
  room: fc.constantFrom('101', '102', '201', '202', '商铺1'),
  use: fc.constantFrom(...homeUses),
  delivered: fc.boolean(),
})
const buildingOf = (name: string) =>
  fc.uniqueArray(home, { selector: homeKey, minLength: 1, maxLength: 8 }).map((homes) => ({ name, homes }))
const roster: fc.Arbitrary<RosterBuilding[]> = fc
  .subarray(['1幢', '2号楼', 'A座', '十二栋'], { minLength: 1 })
  .chain((names) => fc.tuple(...names.map(buildingOf)))

type Register = { buildings: CountedBuilding[]; homes: PresentHome[] }
const nothing: Register = { buildings: [], homes: [] }

function applied({ buildings, homes }: Register, sent: RosterBuilding[], whole = true): Register {
  const difference = rosterDifference({ compound: 'A', buildings, homes }, sent, { whole })
  const after = homesAfter(homes, difference, now)
  return { homes: after, buildings: buildingsAfter(buildings, after, difference) }
}

/** A register as somebody would write it again. */
function written({ buildings, homes }: Register): RosterBuilding[] {
  return buildings.map(({ code, name }) => ({
    name,
    homes: homes
      .filter(({ building, removedAt }) => building === code && removedAt === null)
      .map(({ unit, room, use, delivered }) => ({ unit, room, use, delivered })),
  }))
}

const sorted = (buildings: RosterBuilding[]) =>
  buildings
    .map(
      ({ name, homes }) =>
        [buildingKey(name), [...homes].map((each) => JSON.stringify(each)).sort()] as const,
    )
    .sort(([one], [other]) => (one < other ? -1 : 1))

describe('the difference between what is known and a register', () => {
  it('applied, it gives the register, whatever was known', () => {
    fc.assert(
      fc.property(roster, roster, roster, (first, second, third) => {
        const before = applied(applied(nothing, first), second)
        expect(sorted(written(applied(before, third)))).toEqual(sorted(third))
      }),
    )
  })

  it('the same register again is no difference', () => {
    fc.assert(
      fc.property(roster, roster, (first, second) => {
        const { buildings, homes } = applied(applied(nothing, first), second)
        expect(isSame(rosterDifference({ compound: 'A', buildings, homes }, second, { whole: true }))).toBe(
          true,
        )
      }),
    )
  })

  it('N of every building is the number of its eligible homes', () => {
    fc.assert(
      fc.property(roster, roster, fc.boolean(), (first, second, whole) => {
        const { buildings, homes } = applied(applied(nothing, first), second, whole)
        for (const { code, households } of buildings) {
          expect(homes.filter((each) => each.building === code && isEligible(each))).toHaveLength(households)
        }
      }),
    )
  })

  it('sent in parts, it changes the buildings that are named and no others', () => {
    fc.assert(
      fc.property(roster, roster, (first, second) => {
        const before = applied(nothing, first)
        const named = new Set(second.map(({ name }) => buildingKey(name)))
        const others = (register: Register) => sorted(written(register)).filter(([key]) => !named.has(key))
        expect(others(applied(before, second, false))).toEqual(others(before))
      }),
    )
  })

  it('what a register does not say stays as it is known', () => {
    const known = applied(nothing, [
      { name: '1幢', homes: [{ unit: '', room: '101', use: 'shop', delivered: false }] },
    ])
    const silent = [{ name: '1', homes: [{ unit: '', room: '101', use: null, delivered: null }] }]
    expect(isSame(rosterDifference({ compound: 'A', ...known }, silent, { whole: true }))).toBe(true)
  })

  it('homes with members that would go, or cease to count, are a kind of their own', () => {
    const known = applied(nothing, [
      {
        name: '1幢',
        homes: ['101', '102', '103'].map((room) => ({
          unit: '',
          room,
          use: 'home' as const,
          delivered: true,
        })),
      },
    ])
    const homes = known.homes.map((each) => ({ ...each, members: 2 }))
    const sent: RosterBuilding[] = [
      {
        name: '1幢',
        homes: [
          { unit: '', room: '101', use: 'shop', delivered: true },
          { unit: '', room: '102', use: 'home', delivered: null },
        ],
      },
    ]
    const difference = rosterDifference({ compound: 'A', ...known, homes }, sent, { whole: true })
    expect(difference.occupied.map(({ home: { room }, change }) => [room, change])).toEqual([
      ['101', { use: 'shop', delivered: true }],
      ['103', null],
    ])
    expect(difference).toMatchObject({ removed: [], changed: [], unchanged: 1 })
    expect(homesAfter(homes, difference, now).map(({ members }) => members)).toEqual([0, 2, 0])
  })

  it('a new building never takes the code of one that was renamed', () => {
    const renamed = [{ code: '001', name: '望海楼', households: 0 }]
    const sent = [{ name: '1幢', homes: [{ unit: '', room: '1', use: null, delivered: null }] }]
    const difference = rosterDifference({ compound: 'A', buildings: renamed, homes: [] }, sent, {
      whole: true,
    })
    expect(difference.buildingsAdded).toEqual([{ code: '001x', name: '1幢' }])
    expect(difference.buildingsGone).toMatchObject([{ name: '望海楼' }])
  })
})

describe('who counts', () => {
  const plain = { use: 'home', delivered: true, empty: null, removedAt: null } as const
  it.each([
    [plain, true],
    [{ ...plain, use: 'shop' as const }, false],
    [{ ...plain, use: 'parking' as const }, false],
    [{ ...plain, delivered: false }, false],
    [{ ...plain, empty: { checked: null } }, true],
    [{ ...plain, empty: { checked: { confirmed: false } } }, true],
    [{ ...plain, empty: { checked: { confirmed: true } } }, false],
    [{ ...plain, removedAt: now }, false],
  ])('%j: %s', (facts, counts) => expect(isEligible(facts)).toBe(counts))

  it.each([
    [100, 100, false],
    [103, 100, false],
    [104, 100, true],
    [96, 100, true],
    [50, null, false],
  ])('%i households, %s on the property register: off %s', (households, register, off) => {
    expect(isOffRegister(households, register)).toBe(off)
  })
})

describe('a register in pieces', () => {
  const building = (name: string, count: number): RosterBuilding => ({
    name,
    homes: Array.from({ length: count }, (_, at) => ({
      unit: '',
      room: String(at + 1),
      use: null,
      delivered: null,
    })),
  })

  it('small ones are whole; large ones go by buildings, none divided, none lost, each within a call', () => {
    expect(piecesOf([building('1幢', 800)])).toMatchObject([{ whole: true }])
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }), (sizes) => {
        const buildings = sizes.map((size, at) => building(`${at + 1}幢`, size))
        const pieces = piecesOf(buildings)
        expect(pieces.flatMap((piece) => piece.buildings)).toEqual(buildings)
        for (const piece of pieces) {
          expect(homesIn(piece.buildings)).toBeLessThanOrEqual(rosterLimits.householdsACall)
          expect(piece.whole).toBe(pieces.length === 1)
          expect(isWellFormed(piece.buildings)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})
