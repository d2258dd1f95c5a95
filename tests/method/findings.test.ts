import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CompoundInputs } from '../../core/method/compound-inputs'
import { assistedShare } from '../../core/method/findings/assisted-share'
import { burst } from '../../core/method/findings/burst'
import { type CitySigns, citySignsOf } from '../../core/method/findings/city-signs'
import type { Evidence } from '../../core/method/findings/evidence'
import { findingsOf } from '../../core/method/findings/findings-of'
import { movingBuilding } from '../../core/method/findings/moving-building'
import { pace } from '../../core/method/findings/pace'
import { median, middleOf, spreadsAbove } from '../../core/method/findings/robust'
import { sharedAccounts } from '../../core/method/findings/shared-accounts'
import type { CompoundSigns } from '../../core/method/findings/signs'
import { turnoutOutlier } from '../../core/method/findings/turnout'
import { methodParametersV1 as parameters } from '../../core/method/parameters-v1'
import { sum } from '../../core/method/sum'
import { emptyCells } from '../../core/rating/tally'
import { surelyHalfOf, timesTaken, timeTakenOf } from '../../core/rating/time-taken'

const building = (code: string, answers: number, households = 100, levels = [0, 0, 0, 0, answers]) => ({
  ...{ building: code, households, answers, levels },
})
const signsOf = (changed: Partial<CompoundSigns> = {}): CompoundSigns => ({
  ...{ households: 100, buildings: [building('01', 20)], assisted: 0 },
  ...{ hours: {}, took: {}, alike: {}, bound: 0, shared: 0, ...changed },
})
const usual = Array.from({ length: 20 }, () => signsOf())
const cityOf = (...others: CompoundSigns[]): CitySigns => citySignsOf([...usual, ...others], parameters)

describe('robust middle', () => {
  it('of known values', () => {
    expect(median([])).toBe(0)
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(middleOf([1, 2, 3, 4, 100], 0)).toEqual({ median: 3, spread: 1.4826 })
    expect(middleOf([1, 1, 1], 0.05)).toEqual({ median: 1, spread: 0.05 })
    expect(spreadsAbove(2, { median: 1, spread: 0.5 })).toBe(2)
  })
})

describe('time taken', () => {
  it('falls into bands', () => {
    expect([0, 29_999, 30_000, 119_999, 300_000].map(timeTakenOf)).toEqual([
      'under30s',
      'under30s',
      'under1m',
      'under2m',
      'longer',
    ])
  })
  it('is surely less than half where the whole band is', () => {
    expect(timesTaken.map(surelyHalfOf)).toEqual([null, null, 'under30s', 'under1m', 'under2m'])
  })
})

describe('turnout', () => {
  it('a compound far above its city is found, one within it is not', () => {
    // Median 0.2, spread 0.05: four spreads are at 0.4.
    expect(turnoutOutlier(signsOf({ buildings: [building('01', 40)] }), cityOf(), parameters)).toBeNull()
    expect(turnoutOutlier(signsOf({ buildings: [building('01', 41)] }), cityOf(), parameters)).toEqual({
      kind: 'turnout',
      compound: { answers: 41, households: 100, rate: 0.41 },
      cityRate: 0.2,
      buildings: [building('01', 41)].map(({ building: code, answers, households }) => ({
        ...{ building: code, answers, households, rate: 0.41 },
      })),
      cityBuildingRate: 0.2,
    })
  })
  it('of a building nothing is told that leaves a handful for the others', () => {
    const seen = signsOf({ households: 200, buildings: [building('01', 60), building('02', 5)] })
    expect(turnoutOutlier(seen, cityOf(), parameters)).toBeNull()
    const wider = signsOf({ households: 200, buildings: [building('01', 60), building('02', 10)] })
    expect(turnoutOutlier(wider, cityOf(), parameters)).toMatchObject({
      compound: null,
      buildings: [{ building: '01', answers: 60 }],
    })
  })
})

describe('turnout in a handful of compounds', () => {
  it('says nothing: there is no city to be held against', () => {
    const one = signsOf({ buildings: [building('01', 90)] })
    expect(turnoutOutlier(one, citySignsOf([one, signsOf(), signsOf()], parameters), parameters)).toBeNull()
  })
})

