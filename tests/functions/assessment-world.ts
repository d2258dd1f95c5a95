import type { readAssessment } from '../../core/contract/assessments'
import type { listAssessing } from '../../core/contract/assigning'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Evidence } from '../../core/selection/evidence'
import { sheetItems } from '../../core/selection/score-sheet'
import type { Seat } from '../../core/selection/seats'
import type { ScoredItem } from '../../core/selection/sheet'
import type { PrefilledItem } from '../../core/selection/sheet-prefill'
import { visitCheckCodes } from '../../core/selection/visit'
import type { Person, SmallCity } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'
import { fullPoints } from '../selection/sheets-in-tests'
import { applicationOf, selectionCode, selectionCompounds } from './selection-world'

export const applicationA = `${selectionCode}|A`
export const ofA = { application: applicationA }

/** A file of A's application. */
export const evidenceOfA: Evidence = {
  ...{ file: 'evidence-of-a', kind: 'minutes', day: null, name: '联席会议纪要.pdf', type: 'pdf' },
  ...{ bytes: 15, fileId: 'file-of-a' },
}

/** Puts the applications in place, A's with a file. */
export async function layAssessed(city: SmallCity): Promise<void> {
  for (const compound of selectionCompounds.filter(({ _id }) => _id !== 'B')) {
    const evidence = compound._id === 'A' ? [evidenceOfA] : []
    await city.put('applications', applicationOf(compound, { evidence }))
  }
}

/** The office of somebody, by which the bureau names them. */
export const numberOf = ({ persona }: Person) => persona

export async function assign(city: SmallCity, bureau: Person, of: Partial<Record<Seat, Person>>) {
  for (const [seat, who] of Object.entries(of)) {
    await city.ask(bureau, 'assignAssessor', { ...ofA, seat, number: numberOf(who) })
  }
}

/** Gives both seats of A, and lets both declare that nothing keeps them from assessing. */
export async function seatBoth(city: SmallCity, people: { bureau: Person; first: Person; second: Person }) {
  const { bureau, first, second } = people
  await assign(city, bureau, { first, second })
  for (const who of [first, second]) await city.ask(who, 'declareInterest', { ...ofA, conflict: null })
}

let uploads = 0

/** A photo of a visit to A, uploaded and not recorded yet. */
export async function uploadPhoto(city: SmallCity, who: Person): Promise<string> {
  const photo = jpeg()
  uploads += 1
  const { file } = await city.ask<{ file: string }>(who, 'uploadVisitPhoto', {
    ...{
      ...ofA,
      upload: `visit-${String(uploads).padStart(16, '0')}`,
      name: '公示栏.jpg',
      bytes: photo.length,
    },
    ...{ part: 0, content: Buffer.from(photo).toString('base64') },
  })
  return file
}

/** A visit at which everything was found, with one photo; answers the photo. */
export async function visitA(city: SmallCity, who: Person, day: string): Promise<string> {
  const photo = await uploadPhoto(city, who)
  const entries = visitCheckCodes.map((check) => ({ check, finding: 'found', note: '', photos: [photo] }))
  await city.ask(who, 'recordVisit', { ...ofA, day, onPaper: false, entries, note: '' })
  return photo
}

export const readOwn = (city: SmallCity, who: Person) =>
  city.ask<OutputOf<typeof readAssessment>>(who, 'readAssessment', ofA)

export const assessing = async (city: SmallCity, bureau: Person) =>
  city.ask<OutputOf<typeof listAssessing>>(bureau, 'listAssessing', { campaign: selectionCode })

/** What is written where everything is as the system suggests, and elsewhere all points, less so many in the category 一. */
export function writtenOn(prefill: readonly PrefilledItem[], photo: string, less = 0): ScoredItem[] {
  let missing = less
  return sheetItems.map(({ code, onSite }) => {
    const suggested = prefill.find(({ item }) => item === code)?.points ?? null
    const taken = suggested === null ? Math.min(missing, fullPoints[code]!) : 0
    missing -= taken
    const points = suggested ?? fullPoints[code]! - taken
    const note = taken > 0 ? '材料不足' : ''
    return { item: code, points, note, evidence: onSite ? [photo] : [evidenceOfA.file] }
  })
}

/** Reads the sheet and hands it in, all points but so many. */
export async function handIn(city: SmallCity, who: Person, photo: string, less = 0) {
  const { case: read } = await readOwn(city, who)
  const { prefill, revision } = read!.sheet
  return city.ask<{ handedInAt: string; total: number }>(who, 'handInAssessment', {
    ...{ ...ofA, revision, items: writtenOn(prefill, photo, less) },
    seen: prefill.map(({ item, points }) => ({ item, points })),
  })
}
