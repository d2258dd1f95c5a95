import { expect, it } from 'vitest'
import type { VisitView } from '../../core/contract/visits'
import type { DisclosureFile } from '../../core/record/disclosure-files'
import { layAssessed, ofA, recordVisit, seat, uploadPhoto } from './assessment-world'
import { selectionCity, selectionOffices, toStage } from './selection-world'

async function visitedCity() {
  const city = await selectionCity()
  const offices = await selectionOffices(city)
  await layAssessed(city)
  await toStage(city, 'assess')
  await seat(city, offices.bureau, { first: offices.assessor })
  return { city, ...offices }
}

const entry = (check: string, finding: string, photos: string[], note = '') => ({
  check,
  finding,
  note,
  photos,
})
const visit = (entries: object[], day = '2026-12-02') => ({ ...ofA, day, onPaper: true, entries, note: '阴' })

it('a visit is recorded once with its photos, which then belong to it', async () => {
  const { city, assessor, bureau, district } = await visitedCity()
  const photo = await uploadPhoto(city, assessor)
  const recorded = visit([
    entry('complaintPhones', 'found', [photo]),
    entry('pets', 'absent', [], '多处未清理'),
  ])
  const key = city.newKey()
  const made = await city.ask(assessor, 'recordVisit', recorded, { key })
  expect(await city.ask(assessor, 'recordVisit', recorded, { key })).toEqual(made)
  const listed = await city.ask<{ visits: VisitView[]; mayRecord: boolean }>(bureau, 'listVisits', ofA)
  expect(listed).toMatchObject({
    mayRecord: true,
    visits: [{ day: '2026-12-02', onPaper: true, by: { role: 'assessor' }, photos: [{ file: photo }] }],
  })
  expect(listed.visits[0]?.photos[0]?.url).toMatch(/^http/)
  expect(await city.ask(district, 'listVisits', ofA)).toMatchObject({ mayRecord: false, visits: [{}] })
  const file = await city.read<DisclosureFile>('disclosureFiles', photo)
  expect(file).toMatchObject({ heldBy: `visit|${(made as { visit: string }).visit}`, dueAt: null })
  // Another visit takes no photo that belongs to this one.
  expect(await city.refused(assessor, 'recordVisit', recorded)).toBe('unknown_file')
  expect(await city.all('visits')).toHaveLength(1)
})

it('what is wrong is refused, and nothing is held', async () => {
  const { city, assessor } = await visitedCity()
  const photo = await uploadPhoto(city, assessor)
  const good = entry('complaintPhones', 'found', [photo])
  const code = (input: object) => city.refused(assessor, 'recordVisit', input)
  expect(await code(visit([good], '2026-12-03'))).toBe('visit_day_wrong')
  expect(await code(visit([good], '2026-11-01'))).toBe('visit_day_wrong')
  expect(await code(visit([good, good]))).toBe('visit_incomplete')
  expect(await code(visit([entry('pets', 'found', [])]))).toBe('visit_incomplete')
  expect(await code(visit([entry('pets', 'partly', [photo])]))).toBe('visit_incomplete')
  expect(await code(visit([good, entry('pets', 'found', ['nowhere'])]))).toBe('unknown_file')
  expect(await city.read<DisclosureFile>('disclosureFiles', photo)).toMatchObject({ heldBy: null })
  const pdf = '%PDF-1.7\n%%EOF\n'
  const { file } = await city.ask<{ file: string }>(assessor, 'uploadVisitPhoto', {
    ...{ ...ofA, upload: 'visit-of-a-document-1', name: '甲.pdf', bytes: pdf.length, part: 0 },
    content: Buffer.from(pdf).toString('base64'),
  })
  expect(await code(visit([entry('pets', 'found', [file])]))).toBe('photo_type_refused')
  await toStage(city, 'publicity')
  expect(await code(visit([good], '2026-12-12'))).toBe('stage_over')
})

it('only whoever assesses it and the bureau visit; the offices of the place read, others of elsewhere do not', async () => {
  const { city, assessor, secondAssessor, company, bureau, subdistrict } = await visitedCity()
  await recordVisit(city, bureau, '2026-12-02')
  expect(await city.refused(secondAssessor, 'listVisits', ofA)).toBe('out_of_scope')
  expect(await city.refused(company, 'listVisits', ofA)).toBe('not_allowed')
  const elsewhere = await city.official('district', '320703')
  expect(await city.refused(elsewhere, 'listVisits', ofA)).toBe('out_of_scope')
  expect(await city.refused(subdistrict, 'recordVisit', visit([entry('pets', 'absent', [], '无')]))).toBe(
    'not_allowed',
  )
  expect(await city.ask(assessor, 'listVisits', ofA)).toMatchObject({ visits: [{ by: { role: 'bureau' } }] })
})

it('whoever has become a party reads that they record no visit, as they are refused one', async () => {
  const { city, assessor, bureau } = await visitedCity()
  for (const [who, home] of [
    [assessor, 'A-01-001'],
    [bureau, 'A-01-002'],
  ] as const) {
    expect(await city.ask(who, 'listVisits', ofA)).toMatchObject({ mayRecord: true })
    await city.ask(who, 'bindHousehold', { slip: await city.slipOf(home), kind: 'owner' })
    expect(await city.ask(who, 'listVisits', ofA)).toMatchObject({ mayRecord: false })
    expect(await city.refused(who, 'recordVisit', visit([entry('pets', 'absent', [], '无')]))).toBe(
      'party_to_application',
    )
  }
})
