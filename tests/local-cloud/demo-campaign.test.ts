import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  listApplicationCompounds,
  listApplications,
  readApplication,
} from '../../core/contract/applications'
import type { listAssessments } from '../../core/contract/assessments'
import type { listAssessing } from '../../core/contract/assigning'
import { attestClause, explainPrinciple } from '../../core/contract/attestations'
import type { readCampaign } from '../../core/contract/campaigns'
import { doors } from '../../core/contract/doors'
import type { OutputOf } from '../../core/contract/endpoint'
import { readAttachment } from '../../core/disclosure/attachment-file'
import type { Application } from '../../core/record/applications'
import type { Assessment } from '../../core/record/assessments'
import type { Assignment } from '../../core/record/assignments'
import type { Attestation } from '../../core/record/attestations'
import type { StoredCampaign } from '../../core/record/campaigns'
import type { Collection } from '../../core/record/collection'
import { collections } from '../../core/record/collections'
import type { DisclosureFile } from '../../core/record/disclosure-files'
import type { Period } from '../../core/record/periods'
import type { Visit } from '../../core/record/visits'
import { attestorOf } from '../../core/selection/applicant'
import { actRefusal, caseTextLength, timeRefusal } from '../../core/selection/application'
import { attestationRefusal } from '../../core/selection/attestation-check'
import { calendarRemarks, isCalendarInOrder } from '../../core/selection/calendar-check'
import type { Evidence } from '../../core/selection/evidence'
import { lookBackOf } from '../../core/selection/look-back'
import { clauseOf } from '../../core/selection/principles'
import { sheetFaults } from '../../core/selection/sheet'
import { sheetParametersOf } from '../../core/selection/sheet-parameters'
import { sheetScoreOf } from '../../core/selection/sheet-score'
import { instantsOfStage, stageRefusal, stagesAt } from '../../core/selection/stages'
import { visitEntriesFit } from '../../core/selection/visit'
import { demoPersonas } from '../../local/demo-city/demo-people'
import { demoNow } from '../../local/demo-city/demo-periods'
import { insertAll } from '../../local/demo-city/insert-all'
import { layFiles } from '../../local/demo-city/lay-files'
import { type DemoCity, makeDemoCity } from '../../local/demo-city/load-demo-city'
import { functionKeys } from '../../local/function-keys'
import { type LocalCloud, openLocalCloud } from '../../local/open-local-cloud'

const directory = mkdtempSync(join(tmpdir(), 'demo-campaign-'))
const { hmacs, variables } = functionKeys(join(directory, 'data'))
const city: DemoCity = makeDemoCity(hmacs)

function documentsOf<Document>(collection: string): readonly Document[] {
  const found = city.facts.find((each) => each.collection === collection)
  if (found === undefined) throw new Error(`nothing in ${collection}`)
  return found.documents as readonly Document[]
}

const [campaign] = documentsOf<StoredCampaign>('campaigns') as [StoredCampaign]
const applications = documentsOf<Application>('applications')
const applicationIn = (id: string) => applications.find(({ _id }) => _id === id) as Application
const attestations = documentsOf<Attestation>('attestations')
const assessments = documentsOf<Assessment>('assessments')
const visits = documentsOf<Visit>('visits')

const laid = [
  ...['campaigns', 'applications', 'applicationDrafts', 'attestations', 'assignments', 'assessments'],
  ...['visits', 'disclosureFiles', 'inbox'],
]

