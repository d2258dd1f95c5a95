import { describe, expect, it } from 'vitest'
import { type Role, roles } from '../../core/access/role'
import type {
  listApplicationCompounds,
  listApplications,
  readApplication,
  readApplicationDraft,
} from '../../core/contract/applications'
import { doors } from '../../core/contract/doors'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readInbox } from '../../core/contract/inbox'
import type { Application } from '../../core/record/applications'
import type { AuditEntry } from '../../core/record/audit'
import type { Compound } from '../../core/record/compounds'
import type { DisclosureFile } from '../../core/record/disclosure-files'
import type { Person, SmallCity } from '../city/small-city'
import { givenFile, uploadedFile } from './evidence-files'
import { caseTexts, selectionCity, selectionCode, selectionOffices, toStage } from './selection-world'

const id = `${selectionCode}|A`
const key = { campaign: selectionCode, compound: 'A' }
const first = { ...key, revision: 0, ...caseTexts, evidence: [] }

type Offices = Awaited<ReturnType<typeof selectionOffices>>

async function opened(): Promise<{ city: SmallCity; offices: Offices }> {
  const city = await selectionCity()
  return { city, offices: await selectionOffices(city) }
}

const stored = async (city: SmallCity) => (await city.read<Application>('applications', id)) as Application
const read = (city: SmallCity, who: Person) =>
  city.ask<OutputOf<typeof readApplication>>(who, 'readApplication', { application: id })
const draftOf = (city: SmallCity, who: Person, compound = 'A') =>
  city.ask<OutputOf<typeof readApplicationDraft>>(who, 'readApplicationDraft', { ...key, compound })
const audited = async (city: SmallCity) =>
  (await city.all<AuditEntry>('audit')).map(({ action, role }) => `${action} by ${role}`).sort()

