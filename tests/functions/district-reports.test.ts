import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { readAudit } from '../../core/contract/audit-trail'
import type { listDistrictReports, readDistrictReport } from '../../core/contract/district-reports'
import type { OutputOf } from '../../core/contract/endpoint'
import type { AuditEntry } from '../../core/record/audit'
import type { DistrictReportVersion } from '../../core/record/district-reports'
import type { SelectionDecision } from '../../core/record/selection-awards'
import type { ReportText } from '../../core/selection/district-report'
import type { Person, SmallCity } from '../city/small-city'
import {
  awardOf,
  layApplications,
  openSelectionCity,
  sealResults,
  selectionCode,
  selectionOffices,
  toStage,
} from './selection-world'

type Listed = OutputOf<typeof listDistrictReports>
type Read = OutputOf<typeof readDistrictReport>

const haizhou = { campaign: selectionCode, area: '320706' }
const lianyun = { campaign: selectionCode, area: '320703' }
const wholeCity = { campaign: selectionCode, area: '320700' }

let city: SmallCity
let offices: Awaited<ReturnType<typeof selectionOffices>>
let otherDistrict: Person
beforeAll(async () => {
  city = await openSelectionCity()
  offices = await selectionOffices(city)
  otherDistrict = await city.official('district', '320703')
  await layApplications(city)
})
afterAll(() => city.close())

const read = (who: Person, asked: object) => city.ask<Read>(who, 'readDistrictReport', asked)
const text = (activities: string, more: Partial<ReportText> = {}): ReportText => ({
  ...{ activities, practices: '红色物业', problems: '停车难。建议：错时共享。', party: null },
  ...more,
})
const save = (who: Person, asked: object, revision: number, written: ReportText) =>
  city.ask<{ revision: number }>(who, 'saveDistrictReport', { ...asked, revision, text: written })
const versions = () => city.all<DistrictReportVersion>('districtReportVersions')
const told = async (who: Person) =>
  (await city.noticesOf(who))
    .filter(({ kind }) => kind.startsWith('districtReport'))
    .map(({ kind, compoundName }) => `${kind} ${compoundName}`)

describe('before its stage', () => {
  it('a report can be read, filled in from what is known, and neither kept nor submitted', async () => {
    const report = await read(offices.district, haizhou)
    expect(report).toMatchObject({ open: false, revision: 0, versions: [], dueDay: '2026-12-25' })
    expect(report.figures).toMatchObject({
      areaName: '海州区',
      governance: { ownersCommittee: 2, none: 0 },
      participation: { periodName: '2026 年下半年', households: 400, responded: 0 },
      ...{ satisfaction: null, complaints: null, selected: null, party: null },
      applications: { made: 2, forwarded: 2, withdrawn: 0 },
    })
    expect(report.text.practices).toContain('【演示·甲小区】定期公布收支')
    expect(report.text.practices).not.toContain('丁小区')
    const input = { ...haizhou, revision: 0, text: text('早') }
    expect(await city.refused(offices.district, 'saveDistrictReport', input)).toBe('stage_not_open')
  })

  it('nobody is reminded', async () => {
    await city.runClock()
    expect(await told(offices.district)).toEqual([])
  })
})

