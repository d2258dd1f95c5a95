import { describe, expect, it } from 'vitest'
import type { listApplications, readApplication } from '../../core/contract/applications'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Attestation } from '../../core/record/attestations'
import type { DisclosureVersion } from '../../core/record/disclosure-versions'
import type { Disclosure } from '../../core/record/disclosures'
import { firstParameters } from '../../core/selection/campaign'
import { clauses } from '../../core/selection/principles'
import type { Person, SmallCity } from '../city/small-city'
import { attestedAsMet } from './attested-as-met'
import { fees, standard } from './disclosure-world'
import { givenFile } from './evidence-files'
import {
  attest,
  attestorOf,
  idOf,
  layApplications,
  sealResults,
  selectionCity,
  selectionCode,
  selectionOffices,
  toStage,
} from './selection-world'

const id = idOf('A')

async function opened(options: Parameters<typeof selectionCity>[0] = {}) {
  const city = await selectionCity(options)
  const offices = await selectionOffices(city)
  await layApplications(city, ['A', 'C'], 'submitted')
  return { city, offices }
}

const read = (city: SmallCity, who: Person, application = id) =>
  city.ask<OutputOf<typeof readApplication>>(who, 'readApplication', { application })

async function clauseOf(city: SmallCity, who: Person, code: string, application = id) {
  const { principles } = await read(city, who, application)
  const found = principles.flatMap((principle) => principle.clauses).find(({ clause }) => clause === code)
  if (found === undefined) throw new Error(code)
  return found
}

const met = attestedAsMet.statement

const codeOf = (answer: { ok: boolean; code?: string }) => (answer.ok ? null : answer.code)

describe('attesting', () => {
  it('is added with its evidence, audited, and once however often it is sent', async () => {
    const { city, offices } = await opened()
    const evidence = [await givenFile(city, offices.residentsCommittee, 'patrolLog')]
    const input = { application: id, clause: 'tidy', attested: met, evidence }
    const key = city.newKey()
    await city.ask(offices.residentsCommittee, 'attestClause', input, { key })
    await city.ask(offices.residentsCommittee, 'attestClause', input, { key })
    expect((await city.all<Attestation>('attestations')).length).toBe(1)
    const entries = await city.audited('clauseAttested')
    expect(entries).toMatchObject([{ role: 'residentsCommittee', after: { clause: '小区环境整洁' } }])
    expect(await clauseOf(city, offices.district, 'tidy')).toMatchObject({
      state: 'met',
      attestation: { office: { role: 'residentsCommittee' }, evidence: [{ kind: 'patrolLog' }] },
    })
  }, 60_000)

  it('what is said anew stands beside what was said before, and counts', async () => {
    const { city, offices } = await opened()
    await attest(city, offices.residentsCommittee, 'tidy')
    await city.moveTo('2026-11-11T02:00:00.000Z')
    const attested = { form: 'statement', isMet: false, note: '复查发现楼道堆物' }
    await attest(city, offices.residentsCommittee, 'tidy', { attested, evidence: [] })
    expect((await city.all('attestations')).length).toBe(2)
    expect(await clauseOf(city, offices.bureau, 'tidy')).toMatchObject({
      state: 'unmet',
      words: '居委会证明：复查发现楼道堆物',
    })
  }, 60_000)

  it('nothing is attested by whoever may not, or without what it takes', async () => {
    const { city, offices } = await opened()
    const cases: [string, string, object, string][] = [
      ['without evidence', 'tidy', { evidence: [] }, 'evidence_missing'],
      [
        'in another form',
        'tidy',
        { attested: { form: 'accidents', accidents: [], note: '' } },
        'attestation_wrong',
      ],
      [
        'as not met without a word',
        'tidy',
        { attested: { form: 'statement', isMet: false, note: '' } },
        'attestation_wrong',
      ],
      [
        'with more collected than receivable',
        'collection',
        {
          attested: {
            form: 'collection',
            from: '2026-01-01',
            until: '2026-10-31',
            collected: 2,
            receivable: 1,
            note: '',
          },
        },
        'attestation_wrong',
      ],
      ['what the system knows', 'satisfaction', {}, 'not_yours_to_attest'],
      [
        'what is the district’s',
        'accidents',
        { attested: { form: 'accidents', accidents: [], note: '' } },
        'not_yours_to_attest',
      ],
      ['what is no clause', 'nothing', {}, 'not_yours_to_attest'],
    ]
    for (const [how, code, changed, refusal] of cases) {
      expect(codeOf(await attest(city, offices.residentsCommittee, code, changed)), how).toBe(refusal)
    }
    expect(await city.all('attestations')).toEqual([])
  }, 60_000)

  it('what hangs on the spot needs a photo with its day', async () => {
    const { city, offices } = await opened()
    const { residentsCommittee } = offices
    for (const day of [null, '2025-12-01', '2026-11-11']) {
      const evidence = [await givenFile(city, residentsCommittee, 'visitPhoto', { day })]
      expect(codeOf(await attest(city, residentsCommittee, 'phones', { evidence })), String(day)).toBe(
        'evidence_missing',
      )
    }
    expect(codeOf(await attest(city, residentsCommittee, 'phones'))).toBe(null)
  }, 60_000)

  it('what a subdistrict attests of itself holds for all of its compounds, and no further', async () => {
    const { city, offices } = await opened()
    await layApplications(city, ['D'], 'submitted')
    expect(codeOf(await attest(city, offices.subdistrict, 'guidance'))).toBe(null)
    expect((await clauseOf(city, offices.bureau, 'guidance', `${selectionCode}|C`)).state).toBe('met')
    expect((await clauseOf(city, offices.bureau, 'guidance', `${selectionCode}|D`)).state).toBe('unattested')
  }, 60_000)

  it('is over with 资格核验', async () => {
    const { city, offices } = await opened()
    await toStage(city, 'assess')
    const input = { application: id, clause: 'tidy', attested: met, evidence: [] }
    expect(await city.refused(offices.residentsCommittee, 'attestClause', input)).toBe('stage_over')
    expect((await clauseOf(city, offices.residentsCommittee, 'tidy')).mayAttest).toBe(false)
  }, 60_000)

  it('nobody attests for an application of their own: the office above does', async () => {
    const { city, offices } = await opened()
    const application = (await city.read<{ _id: string }>('applications', id)) as { _id: string }
    const applicant = { role: 'residentsCommittee', scope: '320706001001', name: '居委会' }
    await city.put('applications', { ...application, applicant })
    expect(codeOf(await attest(city, offices.residentsCommittee, 'tidy'))).toBe('party_to_application')
    expect(await clauseOf(city, offices.subdistrict, 'tidy')).toMatchObject({
      attestor: 'subdistrict',
      mayAttest: true,
    })
    expect(codeOf(await attest(city, offices.subdistrict, 'tidy'))).toBe(null)
  }, 60_000)
})