describe('burst', () => {
  const schedule = { opensAt: '2026-10-31T16:00:00.000Z', remindedAt: ['2026-11-20T02:00:00.000Z'] }
  const at = (hour: string, count: number, rest = 40) =>
    signsOf({
      hours: {
        [hour]: count,
        ...Object.fromEntries(
          Array.from({ length: rest }, (_, index) => [
            `2026-11-${String((index % 9) + 10)}T${String(index % 24).padStart(2, '0')}:30:00.000Z`,
            1,
          ]),
        ),
      },
    })
  const elsewhere = Array.from({ length: 30 }, (_, index) =>
    signsOf({ hours: { [`2026-11-${String((index % 9) + 10)}T09:00:00.000Z`]: 20 } }),
  )
  const found = (hour: string, count: number, rest?: number) => {
    const seen = at(hour, count, rest)
    return burst(seen, { city: cityOf(...elsewhere, seen), schedule, parameters })
  }
  it('is found in an hour in which nothing called for it', () => {
    expect(found('2026-11-08T13:00:00.000Z', 30)).toMatchObject({
      kind: 'burst',
      hours: [{ hour: '2026-11-08T13:00:00.000Z', answers: 30 }],
    })
    expect(found('2026-11-08T13:00:00.000Z', 19)).toBeNull()
  })
  it.each([
    ['the opening', '2026-10-31T16:00:00.000Z'],
    ['the first day', '2026-11-01T15:00:00.000Z'],
    ['the hour of a reminder', '2026-11-20T02:00:00.000Z'],
    ['the day after it', '2026-11-21T01:00:00.000Z'],
  ])('%s is busy as expected', (_, hour) => expect(found(hour, 30)).toBeNull())
  it('is none where the whole city was busy', () => {
    const seen = at('2026-11-08T13:00:00.000Z', 30)
    expect(burst(seen, { city: citySignsOf([seen], parameters), schedule, parameters })).toBeNull()
  })
  it('does not tell a handful as what is left', () => {
    expect(found('2026-11-08T13:00:00.000Z', 30, 5)?.hours).toMatchObject([{ answers: null, share: null }])
  })
})

describe('pace', () => {
  const city = citySignsOf([signsOf({ took: { under30s: 20, under2m: 50, longer: 30 } })], parameters)
  it('takes many equal answers in less than half the median', () => {
    expect(city.medianTime).toBe('under2m')
    const seen = (alike: number) =>
      signsOf({ took: { under30s: 30, under2m: 20 }, alike: { under30s: alike } })
    expect(pace(seen(15), city, parameters)).toEqual({
      ...{ kind: 'pace', alike: 15, within: 'under30s', share: 0.3, cityTime: 'under2m' },
    })
    expect(pace(seen(14), city, parameters)).toBeNull()
    expect(pace(signsOf({ took: { under30s: 9 }, alike: { under30s: 9 } }), city, parameters)).toBeNull()
  })
  it('says nothing where no phone has told its time', () => {
    expect(pace(signsOf(), cityOf(), parameters)).toBeNull()
  })
})

describe('shared accounts and assisted answers', () => {
  it('count households from bindings', () => {
    expect(sharedAccounts(signsOf({ bound: 100, shared: 10 }), parameters)).toEqual({
      ...{ kind: 'sharedAccounts', households: 10, atLeast: 3, share: 0.1 },
    })
    expect(sharedAccounts(signsOf({ bound: 20, shared: 9 }), parameters)).toBeNull()
    expect(sharedAccounts(signsOf({ bound: 1000, shared: 12 }), parameters)).toBeNull()
  })
  it('a high share of assisted answers', () => {
    expect(assistedShare(signsOf({ assisted: 14 }), parameters)).toMatchObject({ assisted: 14 })
    expect(assistedShare(signsOf({ assisted: 13 }), parameters)).toBeNull()
  })
})

const cellsOf = (levels: readonly number[]) => {
  const cells = emptyCells()
  cells.self_owner.answered = levels.reduce((sum, count) => sum + count, 0)
  cells.self_owner.levels = { overall: Object.fromEntries(levels.map((count, index) => [index + 1, count])) }
  return cells
}

function inputsOf(buildings: CompoundSigns['buildings']): CompoundInputs {
  return {
    place: {} as CompoundInputs['place'],
    tenure: { months: 60, changed: false },
    ...{ openFindings: 0, dimensions: [], complaints: null, sourceRevision: 0 },
    strata: buildings.map((each) => ({
      buildings: [each.building],
      households: each.households,
      cells: cellsOf(each.levels),
      excluded: emptyCells(),
    })),
  }
}

/** The same with two buildings a stratum. */
function inPairs(inputs: CompoundInputs): CompoundInputs {
  const strata = inputs.strata.flatMap((first, index) => {
    if (index % 2 === 1) return []
    const second = inputs.strata[index + 1]
    if (second === undefined) return [first]
    const levels = [1, 2, 3, 4, 5].map((level) =>
      sum([first, second].map(({ cells }) => cells.self_owner.levels.overall?.[level] ?? 0)),
    )
    return [
      {
        ...first,
        buildings: [...first.buildings, ...second.buildings],
        households: first.households + second.households,
        cells: cellsOf(levels),
      },
    ]
  })
  return { ...inputs, strata }
}

