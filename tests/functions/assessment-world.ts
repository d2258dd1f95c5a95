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
import { applicationOf, idOf, selectionCode, selectionCompounds } from './selection-world'

export const applicationA = idOf('A')
const of = (compound: string) => ({ application: idOf(compound) })
export const ofA = of('A')

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

type Seated = Partial<Record<Seat, Person>>

/** Gives seats of A, unless another compound is named. */
export async function assign(city: SmallCity, bureau: Person, seated: Seated, compound = 'A') {
  for (const [seat, who] of Object.entries(seated)) {
    await city.ask(bureau, 'assignAssessor', { ...of(compound), seat, number: numberOf(who) })
  }
}

/** The same, and everybody declares that nothing keeps them from assessing. */
export async function seat(city: SmallCity, bureau: Person, seated: Seated, compound = 'A') {
  await assign(city, bureau, seated, compound)
  for (const who of Object.values(seated)) {
    await city.ask(who, 'declareInterest', { ...of(compound), conflict: null })
  }
}

let uploads = 0

/** A photo of a visit, uploaded and not recorded yet. */
export async function uploadPhoto(city: SmallCity, who: Person, compound = 'A'): Promise<string> {
  const photo = jpeg()
  uploads += 1
  const { file } = await city.ask<{ file: string }>(who, 'uploadVisitPhoto', {
    ...{
      ...of(compound),
      upload: `visit-${String(uploads).padStart(16, '0')}`,
      name: '公示栏.jpg',
      bytes: photo.length,
    },
    ...{ part: 0, content: Buffer.from(photo).toString('base64') },
  })
  return file
}

/** A visit at which everything was found, with one photo; answers the photo. */
export async function recordVisit(
  city: SmallCity,
  who: Person,
  day: string,
  compound = 'A',
): Promise<string> {
  const photo = await uploadPhoto(city, who, compound)
  const entries = visitCheckCodes.map((check) => ({ check, finding: 'found', note: '', photos: [photo] }))
  await city.ask(who, 'recordVisit', { ...of(compound), day, onPaper: false, entries, note: '' })
  return photo
}

export const readOwn = (city: SmallCity, who: Person, compound = 'A') =>
  city.ask<OutputOf<typeof readAssessment>>(who, 'readAssessment', of(compound))

export const assessing = async (city: SmallCity, bureau: Person) =>
  city.ask<OutputOf<typeof listAssessing>>(bureau, 'listAssessing', { campaign: selectionCode })

type Assessed = { compound: string; file: string }
const assessedA: Assessed = { compound: 'A', file: evidenceOfA.file }

/** What is written where everything is as the system suggests, and elsewhere all points, less so many in the category 一. */
export function writtenOn(
  prefill: readonly PrefilledItem[],
  photo: string,
  less = 0,
  { file } = assessedA,
): ScoredItem[] {
  let missing = less
  return sheetItems.map(({ code, onSite }) => {
    const suggested = prefill.find(({ item }) => item === code)?.points ?? null
    const taken = suggested === null ? Math.min(missing, fullPoints[code]!) : 0
    missing -= taken
    const points = suggested ?? fullPoints[code]! - taken
    const note = taken > 0 ? '材料不足' : ''
    return { item: code, points, note, evidence: onSite ? [photo] : [file] }
  })
}

/** Reads the sheet and hands it in, all points but so many, by a photo and a file of the application. */
export async function handIn(city: SmallCity, who: Person, photo: string, less = 0, assessed = assessedA) {
  const { case: read } = await readOwn(city, who, assessed.compound)
  const { prefill, revision } = read!.sheet
  return city.ask<{ handedInAt: string; total: number }>(who, 'handInAssessment', {
    ...{ ...of(assessed.compound), revision, items: writtenOn(prefill, photo, less, assessed) },
    seen: prefill.map(({ item, points }) => ({ item, points })),
  })
}
