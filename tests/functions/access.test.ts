import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Role, roles } from '../../core/access/role'
import { doors } from '../../core/contract/doors'
import type { Caller, Endpoint } from '../../core/contract/endpoint'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
/** Somebody of each role over compound A, over compound B, and with a term that has ended. */
let officials: Record<'own' | 'other' | 'former', Record<Role, Person>>
let stranger: Person
let resident: Person

const scopesOfA: Record<Role, string> = {
  ownersCommittee: 'A',
  propertyCompany: 'X',
  residentsCommittee: '320706001001',
  subdistrict: '320706001',
  department: '320706',
  utility: '320706',
  district: '320706',
  assessor: '320700',
  bureau: '320700',
}
const scopesOfB: Record<Role, string> = {
  ownersCommittee: 'B',
  propertyCompany: 'Y',
  residentsCommittee: '320703001001',
  subdistrict: '320703001',
  department: '320703',
  utility: '320703',
  district: '320703',
  assessor: '320701',
  bureau: '320701',
}

beforeAll(async () => {
  city = await openSmallCity()
  const allOf = async (scopes: Record<Role, string>, until: string | null) =>
    Object.fromEntries(
      await Promise.all(
        roles.map(async (role) => [role, await city.official(role, scopes[role], until)] as const),
      ),
    ) as Record<Role, Person>
  officials = {
    own: await allOf(scopesOfA, null),
    other: await allOf(scopesOfB, null),
    former: await allOf(scopesOfA, '2026-11-01T00:00:00.000Z'),
  }
  stranger = city.stranger()
  resident = await city.member('A-01-001')
})
afterAll(() => city.close())

const endpoints: readonly Endpoint[] = [...doors.resident, ...doors.staff]

function expectedCode(endpoint: Endpoint, who: { signedIn: boolean; is: readonly Caller[] }): string {
  if (endpoint.callers.includes('public')) return 'invalid_input'
  if (!who.signedIn) return 'not_signed_in'
  if (endpoint.callers.includes('account')) return 'invalid_input'
  return endpoint.callers.some((caller) => who.is.includes(caller)) ? 'invalid_input' : 'not_allowed'
}

describe('who may call what: the audience is checked before the input is looked at', () => {
  it.each(endpoints)('$name', async (endpoint) => {
    // No endpoint takes this input, so whoever may call is told so and whoever may not learns nothing of it.
    const garbage = { 不存在的字段: 1 }
    const code = (who: Person | null) => city.refused(who, endpoint.name, garbage)
    expect(await code(null), 'anonymous').toBe(expectedCode(endpoint, { signedIn: false, is: [] }))
    expect(await code(stranger), 'a stranger').toBe(expectedCode(endpoint, { signedIn: true, is: [] }))
    expect(await code(resident), 'a resident').toBe(
      expectedCode(endpoint, { signedIn: true, is: ['resident'] }),
    )
    for (const role of roles) {
      const current = expectedCode(endpoint, { signedIn: true, is: [role] })
      expect(await code(officials.own[role]), role).toBe(current)
      expect(await code(officials.other[role]), `${role} of elsewhere`).toBe(current)
      const former = expectedCode(endpoint, { signedIn: true, is: [] })
      expect(await code(officials.former[role]), `former ${role}`).toBe(former)
    }
  })
})

const seatInA = { district: '320706', subdistrict: '320706001', residentsCommittee: null }

const newCompound = (name: string) => ({
  ...{ name, ...seatInA, service: 'none', company: null, governance: 'none', from: '2026-01-01' },
  register: null,
})

const outsideCase = (role: Role) => ({
  ...{ number: `信访-${role}`, compound: 'A', receivedOn: '2026-03-01', category: 'lift' },
  ...{ responsible: 'company', result: null },
})

/**
 * Inputs that reach compound A or the city, by endpoint: whoever has the role over A succeeds, over B is refused. Where the
 * same change would be none the second time, the input differs by role.
 */