describe('a building that moves the rank', () => {
  const fit = { compounds: 50, sigma2: 436, mu: 75, tau2: 60 }
  const found = (buildings: CompoundSigns['buildings']) =>
    movingBuilding(inputsOf(buildings), signsOf({ buildings }), { fit, parameters })
  it('is found where the score without it lies in another band, a band or more away', () => {
    const even = [0, 0, 20, 20, 0]
    const mixed = [building('01', 40, 60, even), building('02', 40, 60, even)]
    expect(found(mixed)).toBeNull()
    const stuffed = [...mixed, building('03', 60, 60, [0, 0, 0, 0, 60])]
    const evidence = found(stuffed)
    expect(evidence?.building).toBe('03')
    expect((evidence?.score ?? 0) - (evidence?.scoreWithout ?? 0)).toBeGreaterThan(3)
  })
  it('is not told of a building with a handful of answers', () => {
    const mixed = building('01', 20, 60, [0, 0, 10, 10, 0])
    expect(found([mixed, building('02', 9, 60, [9, 0, 0, 0, 0])])).toBeNull()
  })
})

/** Every count of households in a piece of evidence. */
function countsIn(evidence: Evidence): (number | null)[] {
  switch (evidence.kind) {
    case 'turnout':
      return [
        ...(evidence.compound ? [evidence.compound.answers] : []),
        ...evidence.buildings.map((each) => each.answers),
      ]
    case 'burst':
      return evidence.hours.map(({ answers }) => answers)
    case 'pace':
      return [evidence.alike]
    case 'sharedAccounts':
      return [evidence.households]
    case 'assisted':
      return [evidence.assisted]
    case 'movingBuilding':
      return [evidence.answers]
  }
}

/** What is left of every stratum of which the number of a building is told. */
function restsOfStrata(
  found: readonly Evidence[],
  { strata }: CompoundInputs,
  answersOf: (code: string) => number,
) {
  const told = new Set(
    found.flatMap((evidence) => {
      if (evidence.kind === 'turnout')
        return evidence.buildings.flatMap(({ building: code, answers }) => (answers === null ? [] : [code]))
      return evidence.kind === 'movingBuilding' && evidence.answers !== null ? [evidence.building] : []
    }),
  )
  return strata
    .filter((stratum) => stratum.buildings.some((code) => told.has(code)))
    .map((stratum) => sum(stratum.buildings.filter((code) => !told.has(code)).map(answersOf)))
}

describe('whatever a compound looks like', () => {
  it('no evidence tells a group of one to nine, nor leaves one, and equal signs give equal findings', () => {
    const count = fc.nat({ max: 60 })
    const looks = fc.record({
      buildings: fc.array(count, { minLength: 1, maxLength: 4 }),
      assisted: count,
      hours: fc.dictionary(fc.constantFrom('2026-11-08T13:00:00.000Z', '2026-11-09T14:00:00.000Z'), count),
      ...{ quick: count, slow: count, bound: count, shared: count },
    })
    fc.assert(
      fc.property(looks, ({ buildings: answers, assisted, hours, quick, slow, bound, shared }) => {
        const buildings = answers.map((each, index) => building(`0${index}`, each, 60))
        const seen = signsOf({
          ...{ households: 60 * buildings.length, buildings, assisted, hours, bound: bound + shared, shared },
          ...{ took: { under30s: quick, longer: slow }, alike: { under30s: quick } },
        })
        const answersOf = (code: string) => buildings.find((each) => each.building === code)?.answers ?? 0
        const of = { inputs: inPairs(inputsOf(buildings)), ranked: true }
        const against = {
          city: cityOf(seen),
          fit: { compounds: 50, sigma2: 436, mu: 75, tau2: 60 },
          schedule: { opensAt: '2026-10-31T16:00:00.000Z', remindedAt: [] },
          parameters,
        }
        const found = findingsOf(seen, of, against)
        expect(findingsOf(seen, of, against)).toEqual(found)
        for (const evidence of found) {
          for (const told of countsIn(evidence)) expect(told === null || told >= 10).toBe(true)
          if (evidence.kind === 'turnout') {
            const rest =
              answers.reduce((sum, each) => sum + each, 0) -
              evidence.buildings.reduce((sum, { building: code }) => sum + answersOf(code), 0)
            expect(evidence.buildings.length === 0 || rest === 0 || rest >= 10).toBe(true)
          }
        }
        expect(restsOfStrata(found, of.inputs, answersOf).every((rest) => rest === 0 || rest >= 10)).toBe(
          true,
        )
      }),
    )
  })
})
