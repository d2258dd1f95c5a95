import { type Assessment, assessmentId } from '../../../core/record/assessments'
import type { Assignment } from '../../../core/record/assignments'
import { sheetItems } from '../../../core/selection/score-sheet'
import { firstSheetParameters } from '../../../core/selection/sheet-parameters'
import { insertAll } from '../../../local/demo-city/insert-all'
import type { Stage } from '../stage/open-stage'
import type { SelectionCity } from './open-selection-city'
import { accountIn, officeIn } from './people'
import { applicationOf, type CompoundName, campaign, compounds } from './places'

/** The two are assessed: by two assessors each, whose sheets lie a point apart. */
export async function laySheets(
  { cloud, keys }: Stage & SelectionCity,
  points: Partial<Record<CompoundName, number>>,
): Promise<void> {
  const now = new Date(cloud.clock.now()).toISOString()
  const of = Object.entries(points) as [CompoundName, number][]
  const sitting = (name: CompoundName) => {
    const { _id: compound, name: called, city, district } = compounds[name]
    const application = applicationOf(name)
    const seated = (persona: string) => ({
      ...{ account: accountIn(keys.account, persona), ...officeIn(persona), agency: null },
      ...{ role: 'assessor' as const, assignedAt: now, declaredAt: now, handedInAt: now },
    })
    const [first, second] = [seated('assessor-1'), seated('assessor-2')]
    return { application, compound, called, city, district, first, second }
  }
  const assignments: Assignment[] = of.map(([name]) => {
    const { application, compound, called, city, district, first, second } = sitting(name)
    return {
      ...{ _id: application, campaign, city, district, compound, name: called },
      ...{ seats: { first, second, third: null }, prefill: [], events: [], requestKeys: [] },
    }
  })
  const sheets: Assessment[] = of.flatMap(([name, total]) => {
    const { application, compound, called, ...seats } = sitting(name)
    return (['first', 'second'] as const).map((seat, index) => ({
      ...{
        _id: assessmentId(application, seats[seat].account),
        campaign,
        application,
        compound,
        name: called,
      },
      ...{ account: seats[seat].account, seat, state: 'handedIn', assignedAt: now, declaredAt: now },
      ...{
        items: itemsOf((total - index) * 100),
        prefill: [],
        handedInAt: now,
        revision: 3,
        requestKeys: [],
      },
    }))
  })
  await insertAll(cloud.address, 'assignments', assignments)
  await insertAll(cloud.address, 'assessments', sheets)
}

function itemsOf(total: number) {
  let missing = 10_000 - total
  return sheetItems.map(({ code }) => {
    const most = firstSheetParameters.points[code] ?? 0
    const taken = Math.min(missing, Math.floor(most / 2))
    missing -= taken
    return { item: code, points: most - taken, note: taken > 0 ? '材料不全' : '', evidence: ['laid-file'] }
  })
}
