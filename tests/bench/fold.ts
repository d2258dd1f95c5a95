import { answerId } from '../../core/rating/keys'
import type { Compound } from '../../core/record/compounds'
import { insertAll } from '../../local/demo-city/insert-all'
import { compoundA, contentOf, openPeriodCode, openSmallCity, type SmallCity } from '../city/small-city'
import { figure, residentMegabytes, timed } from './measure'

const compoundCount = 500
const buildingsEach = 10
const answersEach = 20

/** A hundred thousand ratings counted from the answers, and folded into scorecards after the closing. */
export async function benchFold(): Promise<string[]> {
  const buildings = Array.from({ length: buildingsEach }, (_, index) => ({
    code: String(index + 1).padStart(2, '0'),
    name: `${index + 1}幢`,
    households: 60,
  }))
  const compounds = Array.from(
    { length: compoundCount },
    (_, index): Compound => ({ ...compoundA, _id: `C${String(index).padStart(3, '0')}`, buildings }),
  )
  // The households themselves are not read by the clock.
  const city = await openSmallCity({ compounds, households: [] })
  try {
    const answers = compounds.flatMap((compound) => answersOf(city, compound))
    const load = await timed(() => insertAll(city.cloud.address, 'answers', answers))
    const bureau = await city.official('bureau', '320700')
    await city.ask(bureau, 'requestRebuild', { period: openPeriodCode })
    const rebuild = await timed(() => city.runClock())
    const fold = await timed(() => city.moveTo('2026-12-01T00:00:00.000Z').then(() => city.runClock()))
    return [
      `${answers.length} answers in ${compoundCount * buildingsEach} buildings, inserted in ${figure(load.milliseconds / 1000)} s`,
      `rebuild with participation: ${figure(rebuild.milliseconds / 1000)} s`,
      `fold into ${compoundCount} scorecards: ${figure(fold.milliseconds / 1000)} s`,
      `memory of the whole process: ${figure(residentMegabytes())} MB`,
    ]
  } finally {
    await city.close()
  }
}

function answersOf(city: SmallCity, compound: Compound): object[] {
  return compound.buildings.flatMap((building) =>
    Array.from({ length: answersEach }, (_, index) => {
      const household = `${compound._id}-${building.code}-${index}`
      const id = answerId(city.keys.answer, openPeriodCode, household)
      const content = contentOf((index % 5) + 1, { dimensions: { cleaning: 4, greening: 3, facilities: 5 } })
      return {
        _id: id,
        period: openPeriodCode,
        compound: compound._id,
        building: building.code,
        revisions: [
          {
            id,
            hour: '2026-11-05T00:00:00.000Z',
            recordedIn: '2026-11-05T00:00:00.000Z',
            channel: 'self',
            means: 'app',
            author: id,
            content,
            text: 'none',
          },
        ],
        excludedBy: null,
        requestKeys: [],
      }
    }),
  )
}