describe('in its stage', () => {
  beforeAll(async () => {
    await sealResults(city)
    await toStage(city, 'districtReport')
    await city.runClock()
  })

  it('the figures are those of the district, of the sealed snapshot once there is one', async () => {
    const { figures } = await read(offices.district, haizhou)
    expect(figures.participation).toEqual({ periodName: '2026 年下半年', households: 400, responded: 300 })
    expect(figures.satisfaction).toMatchObject({ shown: 2, ranked: 2 })
    expect(figures.parts).toEqual([
      {
        ...{ code: '320706001', name: '朐阳街道', compounds: 2, committees: 2 },
        ...{ households: 400, respondedHouseholds: 300 },
      },
    ])
    const all = (await read(offices.bureau, wholeCity)).figures
    expect(all.governance).toMatchObject({ ownersCommittee: 3, none: 1 })
    expect(all.participation).toMatchObject({ households: 620, responded: 450 })
    expect(all.parts.map(({ name }) => name)).toEqual(['连云区', '海州区'])
  })

  it('is written by its own office alone', async () => {
    const input = { revision: 0, text: text('一') }
    expect(await city.refused(otherDistrict, 'saveDistrictReport', { ...haizhou, ...input })).toBe(
      'out_of_scope',
    )
    expect(await city.refused(offices.bureau, 'saveDistrictReport', { ...haizhou, ...input })).toBe(
      'out_of_scope',
    )
    expect(await city.refused(offices.district, 'saveDistrictReport', { ...wholeCity, ...input })).toBe(
      'out_of_scope',
    )
    expect(await city.refused(otherDistrict, 'readDistrictReport', haizhou)).toBe('out_of_scope')
    expect(await city.refused(offices.district, 'readDistrictReport', wholeCity)).toBe('out_of_scope')
    for (const area of ['320706001', '没有']) {
      const asked = { campaign: selectionCode, area }
      expect(await city.refused(offices.bureau, 'readDistrictReport', asked)).toBe('unknown_region')
    }
  })

  it('two who write at once do not overwrite each other', async () => {
    const answers = await Promise.all(
      ['甲', '乙'].map((words) =>
        city.call(offices.district, 'saveDistrictReport', { ...haizhou, revision: 0, text: text(words) }),
      ),
    )
    expect(answers.map((each) => (each.ok ? 'ok' : each.code)).sort()).toEqual(['ok', 'report_changed'])
    const key = city.newKey()
    const input = { ...haizhou, revision: 1, text: text('丙') }
    const ask = () => city.ask<{ revision: number }>(offices.district, 'saveDistrictReport', input, { key })
    expect([await ask(), await ask()]).toEqual([{ revision: 2 }, { revision: 2 }])
    expect((await read(offices.district, haizhou)).text.activities).toBe('丙')
  })

  it('what is not submitted is shown to nobody else', async () => {
    expect(await city.refused(offices.bureau, 'readDistrictReport', haizhou)).toBe('unknown_report')
    const { rows } = await city.ask<Listed>(offices.bureau, 'listDistrictReports', {})
    expect(rows[0]).toMatchObject({ area: '320700', state: 'none' })
    expect(rows.find(({ area }) => area === '320706')).toMatchObject({ state: 'draft', newest: 0 })
    const own = await city.ask<Listed>(offices.district, 'listDistrictReports', {})
    expect(own.rows.map(({ area }) => area)).toEqual(['320706'])
  })

  it('is submitted once, whoever submits at once, with the figures of the day', async () => {
    await save(offices.district, haizhou, 2, text(''))
    const submit = (revision: number, why: string | null = null, key = city.newKey()) =>
      city.call(offices.district, 'submitDistrictReport', { ...haizhou, revision, why }, { key })
    expect(await submit(3)).toMatchObject({ code: 'report_empty' })
    const stated = (compounds: number) => text('完整', { party: { compounds, source: '组织部台账' } })
    await save(offices.district, haizhou, 3, stated(3))
    expect(await submit(4)).toMatchObject({ code: 'party_compounds_too_many' })
    await save(offices.district, haizhou, 4, stated(1))
    const key = city.newKey()
    const answers = await Promise.all([submit(5, null, key), submit(5)])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await versions()).toMatchObject([
      { number: 1, text: { activities: '完整' }, figures: { participation: { responded: 300 } }, why: null },
    ])
    const entries = await city.audited('districtReportSubmitted')
    expect(entries).toMatchObject([{ subject: '320706', district: '320706', after: { reportVersion: 1 } }])
    const audited = await city.ask<OutputOf<typeof readAudit>>(offices.district, 'readAudit', {})
    const told = audited.entries.find(({ action }) => action === 'districtReportSubmitted')
    expect(told).toMatchObject({ after: { campaign: (await read(offices.district, haizhou)).campaignName } })
  })

  it('another version says why, and none is overwritten', async () => {
    const { revision } = await save(offices.district, haizhou, 6, text('更正'))
    const input = { ...haizhou, revision }
    expect(await city.refused(offices.district, 'submitDistrictReport', { ...input, why: null })).toBe(
      'change_why_needed',
    )
    const key = city.newKey()
    const ask = () =>
      city.ask(offices.district, 'submitDistrictReport', { ...input, why: '数据有误' }, { key })
    expect([await ask(), await ask()]).toEqual([{ number: 2 }, { number: 2 }])
    const report = await read(offices.bureau, haizhou)
    expect(report).toMatchObject({ open: false, text: { activities: '更正' }, filled: null })
    expect(report.versions.map(({ number, why }) => [number, why])).toEqual([
      [2, '数据有误'],
      [1, null],
    ])
    const first = await read(offices.bureau, { ...haizhou, version: 1 })
    expect(first.text.activities).toBe('完整')
    expect(await city.refused(offices.bureau, 'readDistrictReport', { ...haizhou, version: 9 })).toBe(
      'unknown_report',
    )
  })

  it('the city’s adds up what districts state, and says how many', async () => {
    expect((await read(offices.bureau, wholeCity)).figures.party).toBeNull()
    const { revision } = await save(
      offices.district,
      haizhou,
      8,
      text('完整', { party: { compounds: 1, source: '组织部台账' } }),
    )
    await city.ask(offices.district, 'submitDistrictReport', { ...haizhou, revision, why: '补充' })
    const { party } = (await read(offices.bureau, wholeCity)).figures
    expect(party).toEqual({ reports: 1, districts: 7, compounds: 1, of: 2 })
  })
})

