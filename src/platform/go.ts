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

/** Pages of the subpackages, by folder: `/packages/` and `/index` a hundred times are 1.6 kB of the main package. */
const folders = {
  bind: 'resident/bind',
  fileCase: 'cases/file',
  ownCase: 'cases/case',
  inbox: 'mine/inbox',
  household: 'mine/household',
  privacy: 'mine/privacy',
  ownData: 'mine/data',
  results: 'results/table',
  result: 'results/compound',
  method: 'results/method',
  annex: 'results/annex',
  verify: 'results/verify',
  table: 'bureau/table',
  compound: 'bureau/compound',
  rollUps: 'bureau/roll-ups',
  methodAnnex: 'bureau/method-annex',
  snapshots: 'bureau/snapshots',
  apiKeys: 'bureau/api-keys',
  periods: 'bureau/periods',
  period: 'bureau/period',
  participation: 'bureau/participation',
  regions: 'bureau/regions',
  compounds: 'bureau/compounds',
  compoundFile: 'bureau/compound-file',
  compoundImport: 'bureau/compound-import',
  outsideCases: 'bureau/outside-cases',
  caseOverview: 'bureau/case-overview',
  outsideImport: 'bureau/outside-import',
  companies: 'bureau/companies',
  complaintRules: 'bureau/complaint-rules',
  messageDelivery: 'bureau/message-delivery',
  slips: 'staff/slips',
  people: 'staff/people',
  audit: 'staff/audit',
  join: 'staff/join',
  slipSheets: 'staff/slip-sheets',
  matters: 'staff/matters',
  duties: 'staff/duties',
  allCases: 'staff/cases',
  staffCase: 'staff/case',
  confirm: 'staff/confirm',
  claim: 'resident/claim',
  claims: 'staff/claims',
  posters: 'staff/posters',
  papers: 'staff/papers',
  paperSheets: 'staff/paper-sheets',
  paperEntry: 'staff/paper-entry',
  assisted: 'staff/assisted',
  rosters: 'staff/rosters',
  rosterImport: 'staff/roster-import',
  roster: 'staff/roster',
  rosterGenerate: 'staff/roster-generate',
  emptyHomes: 'staff/empty-homes',
  disclosures: 'disclosures/list',
  disclosureKind: 'disclosures/kind',
  disclosure: 'disclosures/disclosure',
  corrections: 'disclosures/corrections',
  disclosurePrint: 'disclosures/print',
  publishing: 'staff/publishing',
  publishedKind: 'staff/published',
  disclosureDraft: 'staff/draft',
  askedCorrections: 'staff/asked',
  committee: 'staff/committee',
  disclosureTable: 'bureau/disclosure-table',
  disclosureRules: 'bureau/disclosure-rules',
  findings: 'bureau/findings',
  finding: 'bureau/finding',
  objections: 'staff/objections',
  selection: 'selection/campaign',
  selectionStandards: 'selection/standards',
  applying: 'selection/applying',
  applicationDraft: 'selection/application-draft',
  applications: 'selection/applications',
  application: 'selection/application',
  attest: 'selection/attest',
  assessments: 'selection/assessments',
  assessment: 'selection/assessment',
  visits: 'selection/visits',
  sheetPrint: 'selection/sheet-print',
  assigning: 'selection/assigning',
  sheets: 'selection/sheets',
  sheetRules: 'selection/sheet-rules',
  paperRound: 'selection/paper-round',
  paperRoundSheets: 'selection/paper-round-sheets',
  districtReports: 'selection/reports',
  districtReport: 'selection/report',
  experiences: 'selection/experiences',
  experience: 'selection/experience',
  experienceDrafts: 'selection/experience-drafts',
  selectionList: 'selection/list',
  certificate: 'selection/certificate',
  selectionPlan: 'selection/plan',
  selectionWork: 'selection/work',
  selectionObjections: 'selection/objections',
  objectionEntry: 'selection/objection-entry',
  awardReview: 'selection/award-review',
}

type PageName = keyof typeof folders | 'rate'

const addressOf = (page: PageName) =>
  page === 'rate' ? '/pages/rate/index' : `/packages/${folders[page]}/index`

/** Opens a page on top of the present one. */
export function goTo(page: PageName, query: Record<string, string> = {}): void {
  const text = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  const url = addressOf(page)
  Taro.navigateTo({ url: text ? `${url}?${text}` : url })
}

/** Back to the page before, or to 首页 where there is none. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) Taro.navigateBack()
  else goTab('home')
}