const reachingA: Record<string, object | ((role: Role) => object)> = {
  readCompoundFigures: { period: '2026H1', compound: 'A' },
  readCompoundTrend: { compound: 'A' },
  readMethodAnnex: { period: '2026H1' },
  requestRebuild: { period: '2026H1' },
  listHouseholds: { compound: 'A', building: '01' },
  issueSlip: { household: 'A-01-002' },
  issueDeskCode: { household: 'A-01-002' },
  issueBuildingSlips: { compound: 'A', building: '01', households: ['A-01-002'], onlyUnbound: false },
  contestAtDesk: { household: 'A-01-003', why: '本户无人认识现在的成员' },
  revokeSlips: { household: 'A-01-002' },
  unbindHousehold: { household: 'A-01-002' },
  importOutsideCases: (role) => ({ source: 'letter', cases: [{ ...outsideCase(role), overwrite: false }] }),
  listPosters: { compound: 'A' },
  issuePosters: { compound: 'A', buildings: ['01'] },
  revokePoster: { compound: 'A', building: '01' },
  listClaims: { compound: 'A' },
  decideClaims: { compound: 'A', claims: ['none'], refuseFor: null },
  issuePaperForms: { period: '2026H2', compound: 'A', building: '01', households: ['A-01-003'] },
  readPaperProgress: { period: '2026H2', compound: 'A' },
  readAssistedForm: { compound: 'A' },
  submitAssisted: {
    household: 'A-01-003',
    period: '2026H2',
    how: 'visit',
    content: { residentKind: 'owner', overall: 4, dimensions: {}, reasons: [], text: '' },
  },
  readRoster: { compound: 'A', building: '01' },
  compareRoster: { compound: 'A', whole: false, buildings: [{ name: '1幢', homes: [] }] },
  createApiKey: { title: '数据平台', scope: { kind: 'district', code: '320706' }, days: 30 },
  createInvitation: { role: 'ownersCommittee', scope: 'A', holder: '甲小区业委会', until: null },
  readPeriodCheck: { period: '2026H2' },
  extendPeriod: { period: '2026H2', lastDay: '2026-12-01', why: '台风停课停工' },
  createRegion: (role) => ({ kind: 'residentsCommittee', parent: '320706001', name: `${role}新社区` }),
  renameRegion: { region: '320706001001', name: '东园社区居委会', why: '更名' },
  closeRegion: (role) => ({ region: role === 'bureau' ? '320706001900' : '320706001901', why: '撤并' }),
  saveCompany: { company: 'X', name: '演示·甲物业', creditCode: null, hotline: null },
  readCompoundFile: { compound: 'A' },
  listDisclosureDuties: { compound: 'A' },
  listAskedCorrections: { compound: 'A' },
  uploadDisclosureFile: (role) => ({
    ...{ compound: 'A', upload: `upload-${role}`.padEnd(20, '0'), name: '甲.pdf', bytes: 15, part: 0 },
    content: Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64'),
  }),
  uploadEvidence: (role) => ({
    ...{ compound: 'A', upload: `evidence-${role}`.padEnd(20, '0'), name: '甲.pdf', bytes: 15, part: 0 },
    content: Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64'),
  }),
  createCompound: (role) => newCompound(`演示·${role}新小区`),
  importCompounds: { compounds: [newCompound('演示·导入小区')], createCompanies: false },
  correctCompound: (role) => ({ compound: 'A', name: `演示·${role}甲小区`, register: 80, why: '更名' }),
  saveSections: { compound: 'A', sections: [{ code: 's1', name: '一期' }], buildings: [] },
  changeService: (role) => ({
    ...{ compound: 'A', from: '2027-01-01', company: null, why: '退出' },
    service: role === 'bureau' ? 'none' : 'selfManaged',
  }),
  changeGovernance: (role) => ({
    ...{ compound: 'A', from: '2027-01-01', why: '换届' },
    governance: role === 'bureau' ? 'betweenTerms' : 'none',
  }),
  changeSeat: (role) => ({
    ...{ compound: 'A', from: '2027-01-01', ...seatInA, why: '划出' },
    residentsCommittee: role === 'district' ? null : '320706001001',
  }),
}

