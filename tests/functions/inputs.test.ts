import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { invitationCodeFromHex } from '../../core/access/invitation-code'
import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import { firstRules } from '../../core/complaint/rules'
import { doors } from '../../core/contract/doors'
import type { Endpoint } from '../../core/contract/endpoint'
import { errorCodes } from '../../core/contract/errors'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import { defaultChoices } from '../../core/method/parameters-v1'
import { collections } from '../../core/record/collections'
import { firstPlan } from '../../core/selection/campaign'
import { firstSheetParameters } from '../../core/selection/sheet-parameters'
import { cityNow, openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { jpeg } from '../complaint/photo-files'

let city: SmallCity
let people: Person[]
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  people = [
    await city.member('A-01-001'),
    await city.official('residentsCommittee', '320706001001'),
    await city.official('bureau', '320700'),
  ]
})
afterAll(() => city.close())

/** Words that occur in the city, so that generated inputs are now and then nearly right. */
const words = [
  'A',
  'A-01-001',
  'B-01-001',
  '01',
  '2026H1',
  '2026H2',
  '320706',
  '320700',
  'owner',
  'city',
  'district',
  'cleaning',
]
const names = [
  'household',
  'period',
  'content',
  'compound',
  'building',
  'slip',
  'kind',
  'overall',
  'dimensions',
  'reasons',
  'text',
  'residentKind',
  'title',
  'scope',
  'code',
  'days',
  'number',
  'name',
  'after',
  'subdistrict',
  '$gt',
  '__proto__',
]
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...words),
    fc.string({ maxLength: 60 }),
    fc.integer({ min: -3, max: 7 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 5 }),
  ),
})).value

const givenContent = {
  residentKind: 'owner',
  overall: 2,
  dimensions: { cleaning: 1 },
  reasons: ['dirty'],
  text: '',
}

const seat = { district: '320706', subdistrict: '320706001', residentsCommittee: null }
const newCompound = {
  ...{ name: '演示·新小区', ...seat, service: 'none', company: null, governance: 'none', from: '2026-01-01' },
  register: null,
}
const home = { unit: '', room: '101', use: 'home', delivered: true }

const { version: _, ...firstRuleSet } = firstRules
const outsideCase = {
  ...{ number: '信访-1', compound: 'A', receivedOn: '2026-03-01', category: 'lift' },
  ...{ responsible: 'company', result: null },
}

const aCase = {
  ...{ household: 'A-01-001', kind: 'complaint', category: 'facilities', text: '路灯不亮' },
  where: { kind: 'public', spot: 'road', building: null, detail: '' },
}

const { version: __, ...firstDisclosureRuleSet } = firstDisclosureRules
const disclosureKey = { compound: 'B', kind: 'commonIncome', period: '2026Q3' }
const income = {
  ...{ form: 'ledger', opening: 0, rows: [{ item: '停车费', income: 1, expense: 0, note: '' }], closing: 1 },
  ...{ openingDiffersBecause: '', note: '', files: [] },
}

const scoredItem = { item: '一-1', points: 300, note: '资料不全', evidence: [] }
const selection = { campaign: 'S2026-320700' }
const reportText = { activities: '一', practices: '二', problems: '三', party: null }
const experience = { title: '题', practices: '做法', results: '成效', transferable: '经验' }
const campaign = 'S2026-320700'
const selectionObjection = { campaign, compound: 'A', aspect: 'sheet', why: '得分偏高' }

