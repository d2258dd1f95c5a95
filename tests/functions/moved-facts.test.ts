import { expect, it } from 'vitest'
import { sealPeriod } from '../../cloudfunctions/clock/seal-period'
import type { Documents } from '../../cloudfunctions/platform/documents'
import { defaultChoices, methodParametersV1 } from '../../core/method/parameters-v1'
import { scorecardOf } from '../../core/method/scorecard-counting'
import type { Period } from '../../core/record/periods'
import { cityInputs } from '../sealing/sealed-files'

const instant = '2026-12-01T00:00:00.000Z'
const period: Period = {
  ...{ _id: '2026H2', name: '2026 年下半年', city: '320700', state: 'announced' },
  ...{ opensAt: '2026-10-31T16:00:00.000Z', closesAt: '2026-11-30T16:00:00.000Z', publishesAt: instant },
  ...{ questionnaireVersion: '1', methodVersion: '1', methodChoices: defaultChoices },
  ...{ keyVersion: null, keyCheck: null, reminders: [], extension: null, readiness: null, snapshot: null },
  ...{ savedAt: instant, requestKeys: [] },
}
const frame = {
  ...{ period: '2026H2', phase: 'final' as const, questionnaireVersion: '1' },
  parameters: methodParametersV1,
}

/** Views of four compounds; from the second reading on a household more has answered in one. */
function viewsOf(reading: number) {
  return [...cityInputs(4)].map((inputs, index) => {
    const levels = inputs.strata[0]?.cells.self_owner.levels.overall
    if (index === 2 && reading > 1 && levels) levels[5] = (levels[5] ?? 0) + 1
    return { _id: index, ...scorecardOf(inputs, frame), sealedIn: '', talliesRevision: 1, inputs }
  })
}

it('facts that move between the two readings end the attempt: it is overtaken, and no snapshot is inserted', async () => {
  let readings = 0
  const inserted: string[] = []
  const documents = {
    find: async ({ name }: { name: string }) => {
      if (name !== 'scorecards') return []
      readings += 1
      return viewsOf(readings)
    },
    get: async () => null,
    remove: async () => 0,
    addAll: async () => true,
    add: async ({ name }: { name: string }) => inserted.push(name) > 0,
  } as unknown as Documents
  const run = { documents, now: instant, hasTime: () => true, endsBefore: instant, faults: [] }
  const record = { blocks: 0, head: null, differing: 0, differences: [] }
  expect(await sealPeriod(period, { notCounted: [], cityName: '连云港市', record }, run)).toBe('overtaken')
  expect([readings, inserted]).toEqual([2, []])
})