describe('applying', () => {
  it('goes from a draft to the assessment: submitted, agreed to, passed on', async () => {
    const { city, offices } = await opened()
    const { company, ownersCommittee, subdistrict } = offices
    const minutes = await givenFile(city, company, 'minutes')
    await city.ask(company, 'saveApplicationDraft', { ...first, evidence: [minutes] })
    expect(await city.all('applications')).toEqual([])
    const draft = await draftOf(city, company)
    expect(draft).toMatchObject({ ...caseTexts, revision: 1, refusal: null, needsConsent: true })
    expect(draft.evidence[0]).toMatchObject({ kind: 'minutes', name: '材料.pdf' })

    await city.ask(company, 'submitApplication', { ...first, evidence: [minutes] })
    expect((await draftOf(city, company)).savedAt).toBe(null)
    const forward = { application: id, decision: 'forward' }
    expect(await city.refused(subdistrict, 'checkApplication', { ...forward, revision: 1 })).toBe(
      'committee_consent_missing',
    )
    await city.ask(ownersCommittee, 'consentToApplication', { application: id, revision: 1, paper: null })
    expect((await read(city, subdistrict)).application.acts).toEqual(['return', 'forward', 'attest'])
    await city.ask(subdistrict, 'checkApplication', { ...forward, revision: 2 })

    const application = await stored(city)
    expect(application.state).toBe('forwarded')
    expect(application.timeline.map(({ what, office }) => `${what} by ${office.role}`)).toEqual([
      'submitted by propertyCompany',
      'consented by ownersCommittee',
      'forwarded by subdistrict',
    ])
    expect(await audited(city)).toEqual([
      'applicationChecked by subdistrict',
      'applicationConsented by ownersCommittee',
      'applicationSubmitted by propertyCompany',
    ])
    const file = await city.read<DisclosureFile>('disclosureFiles', minutes.file)
    expect(file).toMatchObject({ heldBy: id, dueAt: null })
  }, 60_000)

  it('sends back with reasons, takes it again while it can be checked, and asks the committee anew', async () => {
    const { city, offices } = await opened()
    const { company, ownersCommittee, subdistrict } = offices
    await city.ask(company, 'submitApplication', first)
    await city.ask(ownersCommittee, 'consentToApplication', { application: id, revision: 1, paper: null })
    const why = '做法部分没有写明开展的时间，请补充。'
    await city.ask(subdistrict, 'checkApplication', { application: id, revision: 2, decision: 'return', why })
    await toStage(city, 'verify')
    expect(await draftOf(city, company)).toMatchObject({ ...caseTexts, returnedWhy: why, refusal: null })
    const better = { ...first, revision: 3, practices: `自 2026 年 1 月起，${caseTexts.practices}` }
    await city.ask(company, 'submitApplication', better)
    expect(await stored(city)).toMatchObject({
      ...{ state: 'submitted', practices: better.practices },
      consent: { givenAt: null, office: null },
    })
  }, 60_000)

  it('tells whoever checks, the committee that has to agree, and the applicant what came of it', async () => {
    const { city, offices } = await opened()
    const told = async (who: Person) =>
      (await city.ask<OutputOf<typeof readInbox>>(who, 'readInbox', {})).notices
        .filter(({ application }) => application === id)
        .map(({ kind, why }) => [kind, why])
    await city.ask(offices.company, 'submitApplication', first)
    expect(await told(offices.subdistrict)).toEqual([['applicationArrived', undefined]])
    expect(await told(offices.ownersCommittee)).toEqual([['applicationConsentAsked', undefined]])
    expect(await told(offices.district)).toEqual([])
    const why = '做法部分没有写明开展的时间，请补充。'
    await city.ask(offices.subdistrict, 'checkApplication', {
      ...{ application: id, revision: 1, decision: 'return', why },
    })
    expect(await told(offices.company)).toEqual([['applicationReturned', why]])
  }, 60_000)

  it('a request that comes again changes nothing, and two at once make one application', async () => {
    const { city, offices } = await opened()
    const { company } = offices
    const again = { key: city.newKey() }
    await city.ask(company, 'submitApplication', first, again)
    const once = await stored(city)
    await city.ask(company, 'submitApplication', first, again)
    expect(await stored(city)).toEqual(once)
    await city.ask(company, 'withdrawApplication', { application: id, revision: 1, why: '材料有误' })
    const answers = await Promise.all([
      city.call(company, 'submitApplication', { ...first, revision: 2 }),
      city.call(offices.residentsCommittee, 'submitApplication', { ...first, revision: 2 }),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))).toEqual(['application_taken'])
    expect((await stored(city)).revision).toBe(3)
  }, 60_000)

  it('of two who change it at once the second is told', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.company, 'submitApplication', first)
    const why = '做法部分没有写明开展的时间，请补充。'
    const answers = await Promise.all([
      city.call(offices.ownersCommittee, 'consentToApplication', {
        application: id,
        revision: 1,
        paper: null,
      }),
      city.call(offices.subdistrict, 'checkApplication', {
        application: id,
        revision: 1,
        decision: 'return',
        why,
      }),
    ])
    expect(answers.filter(({ ok }) => ok).length).toBe(1)
    expect(answers.flatMap((answer) => (answer.ok ? [] : [answer.code]))).toEqual(['application_changed'])
    expect((await stored(city)).revision).toBe(2)
    expect((await stored(city)).timeline.length).toBe(2)
  }, 60_000)

  it('keeps drafts to their office: nobody else reads them, and they hold nobody up', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.company, 'saveApplicationDraft', first)
    expect(await draftOf(city, offices.residentsCommittee)).toMatchObject({ practices: '', revision: 0 })
    await city.ask(offices.residentsCommittee, 'submitApplication', first)
    const listed = await city.ask<OutputOf<typeof listApplicationCompounds>>(
      offices.company,
      'listApplicationCompounds',
      { campaign: selectionCode },
    )
    expect(listed.compounds).toMatchObject([
      { code: 'A', application: { id, state: 'submitted', isOwn: false }, hasDraft: true },
      { code: 'C', application: null, hasDraft: false },
      { code: 'D', application: null, hasDraft: false },
    ])
    expect(await city.refused(offices.company, 'submitApplication', { ...first, revision: 1 })).toBe(
      'application_taken',
    )
    // Of somebody else's application only its place is known to the draft.
    expect(await draftOf(city, offices.company)).toMatchObject({ ...caseTexts, refusal: 'application_taken' })
  }, 60_000)

  it('saves a draft on top of what was read only', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.company, 'saveApplicationDraft', first)
    expect(await city.refused(offices.company, 'saveApplicationDraft', first)).toBe('application_changed')
  }, 60_000)

  it('asks no committee where there is none, and none that applies itself', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.ownersCommittee, 'submitApplication', first)
    expect((await stored(city)).consent).toMatchObject({ office: { role: 'ownersCommittee' } })
    const compound = (await city.read<Compound>('compounds', 'C')) as Compound
    await city.put('compounds', {
      ...compound,
      governance: [{ ...compound.governance[0]!, kind: 'preparing' }],
    })
    await city.ask(offices.company, 'submitApplication', { ...first, compound: 'C' })
    const other = await city.read<Application>('applications', `${selectionCode}|C`)
    expect(other?.consent).toBe(null)
  }, 60_000)

  it('takes a consent on paper from the residents’ committee with the paper alone, and not where it applies itself', async () => {
    const { city, offices } = await opened()
    const { company, residentsCommittee } = offices
    await city.ask(company, 'submitApplication', first)
    const consent = { application: id, revision: 1, paper: null as string | null }
    expect((await read(city, residentsCommittee)).consentsOnPaper).toBe(true)
    expect((await read(city, offices.ownersCommittee)).consentsOnPaper).toBe(false)
    expect(await city.refused(residentsCommittee, 'consentToApplication', consent)).toBe('evidence_missing')
    const paper = await uploadedFile(city, residentsCommittee, { name: '同意书.jpg' })
    await city.ask(residentsCommittee, 'consentToApplication', { ...consent, paper })
    expect((await read(city, company)).application.consent).toMatchObject({
      office: { role: 'residentsCommittee' },
      paper: { name: '同意书.jpg' },
    })
    await city.ask(company, 'withdrawApplication', { application: id, revision: 2, why: '改由居委会申报' })
    await city.ask(residentsCommittee, 'submitApplication', { ...first, revision: 3 })
    const own = { application: id, revision: 4, paper }
    expect(await city.refused(residentsCommittee, 'consentToApplication', own)).toBe('party_to_application')
  }, 60_000)
})