describe('the clock', () => {
  it('reminds whoever has not reported, once a week and once a day before', async () => {
    for (const day of ['2026-12-18', '2026-12-19', '2026-12-24', '2026-12-25']) {
      await city.moveTo(`${day}T02:00:00.000Z`)
      await Promise.all([city.runClock(), city.runClock()])
    }
    expect(await told(otherDistrict)).toEqual(['districtReportDue 连云区', 'districtReportDue 连云区'])
    expect(await told(offices.district)).toEqual([])
    expect(await told(offices.bureau)).toEqual(['districtReportDue 全市', 'districtReportDue 全市'])
  })

  it('tells once when it is overdue, the bureau too', async () => {
    for (const day of ['2026-12-26', '2026-12-27']) {
      await city.moveTo(`${day}T02:00:00.000Z`)
      await city.runClock()
    }
    expect((await told(otherDistrict)).filter((each) => each.includes('Overdue'))).toEqual([
      'districtReportOverdue 连云区',
    ])
    const heard = (await told(offices.bureau)).filter((each) => each.includes('Overdue'))
    expect(heard).toContain('districtReportOverdue 连云区')
    expect(heard).not.toContain('districtReportOverdue 海州区')
    expect(new Set(heard).size).toBe(heard.length)
  })

  it('a late report is taken, and stands as late until it is', async () => {
    const rowOf = async (asked = '320703') =>
      (await city.ask<Listed>(offices.bureau, 'listDistrictReports', {})).rows.find(
        ({ area }) => area === asked,
      )
    expect(await rowOf()).toMatchObject({ state: 'none', overdueDays: 2, late: false })
    const { revision } = await save(otherDistrict, lianyun, 0, text('迟'))
    await city.ask(otherDistrict, 'submitDistrictReport', { ...lianyun, revision, why: null })
    expect(await rowOf()).toMatchObject({ state: 'submitted', overdueDays: 0, late: true })
    const again = await save(otherDistrict, lianyun, revision + 1, text('再迟'))
    await city.ask(otherDistrict, 'submitDistrictReport', { ...lianyun, ...again, why: '补充' })
    expect(await rowOf()).toMatchObject({ late: true })
    // Another version after the day does not make late what came in time.
    const { revision: own } = await read(offices.district, haizhou)
    const later = await save(offices.district, haizhou, own, text('补充'))
    await city.ask(offices.district, 'submitDistrictReport', { ...haizhou, ...later, why: '补充' })
    expect(await rowOf('320706')).toMatchObject({ state: 'submitted', newest: 4, late: false })
  })
})

it('the audit tells of compounds and of the campaign by their names', async () => {
  const entry: AuditEntry = {
    ...{ _id: 'recommended', at: '2027-01-02T00:00:00.000Z', account: 'somebody', role: 'bureau' },
    ...{ scope: '320700', action: 'casesRecommended', subject: selectionCode, city: '320700' },
    ...{ district: null, subdistrict: null, residentsCommittee: null, compound: null },
    ...{ before: null, after: { compounds: 'A、C' }, why: null },
  }
  await city.put('audit', entry)
  const { entries } = await city.ask<OutputOf<typeof readAudit>>(offices.bureau, 'readAudit', {})
  const { campaignName } = await read(offices.district, haizhou)
  expect(entries.find(({ id }) => id === entry._id)).toMatchObject({
    ...{ subjectName: campaignName, after: { compounds: '演示·甲小区、演示·丙小区' } },
  })
})

it('after the campaign nothing more is written, and that is said', async () => {
  expect(await read(offices.district, haizhou)).toMatchObject({ open: true, ended: false })
  await city.ask(offices.bureau, 'endCampaign', { code: selectionCode, why: '活动结束' })
  expect(await read(offices.district, haizhou)).toMatchObject({ open: false, ended: true })
})

it('what was selected is told without an award that was taken back', async () => {
  const decision: SelectionDecision = {
    ...{ _id: selectionCode, campaign: selectionCode, city: '320700', list: 1, sha256: '', count: 2 },
    ...{ decidedOn: '2026-12-24', document: '连建房〔2026〕10号', office: '市住建局', recommended: null },
    ...{ at: '2026-12-24T02:00:00.000Z', requestKeys: [] },
  }
  await city.put('selectionDecisions', decision)
  await city.put('selectionAwards', awardOf('A'))
  await city.put('selectionAwards', awardOf('C', { state: 'revoked' }))
  const { figures } = await read(offices.district, haizhou)
  expect(figures.selected).toEqual(['演示·甲小区'])
})