describe('what the system knows', () => {
  it('is told with its days, and decides what it can', async () => {
    const { city, offices } = await opened()
    expect(await clauseOf(city, offices.bureau, 'company')).toMatchObject({
      state: 'met',
      words: '演示·甲物业，自 2021 年 1 月 1 日起服务',
    })
    expect(await clauseOf(city, offices.bureau, 'committee')).toMatchObject({ state: 'met' })
    expect(await clauseOf(city, offices.bureau, 'disclosure')).toMatchObject({
      state: 'unmet',
      words: '服务内容与标准未公示；收费项目与标准未公示',
    })
    for (const [kind, content] of [
      ['serviceStandard', standard],
      ['fees', fees],
    ] as const) {
      const publishing = { compound: 'A', kind, period: 'standing', newest: 0, content }
      await city.ask(offices.company, 'publishDisclosure', publishing)
    }
    expect(await clauseOf(city, offices.bureau, 'disclosure')).toMatchObject({
      state: 'met',
      words: '服务内容与标准 2026 年 11 月 10 日公示；收费项目与标准 2026 年 11 月 10 日公示',
    })
    const activity = {
      ...{ form: 'activity', theme: 'culture', title: '邻里节', day: '2026-11-08', place: '广场' },
      ...{ note: '', files: [] },
    }
    const held = { compound: 'A', kind: 'activities', period: null, newest: 0, content: activity }
    await city.ask(offices.company, 'publishDisclosure', held)
    expect((await clauseOf(city, offices.bureau, 'culture')).known).toContain('1 次')
  }, 60_000)

  it('what was published only after 资格核验 does not count', async () => {
    const { city, offices } = await opened()
    await toStage(city, 'assess')
    const publishing = { compound: 'A', kind: 'serviceStandard', period: 'standing', newest: 0 }
    await city.ask(offices.company, 'publishDisclosure', { ...publishing, content: standard })
    expect((await clauseOf(city, offices.bureau, 'disclosure')).words).toContain('服务内容与标准未公示')
  }, 60_000)

  it('what was renewed only after 资格核验 stands as it stood before', async () => {
    const { city, offices } = await opened()
    const members = (until: string) => ({
      ...{ form: 'members', note: '', files: [] },
      rows: [{ seat: '主任', name: '演示', from: '2021-11-16', until }],
    })
    const publish = (kind: string, content: object, newest: number) => {
      const publishing = { compound: 'A', kind, period: 'standing', newest, content }
      return city.ask(
        kind === 'committeeMembers' ? offices.ownersCommittee : offices.company,
        'publishDisclosure',
        publishing,
      )
    }
    await publish('serviceStandard', standard, 0)
    await publish('committeeMembers', members('2026-11-15'), 0)
    // Published two years ago, and not renewed in time.
    const long = { publishedAt: '2024-11-10T00:00:00.000Z' }
    const head = 'A|serviceStandard|standing'
    await city.put('disclosures', {
      ...(await city.read<Disclosure>('disclosures', head))!,
      ...{ ...long, newestAt: long.publishedAt, publishedOn: '2024-11-10' },
    })
    await city.put('disclosureVersions', {
      ...(await city.read<DisclosureVersion>('disclosureVersions', `${head}|000001`))!,
      ...long,
    })
    await toStage(city, 'assess')
    const words = async (code: string) => (await clauseOf(city, offices.bureau, code)).words
    const before = [await words('disclosure'), await words('committee')]
    expect(before[0]).toContain('服务内容与标准 2024 年 11 月 10 日公示，更新已逾期')
    expect(before[1]).toContain('任期至 2026 年 11 月 15 日，已届满')
    await publish('serviceStandard', standard, 1)
    await publish('committeeMembers', members('2029-11-15'), 1)
    expect([await words('disclosure'), await words('committee')]).toEqual(before)
  }, 60_000)

  it('satisfaction and complaints come of the sealed card, to a company only once they are public', async () => {
    const { city, offices } = await opened()
    expect(await clauseOf(city, offices.bureau, 'satisfaction')).toMatchObject({
      state: 'unattested',
      words: '评价周期的结果尚未封存',
    })
    await sealResults(city)
    await city.moveTo('2026-12-05T00:00:00.000Z')
    const seen = await clauseOf(city, offices.bureau, 'satisfaction')
    expect(seen).toMatchObject({ state: 'met', words: '2026 年下半年满意度不低于 80 分' })
    expect(seen.figure).toMatch(/^满意度 \d\d\.\d 分$/)
    for (const who of [offices.company, offices.ownersCommittee]) {
      const text = JSON.stringify(await read(city, who))
      expect(text).toContain('评价结果公布后显示')
      expect(text).not.toContain('满意度 ')
      expect(text).not.toContain('满意度不低于')
    }
    await city.moveTo('2026-12-10T00:00:00.000Z')
    expect(await clauseOf(city, offices.company, 'satisfaction')).toMatchObject({ state: 'met' })
  }, 90_000)
})