describe('who applies does not check', () => {
  it.each([
    ['propertyCompany', 'company', ['subdistrict', 'bureau']],
    ['residentsCommittee', 'residentsCommittee', ['subdistrict', 'bureau']],
    ['subdistrict', 'subdistrict', ['district', 'bureau']],
    ['district', 'district', ['bureau']],
  ] as const)(
    'an application of %s',
    async (_, applicant, checkers) => {
      const { city, offices } = await opened()
      await city.ask(offices[applicant], 'submitApplication', first)
      await city.ask(offices.ownersCommittee, 'consentToApplication', {
        application: id,
        revision: 1,
        paper: null,
      })
      const may = []
      for (const office of ['subdistrict', 'district', 'bureau'] as const) {
        const { acts } = (await read(city, offices[office])).application
        if (acts.includes('forward')) may.push(office)
      }
      expect(may).toEqual(checkers)
      const checking = { application: id, revision: 2, decision: 'forward' }
      if (applicant === 'subdistrict' || applicant === 'district') {
        expect(await city.refused(offices[applicant], 'checkApplication', checking)).toBe(
          'party_to_application',
        )
      }
    },
    60_000,
  )

  it('not under another office of the same person either', async () => {
    const { city, offices } = await opened()
    const { subdistrict, company } = offices
    const [own, other] = await Promise.all(
      [subdistrict, company].map((who) =>
        city.read<{ _id: string; roles: object[] }>('accounts', who.accountId),
      ),
    )
    if (!own || !other) throw new Error('no accounts')
    await city.put('accounts', { ...own, roles: [...own.roles, ...other.roles] })
    await city.ask(subdistrict, 'submitApplication', first, { as: { role: 'propertyCompany', scope: 'X' } })
    await city.ask(offices.ownersCommittee, 'consentToApplication', {
      application: id,
      revision: 1,
      paper: null,
    })
    const checking = { application: id, revision: 2, decision: 'forward' }
    const as = { role: 'subdistrict', scope: '320706001' }
    expect(await city.refused(subdistrict, 'checkApplication', checking, { as })).toBe('party_to_application')
  }, 60_000)
})