/** A right input with one field replaced, as an attacker would send it. */
const rightInputs: Record<string, object> = {
  readHome: { household: 'A-01-001' },
  findCompounds: { district: '320706', name: '甲' },
  readCompoundResult: { compound: 'A' },
  readResults: { period: '2026H1', district: '320706', name: '甲', from: 0 },
  readAreaResults: { period: '2026H1' },
  readAnnex: { period: '2026H1' },
  readSnapshot: { period: '2026H1' },
  bindHousehold: { slip: '604477300906', kind: 'owner' },
  askForHousehold: { slip: '604477300906', kind: 'owner', reason: '帮父母办理' },
  leaveHousehold: { household: 'A-01-099' },
  contestHousehold: { household: 'A-01-099', why: '不认识' },
  readHousehold: { household: 'A-01-001' },
  readRatingForm: { household: 'A-01-001' },
  startDeskSignIn: { desk: { browser: 'edge', system: 'windows' } },
  readDeskSignIn: { code: '604477300906' },
  confirmDeskSignIn: { code: '604477300906', accepted: true },
  finishDeskSignIn: { code: '604477300906', secret: 'x' },
  submitRating: {
    household: 'A-01-001',
    period: '2026H2',
    content: givenContent,
  },
  readCityTable: { period: '2026H1' },
  readCaseOverview: {},
  listFindings: { period: '2026H1' },
  ruleFinding: {
    ...{
      finding: '2026H1|A|burst',
      decision: 'excluded',
      buildings: ['01'],
      homes: ['1幢1室'],
      why: '已核实',
    },
  },
  reopenFinding: { finding: '2026H1|A|burst', why: '复查属实' },
  listObjections: { period: '2026H1' },
  raiseObjection: {
    ...{ period: '2026H1', compound: 'A', why: '楼盘表有误' },
    subject: { kind: 'householdCount', building: '01', claimed: 38 },
  },
  ruleObjection: {
    ...{ objection: '2026H1|A|tenure', why: '查阅合同属实' },
    upheld: { kind: 'tenure', since: '2024-01-01' },
  },
  readCompoundFigures: { period: '2026H1', compound: 'A' },
  readSealedSnapshot: { period: '2026H1' },
  requestRebuild: { period: '2026H9' },
  listHouseholds: { compound: 'A', building: '01' },
  issueSlip: { household: 'B-01-001' },
  issueDeskCode: { household: 'B-01-001' },
  issueBuildingSlips: { compound: 'B', building: '01', households: ['B-01-001'], onlyUnbound: true },
  decideApproval: { approval: 'none', decision: 'approved', why: '' },
  contestAtDesk: { household: 'B-01-001', why: '不认识' },
  ruleContest: { number: '0123456789', ruling: 'kept', why: '已上门核实' },
  revokeSlips: { household: 'B-01-001' },
  unbindHousehold: { household: 'B-01-001' },
  markInboxRead: { upTo: '2026-11-10T02:00:00.000Z' },
  readPoster: { poster: 'a'.repeat(32) },
  claimHousehold: {
    poster: 'a'.repeat(32),
    household: 'A-01-002',
    kind: 'owner',
    called: { name: '王女士', phoneEnd: '1234' },
  },
  withdrawClaim: { household: 'A-01-002' },
  uploadPhoto: { use: 'statement', content: Buffer.from(jpeg()).toString('base64') },
  readCaseForm: { household: 'A-01-001' },
  previewCase: aCase,
  fileCase: { ...aCase, photos: [], contact: null },
  joinCase: { household: 'A-01-001', number: '0000000000' },
  readOwnCase: { number: '0000000000' },
  actOnOwnCase: { number: '0000000000', act: { type: 'nudge' } },
  listPosters: { compound: 'A' },
  issuePosters: { compound: 'A', buildings: ['99'] },
  revokePoster: { compound: 'B', building: '01' },
  listClaims: { compound: 'A' },
  decideClaims: { compound: 'A', claims: ['none'], refuseFor: null },
  issuePaperForms: { period: '2026H1', compound: 'A', building: '01', households: null },
  readPaperProgress: { period: '2026H2', compound: 'A' },
  readPaper: { number: '604477300906' },
  enterPaper: { number: '604477300906', day: '2026-11-09', content: givenContent },
  resolvePaper: { number: '604477300906', day: '2026-11-09', content: givenContent },
  readAssistedForm: { compound: 'A' },
  submitAssisted: { household: 'B-01-001', period: '2026H2', how: 'visit', content: givenContent },
  readRoster: { compound: 'A', building: '01' },
  compareRoster: { compound: 'A', whole: true, buildings: [{ name: '1幢', homes: [home] }] },
  applyRoster: {
    compound: 'A',
    whole: true,
    buildings: [{ name: '1幢', homes: [home] }],
    fingerprint: '0',
    occupied: 0,
  },
  markHouseholds: { compound: 'A', households: ['A-01-002'], use: 'shop', delivered: null },
  declareEmpty: { compound: 'A', households: ['A-01-002'], empty: true },
  checkEmpty: { household: 'A-01-002', confirmed: true, why: null },
  createApiKey: { title: 'x', scope: { kind: 'district', code: '999999' }, days: 3 },
  revokeApiKey: { number: 'none' },
  giveConsent: { version: privacyNoticeVersion, ofAge: true },
  findScopes: { role: 'ownersCommittee', name: '甲' },
  createInvitation: { role: 'bureau', scope: '320701', holder: '某处', until: null },
  handOver: { number: 'none', holder: '某处' },
  listStaff: { role: 'bureau', before: { at: '2026-11-10T02:00:00.000Z', id: 'x' } },
  revokeInvitation: { number: 'none' },
  endAppointment: { number: 'none', why: '调离' },
  readAudit: { before: { at: '2026-11-10T02:00:00.000Z', id: 'x' } },
  claimInvitation: { code: invitationCodeFromHex('0123456789abcdef0123456789abcdef') },
  claimCity: { code: invitationCodeFromHex('0123456789abcdef0123456789abcdef') },
  savePeriod: {
    code: '2027H1',
    isNew: true,
    name: '2027年上半年',
    firstDay: '2027-05-01',
    lastDay: '2027-05-31',
    publicationDay: '2027-06-10',
    reminders: [10, 3],
    methodChoices: defaultChoices,
  },
  deletePeriod: { period: '2027H1' },
  readPeriodCheck: { period: '2027H1' },
  announcePeriod: { period: '2027H1' },
  extendPeriod: { period: '2026H2', lastDay: '2026-12-05', why: '台风停课停工' },
  readParticipation: { period: '2026H2' },
  keepSubscription: { kind: 'ratingCloses' },
  readMessageDelivery: {},
  readRollUps: { period: '2026H1', kind: 'district', question: 'cleaning', after: '320703' },
  readRollUpTrend: { kind: 'city', code: '320700', question: 'cleaning' },
  readCompoundTrend: { compound: 'A' },
  readMethodAnnex: { period: '2026H1' },
  listRegions: { after: '320706' },
  createRegion: { kind: 'functionalZone', parent: '320706', name: '新区' },
  renameRegion: { region: '999999', name: '新名', why: '更名' },
  closeRegion: { region: '320706', why: '撤并' },
  listCompanies: { after: 'X' },
  readCompany: { company: 'X' },
  saveCompany: { company: 'Y', name: '演示·乙物业', creditCode: null, hotline: null },
  listCompounds: { district: '320706', name: '甲' },
  readCompoundFile: { compound: 'A' },
  createCompound: { ...newCompound, subdistrict: '999' },
  importCompounds: { compounds: [{ ...newCompound, subdistrict: '999' }], createCompanies: false },
  correctCompound: { compound: 'Z', name: '演示·丙小区', register: 80, why: '更新' },
  saveSections: { compound: 'A', sections: [], buildings: [{ code: '09', section: 's1' }] },
  changeService: { compound: 'A', from: '2020-01-01', service: 'none', company: null, why: '退出' },
  changeGovernance: { compound: 'A', from: '2020-01-01', governance: 'none', why: '换届' },
  changeSeat: { compound: 'A', from: '2020-01-01', ...seat, why: '划出' },
  mergeCompounds: { compound: 'A', into: 'B', why: '合并' },
  readComplaintRules: { version: 0 },
  saveComplaintRules: { ...firstRuleSet, from: 0, why: '按通知调整' },
  listCaseCompounds: { after: 'A' },
  compareOutsideCases: { source: 'letter', cases: [outsideCase] },
  importOutsideCases: { source: 'letter', cases: [{ ...outsideCase, overwrite: true }] },
  listOutsideCases: { source: 'letter', compound: 'A', linked: false, before: { at: '2026-03-01', id: 'x' } },
  linkOutsideCase: { source: 'letter', number: '信访-1', caseNumber: '0123456789', why: '同一件事' },
  correctOutsideCase: {
    source: 'letter',
    number: '信访-1',
    category: 'lift',
    responsible: 'company',
    why: '核实',
  },
  listDuties: { duty: 'accept', category: 'lift', compound: 'A', overdue: true, from: 0 },
  listCases: { state: 'submitted', kind: 'complaint', before: { filedAt: cityNow, number: '1000000001' } },
  readCase: { number: '1000000001' },
  listDisclosures: { compound: 'A' },
  followDisclosures: { compound: 'A', follow: true },
  listDisclosuresOfKind: { compound: 'A', kind: 'meetings', before: { day: '2026-11-10', period: '2026Q3' } },
  readDisclosure: { ...disclosureKey, version: 1, from: 0 },
  readDisclosureTrend: { compound: 'A', kind: 'commonIncome' },
  askCorrection: { ...disclosureKey, version: 1, row: 0, text: '金额与合同不符' },
  listCorrections: { ...disclosureKey, before: { at: cityNow, id: 'x' } },
  listPublishingCompounds: { after: 'A' },
  listDisclosureDuties: { compound: 'A', after: { dueDay: '2026-11-10', id: 'x' } },
  readDisclosureDraft: disclosureKey,
  saveDisclosureDraft: { ...disclosureKey, revision: 0, form: '{}', files: [] },
  publishDisclosure: { ...disclosureKey, newest: 0, content: income },
  correctDisclosure: { ...disclosureKey, newest: 1, content: income, why: '漏记' },
  uploadDisclosureFile: {
    ...{ compound: 'A', upload: 'upload-0000000000001', name: '甲.pdf', bytes: 15, part: 0 },
    content: Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64'),
  },
  listCampaigns: { city: '320700' },
  readCampaign: { code: campaign },
  readSelectionList: { campaign, number: 1 },
  readCertificate: { award: `${campaign}|A` },
  objectToSelection: selectionObjection,
  readOwnSelectionObjection: { campaign },
  readCampaignPlan: { year: 2026 },
  saveCampaign: { year: 2026, plan: firstPlan(2026, '2026H2') },
  launchCampaign: { code: campaign },
  moveStage: { code: campaign, stage: 'experience', day: 'closesOn', to: '2027-02-01', why: '延长推广' },
  endCampaign: { code: campaign, why: '活动结束' },
  readSelectionState: { campaign },
  sealSelectionList: { campaign },
  ruleCandidate: { campaign, compound: 'A', kind: 'excluded', why: '材料不实' },
  objectAsApplicant: selectionObjection,
  enterSelectionObjection: { ...selectionObjection, homeIn: 'A', home: '1幢1室', channel: 'paper' },
  listSelectionObjections: { campaign },
  ruleSelectionObjection: { objection: 'none', upheld: true, why: '经查属实' },
  decideSelection: { campaign, number: 1, decidedOn: '2026-11-10', document: '连建房〔2026〕10号', count: 8 },
  reviewAward: { award: `${campaign}|A`, act: 'open', why: '群众反映' },
  readRecommendations: { campaign },
  recommendCases: { campaign, on: '2026-11-10', document: '连建函〔2026〕3号' },
  uploadEvidence: {
    ...{ compound: 'A', upload: 'evidence-00000000001', name: '甲.pdf', bytes: 15, part: 0 },
    content: Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64'),
  },
  listApplicationCompounds: { campaign: 'S2026-320700', after: 'A' },
  readApplicationDraft: { campaign: 'S2026-320700', compound: 'A' },
  saveApplicationDraft: {
    ...{ campaign: 'S2026-320700', compound: 'A', revision: 0, practices: '', results: '' },
    evidence: [{ file: 'none', kind: 'document', day: null }],
  },
  submitApplication: {
    ...{ campaign: 'S2026-320700', compound: 'A', revision: 0, evidence: [] },
    ...{ practices: '做'.repeat(50), results: '效'.repeat(50) },
  },
  withdrawApplication: { application: 'S2026-320700|A', revision: 1, why: '材料有误' },
  consentToApplication: { application: 'S2026-320700|A', revision: 1, paper: null },
  checkApplication: {
    ...{ application: 'S2026-320700|A', revision: 1, decision: 'return' },
    why: '做法部分没有写明时间，请补充。',
  },
  listApplications: { campaign: 'S2026-320700', state: 'submitted', after: 'S2026-320700|A' },
  readApplication: { application: 'S2026-320700|A' },
  attestClause: {
    ...{ application: 'S2026-320700|A', clause: 'tidy' },
    attested: { form: 'statement', isMet: true, note: '' },
    evidence: [{ file: 'none', kind: 'patrolLog', day: null }],
  },
  explainPrinciple: {
    ...{ application: 'S2026-320700|A', principle: 8 },
    decision: { meetingOn: '2026-11-01', documentNumber: '第 8 号', reason: '经集体研究同意作为例外。' },
    evidence: [{ file: 'none', kind: 'minutes', day: null }],
  },
  readPaperRound: selection,
  drawPaperRound: selection,
  printPaperRound: { ...selection, compound: 'A' },
  listDistrictReports: selection,
  readDistrictReport: { ...selection, area: '320700', version: 1 },
  saveDistrictReport: { ...selection, area: '320700', revision: 0, text: reportText },
  submitDistrictReport: { ...selection, area: '320700', revision: 1, why: null },
  listExperiences: { before: { at: cityNow, id: 'x' } },
  readExperience: { ...selection, compound: 'A' },
  listExperienceDrafts: selection,
  publishExperience: { ...selection, compound: 'A', text: experience, versions: 0, why: null },
  withdrawExperience: { ...selection, compound: 'A', why: '核实' },
  readDisclosureRules: { version: 0 },
  saveDisclosureRules: { ...firstDisclosureRuleSet, inForceFrom: '2027-01-01', from: 0, why: '按通知调整' },
  listAskedCorrections: { compound: 'A', open: true, before: { at: cityNow, id: 'x' } },
  answerCorrection: { correction: 'none', text: '已核对', correctedIn: null },
  readDisclosureTable: { district: '320706', after: { overdue: 3, compound: 'A' } },
  listOverdueDisclosures: { district: '320706', compound: 'A', after: { dueDay: '2026-11-10', id: 'x' } },
  listAssessing: { campaign: 'S2026-320700' },
  assignAssessor: { application: 'S2026-320700|A', seat: 'first', number: 'none' },
  removeAssessor: {
    application: 'S2026-320700|A',
    seat: 'first',
    ground: 'unavailable',
    why: '因病不能参加',
  },
  readSheets: { application: 'S2026-320700|A' },
  readSheetRules: { campaign: 'S2026-320700' },
  saveSheetRules: { campaign: 'S2026-320700', sheet: firstSheetParameters },
  listAssessments: { campaign: 'S2026-320700' },
  readAssessment: { application: 'S2026-320700|A' },
  declareInterest: { application: 'S2026-320700|A', conflict: null },
  saveAssessment: { application: 'S2026-320700|A', revision: 0, items: [scoredItem] },
  handInAssessment: {
    ...{ application: 'S2026-320700|A', revision: 0, items: [scoredItem] },
    seen: [{ item: '三-2', points: null }],
  },
  listVisits: { application: 'S2026-320700|A' },
  uploadVisitPhoto: {
    ...{ application: 'S2026-320700|A', upload: 'visit-0000000000001', name: '甲.jpg', bytes: 15, part: 0 },
    content: Buffer.from('%PDF-1.7\n%%EOF\n').toString('base64'),
  },
  recordVisit: {
    ...{ application: 'S2026-320700|A', day: '2026-11-09', onPaper: false, note: '' },
    entries: [{ check: 'pets', finding: 'absent', note: '未见标识', photos: [] }],
  },
  actOnCase: { number: '1000000001', act: { type: 'merge', into: '1000000002', reason: '同一件事' } },
}