describe('the campaign of the demo city', () => {
  it('is made of records that satisfy their shapes, none of them twice, and none from after now', () => {
    for (const name of laid) {
      const { schema } = collections.find((each) => each.name === name) as Collection<unknown>
      const documents = documentsOf<{ _id: string }>(name)
      for (const document of documents) expect(schema.parse(document), document._id).toEqual(document)
      expect(new Set(documents.map(({ _id }) => _id)).size, name).toBe(documents.length)
      const instants = [...JSON.stringify(documents).matchAll(/"(?:at|\w+At)":"([^"]+)"/g)]
      for (const [, instant = ''] of instants) expect(instant < demoNow, `${name} ${instant}`).toBe(true)
    }
  })

  it('has a calendar that gives cause for no remark, open for applying, verifying and assessing', () => {
    const period = documentsOf<Period>('periods').find(({ _id }) => _id === campaign.period) as Period
    const forwarded = applications.filter(({ state }) => state === 'forwarded').length
    expect(isCalendarInOrder(campaign.stages)).toBe(true)
    expect(calendarRemarks(campaign, { period, assessors: 3, applications: forwarded })).toEqual([])
    expect(stagesAt(campaign.stages, demoNow)).toEqual(['apply', 'verify', 'assess'])
    expect(instantsOfStage(campaign.stages.publicity).opensAt > period.publishesAt).toBe(true)
    for (const { stage, day, to } of campaign.moves) expect(campaign.stages[stage][day]).toBe(to)
  })

  it('has one application a compound in every state, by every kind of applicant, that went its way in time', () => {
    expect(new Set(applications.map(({ state }) => state))).toEqual(
      new Set(['submitted', 'returned', 'forwarded', 'withdrawn']),
    )
    expect(new Set(applications.map(({ applicant }) => applicant.role)).size).toBe(5)
    for (const { applicant, consent, state, timeline, ...written } of applications) {
      const [submitted, ...later] = timeline
      expect(submitted).toMatchObject({ what: 'submitted', office: applicant })
      for (const text of [written.practices, written.results])
        expect(text.length, text).toBeGreaterThanOrEqual(caseTextLength.least)
      expect(timeRefusal('submit', { campaign, isReturned: false }, submitted?.at ?? '')).toBeNull()
      const standing = {
        state: 'submitted' as const,
        applicant,
        consent: consent && { givenAt: null as string | null },
      }
      if (applicant.role === 'ownersCommittee' && standing.consent)
        standing.consent.givenAt = submitted?.at ?? ''
      for (const { what, office, at } of later) {
        const act = (
          { consented: 'consent', returned: 'return', forwarded: 'forward', withdrawn: 'withdraw' } as const
        )[what as 'consented' | 'returned' | 'forwarded' | 'withdrawn']
        expect(actRefusal(act, standing, { office, held: [] }), written.name).toBeNull()
        expect(timeRefusal(act, { campaign, isReturned: false }, at)).toBeNull()
        if (what === 'consented' && standing.consent) standing.consent.givenAt = at
      }
      const last = timeline.findLast(({ what }) => what !== 'consented')?.what
      expect(last).toBe(state)
      if (state === 'forwarded') expect(consent?.givenAt).not.toBeNull()
    }
  })

  it('has attestations that the product would have taken: by the right office, with what bears them out', () => {
    for (const { subject, by, at, said, evidence } of attestations) {
      const about = applications.filter(({ compound, subdistrict }) =>
        [compound, subdistrict].includes(subject),
      )
      expect(about.length).toBeGreaterThan(0)
      if (said.of === 'principle') {
        expect(explainPrinciple.callers).toContain(by.role)
        expect(campaign.parameters.principles[said.principle as 8]).toBe('explainable')
        expect(evidence.map(({ kind }) => kind)).toContain('minutes')
        continue
      }
      const attesting = clauseOf(said.clause)?.attesting
      if (attesting == null) throw new Error(`nobody attests ${said.clause}`)
      expect(attestClause.callers).toContain(by.role)
      const named = about.map(({ applicant }) =>
        attestorOf(attesting.by, { applicant: applicant.role, hasResidentsCommittee: true }),
      )
      expect(named, said.clause).toContain(by.role)
      const given = { attested: said.attested, evidence }
      expect(attestationRefusal(given, attesting, lookBackOf(campaign, at)), said.clause).toBeNull()
      expect(timeRefusal('attest', { campaign, isReturned: false }, at)).toBeNull()
    }
    expect(attestations.filter(({ said }) => said.of === 'principle')).toHaveLength(1)
  })

  it('has sheets as they can be handed in, by assessors that the bureau assigned', () => {
    for (const { _id, seats, prefill, events } of documentsOf<Assignment>('assignments')) {
      const application = applicationIn(_id)
      expect(application.state).toBe('forwarded')
      expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort())
      const seen = visits.filter((visit) => visit.application === _id)
      const visitPhotos = new Set(seen.flatMap(({ photos }) => photos.map(({ file }) => file)))
      for (const { entries, at } of seen) {
        expect(visitEntriesFit(entries)).toBe(true)
        expect(stageRefusal(campaign, 'assess', at)).toBeNull()
      }
      for (const sheet of assessments.filter((each) => each.application === _id)) {
        const { account, assignedAt, declaredAt, handedInAt } = sheet
        expect(seats[sheet.seat]).toMatchObject({ account, assignedAt, declaredAt, handedInAt })
        expect(sheet.state).toBe(handedInAt === null ? 'assigned' : 'handedIn')
        if (handedInAt === null) continue
        expect(stageRefusal(campaign, 'assess', handedInAt)).toBeNull()
        expect(sheet.prefill).toEqual(prefill)
        const { points } = sheetParametersOf(campaign.parameters)
        expect(sheetFaults(sheet.items, { points, prefill: prefill ?? [], visitPhotos })).toEqual([])
        const known = new Set([...application.evidence.map(({ file }) => file), ...visitPhotos])
        for (const file of sheet.items.flatMap(({ evidence }) => evidence)) expect(known.has(file)).toBe(true)
      }
    }
    const scores = applications.map(({ _id }) => {
      const handedIn = assessments.filter(
        ({ application, state }) => application === _id && state === 'handedIn',
      )
      const { differenceThreshold } = campaign.parameters
      return sheetScoreOf(handedIn, { differenceThreshold, awaited: [] }).score
    })
    const scored = scores.filter((score) => score !== null)
    expect(scored.length).toBeGreaterThanOrEqual(3)
    expect(Math.min(...scored)).toBeGreaterThanOrEqual(campaign.parameters.sheetFloor * 100)
  })

  it('has a file in storage for all that is put forward, held by what names it', () => {
    const records = new Map(documentsOf<DisclosureFile>('disclosureFiles').map((file) => [file._id, file]))
    for (const { record, bytes } of city.files) {
      expect(records.get(record._id)).toEqual(record)
      const read = readAttachment(bytes)
      expect(read?.type).toBe(record.type)
      expect(Buffer.compare(read?.bytes ?? Buffer.alloc(0), bytes)).toBe(0)
    }
    const named: [string, Pick<Evidence, 'file' | 'fileId' | 'bytes'>[]][] = [
      ...applications.map(({ _id, evidence, consent }): [string, Evidence[]] => [
        _id,
        [...evidence, ...(consent?.paper ? [consent.paper] : [])],
      ]),
      ...visits.map(({ _id, photos }): [string, Visit['photos']] => [`visit|${_id}`, photos]),
    ]
    for (const [heldBy, files] of named) {
      for (const { file, fileId, bytes } of files)
        expect(records.get(file)).toMatchObject({ heldBy, fileId, bytes })
    }
    for (const { file, fileId } of attestations.flatMap(({ evidence }) => evidence)) {
      expect(records.get(file)?.fileId).toBe(fileId)
      expect(applications.map(({ _id }) => _id)).toContain(records.get(file)?.heldBy)
    }
  })
})