describe('all eight principles', () => {
  it('are met or not by what is attested and known: all attested, the first waits for the results and the last lacks what was never published', async () => {
    const { city, offices } = await opened()
    for (const { code, attesting } of clauses) {
      if (attesting === null) continue
      expect(codeOf(await attest(city, attestorOf(offices, code), code)), code).toBe(null)
    }
    const listed = async () =>
      city.ask<OutputOf<typeof listApplications>>(offices.bureau, 'listApplications', {
        campaign: selectionCode,
      })
    const [row] = (await listed()).rows
    expect(row?.principles).toEqual(['unattested', 'met', 'met', 'met', 'met', 'met', 'met', 'unmet'])
    expect(row?.toAttest).toBe(0)
    const own = await city.ask<OutputOf<typeof listApplications>>(
      offices.residentsCommittee,
      'listApplications',
      {
        campaign: selectionCode,
      },
    )
    expect(own.rows.map(({ compound, toAttest }) => [compound, toAttest])).toEqual([
      ['A', 0],
      ['C', clauses.filter(({ attesting }) => attesting?.by === 'residentsCommittee').length],
    ])
  }, 90_000)

  it('an exception is recorded where it may be, by the bureau, with minutes', async () => {
    const principles = { ...firstParameters.principles, 8: 'explainable' as const }
    const { city, offices } = await opened({ campaign: { parameters: { ...firstParameters, principles } } })
    const evidence = [await givenFile(city, offices.bureau, 'minutes')]
    const decision = {
      meetingOn: '2026-11-09',
      documentNumber: '连住建〔2026〕8 号',
      reason: '正在改造，经集体研究同意。',
    }
    const input = { application: id, principle: 8, decision, evidence }
    expect(await city.refused(offices.bureau, 'explainPrinciple', { ...input, principle: 7 })).toBe(
      'principle_not_explainable',
    )
    const late = { ...decision, meetingOn: '2026-11-11' }
    expect(await city.refused(offices.bureau, 'explainPrinciple', { ...input, decision: late })).toBe(
      'attestation_wrong',
    )
    const neighbour = await city.official('bureau', '320700')
    await city.ask(neighbour, 'bindHousehold', { slip: await city.slipOf('A-01-003'), kind: 'owner' })
    expect(await city.refused(neighbour, 'explainPrinciple', input)).toBe('party_to_application')
    expect((await read(city, neighbour)).principles[7]?.mayExplain).toBe(false)
    expect((await read(city, offices.bureau)).principles[7]?.mayExplain).toBe(true)
    await city.ask(offices.bureau, 'explainPrinciple', input)
    const eighth = async () => (await read(city, offices.district)).principles[7]
    // What nobody attested is explained by nothing.
    expect(await eighth()).toMatchObject({ state: 'unattested' })
    const low = {
      form: 'collection',
      from: '2025-11-01',
      until: '2026-10-31',
      collected: 90,
      receivable: 100,
      note: '',
    }
    await attest(city, offices.residentsCommittee, 'collection', { attested: low })
    expect(await eighth()).toMatchObject({
      state: 'explained',
      mode: 'explainable',
      decision: { documentNumber: '连住建〔2026〕8 号', evidence: [{ kind: 'minutes' }] },
    })
  }, 60_000)
})