/** Endpoints that answer with what lies within the caller’s scope, whatever it is; papers are found by number (paper.test.ts). */
const withinScope = [
  'listPeriods',
  'listOwnCompounds',
  'listPublishingCompounds',
  'listApiKeys',
  'readCityTable',
  'readSealedSnapshot',
  'readCaseOverview',
  'revokeApiKey',
  'findScopes',
  'listStaff',
  'handOver',
  'revokeInvitation',
  'endAppointment',
  'readAudit',
  // approvals.test.ts and contests.test.ts hold how far these reach.
  'listMatters',
  'decideApproval',
  'ruleContest',
  'listPeriodPlans',
  'readParticipation',
  // Held to the city in period-life.test.ts.
  'savePeriod',
  'deletePeriod',
  'announcePeriod',
  'readPaper',
  'enterPaper',
  'resolvePaper',
  'listRegions',
  'listCompanies',
  'readCompany',
  'listCompounds',
  'listRosters',
  'listDeclaredEmpty',
  // Held to the city in complaint-rules.test.ts.
  'readComplaintRules',
  'saveComplaintRules',
  // outside-cases.test.ts holds how far these reach.
  'listCaseCompounds',
  'compareOutsideCases',
  'listOutsideCases',
  'linkOutsideCase',
  'correctOutsideCase',
  // Cases are reached by the desks that have them, too: reading.test.ts, staff-cases.test.ts and case-lists.test.ts.
  'listDuties',
  'listCases',
  'readCase',
  'actOnCase',
  'readMessageDelivery',
  // Held to the city in disclosure-rules.test.ts, to the scope in disclosure-table.test.ts.
  'readDisclosureRules',
  'saveDisclosureRules',
  'readDisclosureTable',
  'listOverdueDisclosures',
  // Each kind has its publisher: disclosures.test.ts and corrections.test.ts.
  'readDisclosureDraft',
  'saveDisclosureDraft',
  'publishDisclosure',
  'correctDisclosure',
  'answerCorrection',
  // Held to units that lie wholly within the caller's scope in roll-ups.test.ts.
  'readRollUps',
  'readRollUpTrend',
  // findings.test.ts and objections.test.ts hold how far these reach.
  'listFindings',
  'ruleFinding',
  'reopenFinding',
  'listObjections',
  'raiseObjection',
  'ruleObjection',
  // applications.test.ts holds how far these reach, as they need a campaign.
  'listApplicationCompounds',
  'readApplicationDraft',
  'saveApplicationDraft',
  'submitApplication',
  'withdrawApplication',
  'consentToApplication',
  'checkApplication',
  'listApplications',
  'readApplication',
  'attestClause',
  'explainPrinciple',
  // Held to the city, the seats and the scope in assessments.test.ts and visits.test.ts.
  'listAssessing',
  'assignAssessor',
  'removeAssessor',
  'readSheets',
  'readSheetRules',
  'saveSheetRules',
  'listAssessments',
  'readAssessment',
  'declareInterest',
  'saveAssessment',
  'handInAssessment',
  'listVisits',
  'uploadVisitPhoto',
  'recordVisit',
  // paper-round.test.ts, district-reports.test.ts and experiences.test.ts hold how far these reach.
  'readPaperRound',
  'drawPaperRound',
  'printPaperRound',
  'listDistrictReports',
  'readDistrictReport',
  'saveDistrictReport',
  'submitDistrictReport',
  'listExperienceDrafts',
  'publishExperience',
  'withdrawExperience',
  // Held to the city in selection-scope.test.ts, to the household's place and the applicant in selection-lists.test.ts.
  'readCampaignPlan',
  'saveCampaign',
  'launchCampaign',
  'moveStage',
  'endCampaign',
  'readSelectionState',
  'sealSelectionList',
  'ruleCandidate',
  'objectAsApplicant',
  'enterSelectionObjection',
  'listSelectionObjections',
  'ruleSelectionObjection',
  'decideSelection',
  'reviewAward',
  'readRecommendations',
  'recommendCases',
]