describe('whoever signs in', () => {
  const personas = demoPersonas(hmacs.account)
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await openLocalCloud({
      ...{ port: 0, dataDirectory: join(directory, 'data'), functionsDirectory: resolve('dist/functions') },
      ...{ webDirectory: null, personas, functionVariables: variables },
    })
    await cloud.clock.setTo(Date.parse(demoNow))
    const needed = [
      'regions',
      'companies',
      'compounds',
      'accounts',
      'invitations',
      'disclosures',
      'periods',
      ...laid,
    ]
    for (const name of needed) await insertAll(cloud.address, name, documentsOf<object>(name))
    await layFiles(cloud.address, city.files)
  })
  afterAll(async () => {
    await cloud.close()
    rmSync(directory, { recursive: true, force: true })
  })

  async function ask<Data>(persona: string, name: string, input: object): Promise<Data> {
    const door = doors.staff.some((endpoint) => endpoint.name === name) ? 'staff' : 'resident'
    const response = await fetch(`${cloud.address}/v1/functions/${door}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${cloud.personaToken(persona)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ name, input, session: cloud.personaSession(persona) }),
    })
    const answer = (await response.json()) as { ok: boolean; data: Data; code?: string }
    if (!answer.ok) throw new Error(`${persona} ${name}: ${answer.code}`)
    return answer.data
  }

  const of = { campaign: campaign._id }
  const rowsOf = async (persona: string) =>
    (await ask<OutputOf<typeof listApplications>>(persona, 'listApplications', of)).rows
  const read = (persona: string, application: string) =>
    ask<OutputOf<typeof readApplication>>(persona, 'readApplication', { application })

  it('reads the campaign', async () => {
    const { open } = await ask<OutputOf<typeof readCampaign>>('owner', 'readCampaign', {})
    expect(open).toEqual(['apply', 'verify', 'assess'])
  })

  it.each(['bureau', 'district', 'subdistrict', 'residents-committee', 'company', 'owners-committee'])(
    'as %s reads applications with their files',
    async (persona) => {
      const rows = await rowsOf(persona)
      expect(rows.length).toBeGreaterThan(0)
      if (persona === 'bureau') expect(rows).toHaveLength(applications.length)
      const [first] = rows
      const { application } = await read(persona, first?.id ?? '')
      expect(application.evidence.length).toBeGreaterThan(0)
      for (const { url } of application.evidence) expect((await fetch(url ?? '')).status).toBe(200)
    },
  )

  it.each([
    ['district', 'return'],
    ['subdistrict', 'forward'],
    ['bureau', 'return'],
    ['residents-committee', 'attest'],
    ['company', 'submit'],
    ['owners-committee', 'withdraw'],
  ])('as %s finds something to %s', async (persona, act) => {
    const rows = await rowsOf(persona)
    const acts = rows.flatMap((row) => row.acts)
    expect(acts).toContain(act)
  })

  it('as the company finds what it has begun', async () => {
    const found = await ask<OutputOf<typeof listApplicationCompounds>>(
      'company',
      'listApplicationCompounds',
      of,
    )
    expect(found.compounds.filter(({ hasDraft }) => hasDraft)).toHaveLength(1)
  })

  it.each(['assessor', 'assessor-2', 'assessor-3'])('as %s reads every sheet', async (persona) => {
    const { campaigns } = await ask<OutputOf<typeof listAssessments>>(persona, 'listAssessments', {})
    const assigned = campaigns.flatMap((each) => each.assigned)
    expect(assigned.length).toBeGreaterThanOrEqual(3)
    for (const { application } of assigned) await ask(persona, 'readAssessment', { application })
  })

  it('as the bureau reads who assesses what', async () => {
    const { assessors } = await ask<OutputOf<typeof listAssessing>>('bureau', 'listAssessing', of)
    const handedIn = assessors.reduce((sum, each) => sum + each.handedIn, 0)
    expect(handedIn).toBe(assessments.filter(({ state }) => state === 'handedIn').length)
  })
})