/** Wrong codes are remembered on the account; that is their rule. */
const takingCodes = ['bindHousehold', 'askForHousehold', 'claimInvitation', 'claimCity']

const inputFor = (endpoint: Endpoint): fc.Arbitrary<unknown> => {
  const right = rightInputs[endpoint.name] ?? {}
  const mutated = fc
    .tuple(fc.constantFrom(...Object.keys(right), 'extra'), value)
    .map(([field, replaced]) => ({ ...right, [field]: replaced }))
  return fc.oneof(value, mutated)
}

/** Everything stored, so that a refused call can be shown to have changed nothing but that its refusal is audited. */
async function snapshot(): Promise<string> {
  const contents = await Promise.all(
    collections
      .filter(({ name }) => name !== 'regions')
      .map(async ({ name }) => [
        name,
        (await city.all(name)).filter(({ action }) => action !== 'accessRefused'),
      ]),
  )
  return JSON.stringify(contents)
}

describe('whatever is sent, an endpoint answers with data or a named error, and a refusal changes nothing', () => {
  it.each([...doors.resident, ...doors.staff])('$name', async (endpoint) => {
    const names: readonly string[] = errorCodes
    let before = await snapshot()
    await fc.assert(
      fc.asyncProperty(inputFor(endpoint), fc.constantFrom(...people), async (input, who) => {
        const answer = await city.call(who, endpoint.name, input)
        if (answer.ok) {
          // A generated input may be right: then what it changed, and what the clock makes of that, is the new ground.
          if (endpoint.effect === 'write') {
            await city.runClock()
            before = await snapshot()
          }
          return
        }
        expect(names).toContain(answer.code)
        expect(answer.code, city.lines.slice(-3).join('\n')).not.toBe('internal')
      }),
      { numRuns: 60 },
    )
    const after = await snapshot()
    if (!takingCodes.includes(endpoint.name)) expect(after).toBe(before)
  })
})