describe('stages', () => {
  it.each([
    ['launch', 'stage_not_open', 'stage_not_open'],
    ['verify', 'stage_over', null],
    ['assess', 'stage_over', 'stage_over'],
  ] as const)(
    'in %s an application is %s and a check is %s',
    async (stage, submitting, checking) => {
      const { city, offices } = await opened()
      await city.ask(offices.ownersCommittee, 'submitApplication', first)
      await toStage(city, stage)
      expect(await city.refused(offices.company, 'submitApplication', { ...first, compound: 'C' })).toBe(
        submitting,
      )
      const check = { application: id, revision: 1, decision: 'forward' }
      const answer = await city.call(offices.subdistrict, 'checkApplication', check)
      expect(answer.ok ? null : answer.code).toBe(checking)
    },
    60_000,
  )

  it('an applicant may withdraw until the assessment is over, and gives a reason', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.company, 'submitApplication', first)
    await toStage(city, 'assess')
    const withdraw = { application: id, revision: 1, why: '小区更换物业' }
    expect(await city.refused(offices.company, 'withdrawApplication', { ...withdraw, why: '' })).toBe(
      'invalid_input',
    )
    expect(await city.refused(offices.subdistrict, 'withdrawApplication', withdraw)).toBe(
      'not_your_application',
    )
    await city.ask(offices.company, 'withdrawApplication', withdraw)
    expect((await stored(city)).state).toBe('withdrawn')
    expect(await city.refused(offices.company, 'withdrawApplication', { ...withdraw, revision: 2 })).toBe(
      'act_not_possible',
    )
    await toStage(city, 'publicity')
    expect(await city.refused(offices.company, 'withdrawApplication', withdraw)).toBe('stage_over')
  }, 60_000)

  it('a company whose service has ended takes no application along: it reads it, and is not offered to withdraw', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.company, 'submitApplication', first)
    const a = (await city.read<Compound>('compounds', 'A')) as Compound
    const ended = { from: '2026-11-30T16:00:00.000Z', kind: 'none' as const, company: null }
    await city.put('compounds', { ...a, service: [...a.service, ended] })
    await toStage(city, 'assess')
    const withdraw = { application: id, revision: 1, why: '不再服务这个小区' }
    expect(await city.refused(offices.company, 'withdrawApplication', withdraw)).toBe('applicant_has_left')
    const { application } = await read(city, offices.company)
    expect(application.acts).not.toContain('withdraw')
    expect((await stored(city)).state).toBe('submitted')
  }, 60_000)

  it('nothing is submitted in a campaign that is not launched', async () => {
    const city = await selectionCity({ campaign: { state: 'draft' } })
    const company = await city.official('propertyCompany', 'X')
    expect(await city.refused(company, 'submitApplication', first)).toBe('campaign_not_launched')
    expect(await city.all('applications')).toEqual([])
  }, 60_000)
})

describe('files of evidence', () => {
  it('of another compound, of another document or of nobody are refused', async () => {
    const { city, offices } = await opened()
    const { company } = offices
    const elsewhere = await givenFile(city, company, 'document', { compound: 'C' })
    const none = { file: 'none', kind: 'document', day: null }
    for (const evidence of [[elsewhere], [none]]) {
      expect(await city.refused(company, 'submitApplication', { ...first, evidence })).toBe('unknown_file')
      expect(await city.refused(company, 'saveApplicationDraft', { ...first, evidence })).toBe('unknown_file')
    }
    expect(await city.all('applications')).toEqual([])
    const taken = await givenFile(city, company, 'document')
    await city.database.collection('disclosureFiles').doc(taken.file).update({ heldBy: 'A|fees|standing' })
    expect(await city.refused(company, 'submitApplication', { ...first, evidence: [taken] })).toBe(
      'unknown_file',
    )
  }, 60_000)
})

