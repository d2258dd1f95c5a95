import type { Hmac } from '../../core/access/account-id'
import { daysAfter } from '../../core/disclosure/days'
import type { Application } from '../../core/record/applications'
import { type Assessment, assessmentId } from '../../core/record/assessments'
import type { Assignment, SeatEvent, Seated } from '../../core/record/assignments'
import type { Disclosure } from '../../core/record/disclosures'
import type { Invitation } from '../../core/record/invitations'
import { type Visit, visitId } from '../../core/record/visits'
import type { Seat } from '../../core/selection/seats'
import type { VisitEntry } from '../../core/selection/visit'
import { atHour, type DemoApplication } from './demo-applications'
import { type DemoFile, uploaded } from './demo-evidence'
import { begunSheet, suggestedFor, wholeSheet } from './demo-sheets'
import { seededRandom } from './random'

export type DemoAssessing = {
  assignments: Assignment[]
  assessments: Assessment[]
  visits: Visit[]
  files: DemoFile[]
}

type Making = {
  /** Offices of the assessors among the personas. */
  assessors: readonly Invitation[]
  disclosures: readonly Disclosure[]
  hmac: Hmac
  random: () => number
}

const seed = 20261109
const seatsInOrder = ['first', 'second'] as const satisfies readonly Seat[]

/** How far the assessors have come with what was passed on to them: assigned, visited, scored. */
export function makeAssessing(
  applied: readonly DemoApplication[],
  making: Omit<Making, 'random'>,
): DemoAssessing {
  const random = seededRandom(seed)
  const made = applied
    .filter(({ told }) => told.sheets.length > 0)
    .map((each) => assessed(each, { ...making, random }))
  return {
    assignments: made.map(({ assignment }) => assignment),
    assessments: made.flatMap(({ assessments }) => assessments),
    visits: made.flatMap(({ visited }) => visited?.visit ?? []),
    files: made.flatMap(({ visited }) => visited?.photo ?? []),
  }
}

function assessed(applied: DemoApplication, making: Making) {
  const { application, compound } = applied
  const sitting = sittingAt(applied, making.assessors)
  const by = sitting.find(({ seated }) => seated.handedInAt !== null)?.seated
  const visited = by === undefined ? null : makeVisit(applied, by, making.hmac)
  const handedInAt = by?.handedInAt ?? null
  const prefill =
    visited !== null && handedInAt !== null
      ? suggestedFor(compound, { ...making, visits: [visited.visit], now: handedInAt })
      : null
  const photo = visited?.photo.record._id ?? null
  return {
    visited,
    assignment: assignmentOf(application, sitting, prefill),
    assessments: sitting.map((each) => sheetOf(application, each, { prefill, photo, random: making.random })),
  }
}

type Sitting = { seat: (typeof seatsInOrder)[number]; reached: Reached; seated: Seated }
type Reached = DemoApplication['told']['sheets'][number][1]

/** Who sits where: assigned on the day after it was passed on, declared on the next, handed in two days later. */
function sittingAt({ told }: DemoApplication, assessors: readonly Invitation[]): Sitting[] {
  const on = (days: number, hour: number) => atHour(daysAfter(told.submittedOn, days), hour)
  return seatsInOrder.flatMap((seat, index) => {
    const [assessor = -1, reached] = told.sheets[index] ?? []
    if (reached === undefined) return []
    const office = assessors[assessor]
    if (!office?.claimedBy) throw new Error('too few assessors in the demo city')
    const { claimedBy: account, number, holder, role, agency = null } = office
    const seated = {
      ...{ account, number, holder, role, agency, assignedAt: on(3, 10) },
      declaredAt: reached === 'assigned' ? null : on(4, 9 + index),
      handedInAt: reached === 'handedIn' ? on(6, 14 + index) : null,
    }
    return [{ seat, reached, seated }]
  })
}

function assignmentOf(
  { _id, campaign, city, district, compound, name }: Application,
  sitting: readonly Sitting[],
  prefill: Assignment['prefill'],
): Assignment {
  const at = (seat: Seat) => sitting.find((each) => each.seat === seat)?.seated ?? null
  return {
    ...{ _id, campaign, city, district, compound, name, prefill, requestKeys: [] },
    seats: { first: at('first'), second: at('second'), third: null },
    events: sitting.flatMap(eventsAt).sort((a, b) => (a.at < b.at ? -1 : 1)),
  }
}

function eventsAt({ seat, seated: { number, holder, ...seated } }: Sitting): SeatEvent[] {
  const times = [
    ['assigned', seated.assignedAt],
    ['declared', seated.declaredAt],
    ['handedIn', seated.handedInAt],
  ] as const
  return times.flatMap(([what, at]) =>
    at === null ? [] : [{ at, seat, number, holder, what, ground: null, why: null }],
  )
}

type Scoring = { prefill: Assignment['prefill']; photo: string | null; random: () => number }

function sheetOf(
  application: Application,
  { seat, reached, seated: { account, assignedAt, declaredAt, handedInAt } }: Sitting,
  { prefill, photo, random }: Scoring,
): Assessment {
  const { _id, campaign, compound, name } = application
  const sheet = {
    ...{ _id: assessmentId(_id, account), campaign, application: _id, compound, name, account, seat },
    ...{ assignedAt, declaredAt, handedInAt, requestKeys: [] },
  }
  if (reached === 'handedIn' && prefill !== null && photo !== null) {
    const items = wholeSheet({ prefill, application, photo, seat, random })
    return { ...sheet, state: 'handedIn', items, prefill, revision: 1 }
  }
  const items = reached === 'declared' ? begunSheet(application) : []
  return { ...sheet, state: 'assigned', items, prefill: null, revision: reached === 'declared' ? 1 : 0 }
}

/** What hangs on the notice board that the photo shows. */
const onBoard: readonly VisitEntry['check'][] = ['complaintPhones', 'utilityPhones', 'feesShown']

/** The day between the declaration and the sheet. */
function makeVisit(
  { told, application }: DemoApplication,
  { account, role, agency }: Seated,
  hmac: Hmac,
): { visit: Visit; photo: DemoFile } {
  const { _id: id, campaign, compound } = application
  const day = daysAfter(told.submittedOn, 5)
  const _id = visitId(hmac, account, `demo-visit|${id}`)
  const at = atHour(day, 16.5)
  const photo = uploaded({ compound, account, at, heldBy: `visit|${_id}`, name: '现场核查.png' }, hmac)
  const { _id: file, name, type, bytes, fileId } = photo.record
  const entries = onBoard.map((check): VisitEntry => ({ check, finding: 'found', note: '', photos: [file] }))
  const visit: Visit = {
    ...{
      _id,
      campaign,
      application: id,
      compound,
      day,
      at,
      account,
      by: { role, agency },
      onPaper: false,
      entries,
    },
    ...{ note: '上午 9 时到 11 时，物业和居委会陪同。', requestKeys: [] },
    photos: [{ file, name, type, bytes, fileId: fileId ?? '' }],
  }
  return { visit, photo }
}