/** Whose reach is held elsewhere, as they need a city between two periods. */
const heldElsewhere = ['mergeCompounds']

/** Endpoints that reach compound A too, but change what stands still while a period is open. */
const frozen: Record<string, object> = {
  applyRoster: {
    compound: 'A',
    whole: false,
    buildings: [{ name: '1幢', homes: [] }],
    fingerprint: '0',
    occupied: 0,
  },
  markHouseholds: { compound: 'A', households: ['A-01-002'], use: 'shop', delivered: null },
  declareEmpty: { compound: 'A', households: ['A-01-002'], empty: true },
  checkEmpty: { household: 'A-01-002', confirmed: true, why: null },
}

describe('how far a role reaches', () => {
  it('is stated here for every staff endpoint', () => {
    const stated = [
      ...Object.keys(reachingA),
      ...Object.keys(frozen),
      ...withinScope,
      ...heldElsewhere,
    ].sort()
    expect(stated).toEqual(doors.staff.map((endpoint) => endpoint.name).sort())
  })

  it.each(doors.staff.filter((endpoint) => endpoint.name in reachingA))('$name', async (endpoint) => {
    const reaching = reachingA[endpoint.name]
    for (const role of roles.filter((each) => endpoint.callers.includes(each))) {
      const input = typeof reaching === 'function' ? reaching(role) : reaching
      const own = await city.call(officials.own[role], endpoint.name, input)
      expect(own.ok, `${role}: ${JSON.stringify(own)}`).toBe(true)
      expect(await city.refused(officials.other[role], endpoint.name, input), role).toBe('out_of_scope')
    }
  })

  it.each(doors.staff.filter((endpoint) => endpoint.name in frozen))(
    '$name, which is frozen now',
    async (endpoint) => {
      const input = frozen[endpoint.name]
      for (const role of roles.filter((each) => endpoint.callers.includes(each))) {
        expect(await city.refused(officials.own[role], endpoint.name, input), role).toBe('roster_frozen')
        expect(await city.refused(officials.other[role], endpoint.name, input), role).toBe('out_of_scope')
      }
    },
  )

  it('registers are listed within the caller’s own part of the city', async () => {
    const listed = async (who: Person) =>
      (await city.ask<{ compounds: { code: string }[] }>(who, 'listRosters', {})).compounds
        .map(({ code }) => code)
        // Compounds that other tests here have made stand in A's part.
        .filter((code) => ['A', 'B'].includes(code))
    for (const role of ['district', 'subdistrict', 'residentsCommittee'] as const) {
      expect(await listed(officials.own[role]), role).toEqual(['A'])
      expect(await listed(officials.other[role]), role).toEqual(['B'])
    }
    expect(await listed(officials.own.bureau)).toEqual(['A', 'B'])
    expect(await listed(officials.other.bureau)).toEqual([])
  })

  it('the city’s table holds the caller’s own part only, and a filter beyond it is refused', async () => {
    const table = async (who: Person, filter = {}) => {
      const read = await city.ask<{ rows: { compound: string }[] }>(who, 'readCityTable', {
        period: '2026H1',
        ...filter,
      })
      return read.rows.map((row) => row.compound)
    }
    for (const role of ['district', 'subdistrict', 'residentsCommittee'] as const) {
      expect(await table(officials.own[role]), role).toEqual(['A'])
      expect(await table(officials.other[role]), role).toEqual(['B'])
    }
    expect((await table(officials.own.bureau)).sort()).toEqual(['A', 'B'])
    expect(await table(officials.other.bureau)).toEqual([])
    expect(await table(officials.own.bureau, { district: '320703' })).toEqual(['B'])
    const beyond = { period: '2026H1', district: '320703' }
    expect(await city.refused(officials.own.district, 'readCityTable', beyond)).toBe('out_of_scope')
  })

  it('a property company’s table holds its own compounds, and only of published periods', async () => {
    const read = await city.ask<{ rows: { compound: string }[] }>(
      officials.own.propertyCompany,
      'readCityTable',
      {
        period: '2026H1',
      },
    )
    expect(read.rows.map((row) => row.compound)).toEqual(['A'])
    const open = { period: '2026H2' }
    expect(await city.refused(officials.own.propertyCompany, 'readCityTable', open)).toBe('not_published_yet')
  })

  it('a residents’ committee lists its own compounds', async () => {
    const own = await city.ask(officials.own.residentsCommittee, 'listOwnCompounds', {})
    expect(own).toMatchObject({ compounds: [{ code: 'A' }] })
  })

  it('API keys are the bureau’s of that city: another city’s bureau neither sees nor revokes them', async () => {
    const made = await city.ask<{ entry: { number: string } }>(
      officials.own.bureau,
      'createApiKey',
      reachingA.createApiKey,
    )
    expect(await city.ask(officials.other.bureau, 'listApiKeys', {})).toEqual({ keys: [] })
    const revoke = { number: made.entry.number }
    expect(await city.refused(officials.other.bureau, 'revokeApiKey', revoke)).toBe('unknown_api_key')
    await city.ask(officials.own.bureau, 'revokeApiKey', revoke)
  })

  it('a sealed snapshot is the city’s: every district of it sees it, another city’s bureau does not', async () => {
    const input = { period: '2026H1' }
    expect(await city.ask(officials.other.district, 'readSealedSnapshot', input)).toMatchObject({ number: 1 })
    expect(await city.refused(officials.other.bureau, 'readSealedSnapshot', input)).toBe('out_of_scope')
  })

  it('the rated company and the owners’ committee see figures only once they are published', async () => {
    await city.moveTo('2026-12-02T00:00:00.000Z')
    await city.runClock()
    const input = { period: '2026H2', compound: 'A' }
    for (const role of ['propertyCompany', 'ownersCommittee'] as const) {
      expect(await city.refused(officials.own[role], 'readCompoundFigures', input)).toBe('not_published_yet')
    }
    await city.ask(officials.own.bureau, 'readCompoundFigures', input)
    await city.moveTo('2026-12-11T00:00:00.000Z')
    for (const role of ['propertyCompany', 'ownersCommittee'] as const) {
      const { scorecard } = await city.ask<{ scorecard: Record<string, unknown> }>(
        officials.own[role],
        'readCompoundFigures',
        input,
      )
      // As much as everybody sees, and no more.
      const open = await city.ask<{ results: { scorecard: unknown }[] }>(null, 'readCompoundResult', {
        compound: 'A',
      })
      expect(scorecard).toEqual(open.results[0]?.scorecard)
      expect(scorecard).not.toHaveProperty('strata')
    }
  })
})

describe('doors', () => {
  it('clock, open and wechat may be invoked by no client, from a browser or from WeChat', async () => {
    for (const door of ['clock', 'open', 'wechat']) {
      for (const weapp of [false, true]) {
        const answer = await city.callFunction(door, { Type: 'Timer' }, officials.own.bureau, weapp)
        expect(answer).toMatchObject({ code: 'EXCEED_AUTHORITY' })
      }
    }
  })

  it('an unknown endpoint, another door’s endpoint and an event that is none are refused by name', async () => {
    const call = (event: unknown) => city.callFunction('resident', event, officials.own.bureau)
    for (const name of ['readCityTable', 'constructor', '__proto__', '', 7, null]) {
      expect(await call({ name, input: {} })).toMatchObject({ ok: false, code: 'unknown_endpoint' })
    }
    expect(await call({})).toMatchObject({ ok: false, code: 'unknown_endpoint' })
  })
})