/** Every endpoint of applications with an input that reaches A. */
const inputs: Record<string, object> = {
  listApplicationCompounds: { campaign: selectionCode },
  readApplicationDraft: key,
  saveApplicationDraft: first,
  submitApplication: first,
  withdrawApplication: { application: id, revision: 1, why: '材料有误' },
  consentToApplication: { application: id, revision: 1, paper: null },
  checkApplication: { application: id, revision: 1, decision: 'forward' },
  listApplications: { campaign: selectionCode },
  readApplication: { application: id },
  attestClause: {
    ...{ application: id, clause: 'tidy', evidence: [] },
    attested: { form: 'statement', isMet: false, note: '堆放杂物' },
  },
  explainPrinciple: {
    ...{ application: id, principle: 8, evidence: [{ file: 'f', kind: 'minutes', day: null }] },
    decision: { meetingOn: '2026-11-01', documentNumber: '第 8 号', reason: '经集体研究同意作为例外。' },
  },
}
const listing = ['listApplicationCompounds', 'listApplications']

const scopesElsewhere: Record<Role, string> = {
  ownersCommittee: 'D',
  propertyCompany: 'Y',
  residentsCommittee: '320703001001',
  subdistrict: '320703001',
  department: '320703',
  utility: '320703',
  district: '320703',
  assessor: '320700',
  bureau: '320701',
}

describe('access', () => {
  it('is held here to every role, and to every office elsewhere', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.company, 'submitApplication', first)
    const before = await city.all('applications')
    const elsewhere = new Map<Role, Person>()
    for (const role of roles) elsewhere.set(role, await city.official(role, scopesElsewhere[role]))
    for (const [name, input] of Object.entries(inputs)) {
      const endpoint = doors.staff.find((each) => each.name === name)
      if (endpoint === undefined) throw new Error(name)
      expect(await city.refused(null, name, input)).toBe('not_signed_in')
      for (const [role, who] of elsewhere) {
        if (!endpoint.callers.includes(role)) {
          expect(await city.refused(who, name, input), `${name} by ${role}`).toBe('not_allowed')
        } else if (!listing.includes(name)) {
          expect(await city.refused(who, name, input), `${name} by ${role}`).toBe('out_of_scope')
        }
      }
    }
    expect(await city.all('applications')).toEqual(before)
    expect(await city.all('attestations')).toEqual([])
  }, 120_000)

  it('lists what the caller’s own part of the city holds, of a company what it applied for itself', async () => {
    const { city, offices } = await opened()
    await city.ask(offices.company, 'submitApplication', first)
    await city.ask(offices.residentsCommittee, 'submitApplication', { ...first, compound: 'C' })
    await city.ask(offices.company, 'submitApplication', { ...first, compound: 'D' })
    const listed = async (who: Person) =>
      (
        await city.ask<OutputOf<typeof listApplications>>(who, 'listApplications', {
          campaign: selectionCode,
        })
      ).rows.map(({ compound }) => compound)
    expect(await listed(offices.bureau)).toEqual(['A', 'C', 'D'])
    expect(await listed(offices.district)).toEqual(['A', 'C'])
    expect(await listed(offices.subdistrict)).toEqual(['A', 'C'])
    expect(await listed(offices.residentsCommittee)).toEqual(['A', 'C'])
    expect(await listed(offices.company)).toEqual(['A', 'D'])
    expect(await listed(offices.ownersCommittee)).toEqual(['A'])
    expect(await listed(await city.official('district', '320703'))).toEqual(['D'])
  }, 60_000)
})
