import Taro from '@tarojs/taro'

const tabs = {
  home: '/pages/home/index',
  cases: '/pages/cases/index',
  published: '/pages/published/index',
  me: '/pages/me/index',
}

/** Opens one of the tab bar's pages. */
export function goTab(tab: keyof typeof tabs): void {
  Taro.switchTab({ url: tabs[tab] })
}

const pages = {
  bind: '/packages/resident/bind/index',
  rate: '/pages/rate/index',
  fileCase: '/packages/cases/file/index',
  ownCase: '/packages/cases/case/index',
  inbox: '/packages/mine/inbox/index',
  household: '/packages/mine/household/index',
  privacy: '/packages/mine/privacy/index',
  ownData: '/packages/mine/data/index',
  results: '/packages/results/table/index',
  result: '/packages/results/compound/index',
  method: '/packages/results/method/index',
  annex: '/packages/results/annex/index',
  verify: '/packages/results/verify/index',
  table: '/packages/bureau/table/index',
  compound: '/packages/bureau/compound/index',
  rollUps: '/packages/bureau/roll-ups/index',
  methodAnnex: '/packages/bureau/method-annex/index',
  snapshots: '/packages/bureau/snapshots/index',
  apiKeys: '/packages/bureau/api-keys/index',
  periods: '/packages/bureau/periods/index',
  period: '/packages/bureau/period/index',
  participation: '/packages/bureau/participation/index',
  regions: '/packages/bureau/regions/index',
  compounds: '/packages/bureau/compounds/index',
  compoundFile: '/packages/bureau/compound-file/index',
  compoundImport: '/packages/bureau/compound-import/index',
  outsideCases: '/packages/bureau/outside-cases/index',
  caseOverview: '/packages/bureau/case-overview/index',
  outsideImport: '/packages/bureau/outside-import/index',
  companies: '/packages/bureau/companies/index',
  complaintRules: '/packages/bureau/complaint-rules/index',
  messageDelivery: '/packages/bureau/message-delivery/index',
  slips: '/packages/staff/slips/index',
  people: '/packages/staff/people/index',
  audit: '/packages/staff/audit/index',
  join: '/packages/staff/join/index',
  slipSheets: '/packages/staff/slip-sheets/index',
  matters: '/packages/staff/matters/index',
  duties: '/packages/staff/duties/index',
  allCases: '/packages/staff/cases/index',
  staffCase: '/packages/staff/case/index',
  confirm: '/packages/staff/confirm/index',
  claim: '/packages/resident/claim/index',
  claims: '/packages/staff/claims/index',
  posters: '/packages/staff/posters/index',
  papers: '/packages/staff/papers/index',
  paperSheets: '/packages/staff/paper-sheets/index',
  paperEntry: '/packages/staff/paper-entry/index',
  assisted: '/packages/staff/assisted/index',
  rosters: '/packages/staff/rosters/index',
  rosterImport: '/packages/staff/roster-import/index',
  roster: '/packages/staff/roster/index',
  rosterGenerate: '/packages/staff/roster-generate/index',
  emptyHomes: '/packages/staff/empty-homes/index',
  disclosures: '/packages/disclosures/list/index',
  disclosureKind: '/packages/disclosures/kind/index',
  disclosure: '/packages/disclosures/disclosure/index',
  corrections: '/packages/disclosures/corrections/index',
  disclosurePrint: '/packages/disclosures/print/index',
  publishing: '/packages/staff/publishing/index',
  publishedKind: '/packages/staff/published/index',
  disclosureDraft: '/packages/staff/draft/index',
  askedCorrections: '/packages/staff/asked/index',
  committee: '/packages/staff/committee/index',
  disclosureTable: '/packages/bureau/disclosure-table/index',
  disclosureRules: '/packages/bureau/disclosure-rules/index',
  findings: '/packages/bureau/findings/index',
  finding: '/packages/bureau/finding/index',
  objections: '/packages/staff/objections/index',
  selection: '/packages/selection/campaign/index',
  selectionStandards: '/packages/selection/standards/index',
  applying: '/packages/selection/applying/index',
  applicationDraft: '/packages/selection/application-draft/index',
  applications: '/packages/selection/applications/index',
  application: '/packages/selection/application/index',
  attest: '/packages/selection/attest/index',
  assessments: '/packages/selection/assessments/index',
  assessment: '/packages/selection/assessment/index',
  visits: '/packages/selection/visits/index',
  sheetPrint: '/packages/selection/sheet-print/index',
  assigning: '/packages/selection/assigning/index',
  sheets: '/packages/selection/sheets/index',
  sheetRules: '/packages/selection/sheet-rules/index',
  paperRound: '/packages/selection/paper-round/index',
  paperRoundSheets: '/packages/selection/paper-round-sheets/index',
  districtReports: '/packages/selection/reports/index',
  districtReport: '/packages/selection/report/index',
  experiences: '/packages/selection/experiences/index',
  experience: '/packages/selection/experience/index',
  experienceDrafts: '/packages/selection/experience-drafts/index',
  selectionList: '/packages/selection/list/index',
  certificate: '/packages/selection/certificate/index',
  selectionPlan: '/packages/selection/plan/index',
  selectionWork: '/packages/selection/work/index',
  selectionObjections: '/packages/selection/objections/index',
  objectionEntry: '/packages/selection/objection-entry/index',
  awardReview: '/packages/selection/award-review/index',
}

/** Opens a page on top of the present one. */
export function goTo(page: keyof typeof pages, query: Record<string, string> = {}): void {
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  Taro.navigateTo({ url: text ? `${pages[page]}?${text}` : pages[page] })
}

/** Back to the page before, or to 首页 where there is none. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else goTab('home')
}
