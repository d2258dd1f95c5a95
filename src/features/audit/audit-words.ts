import { agencyTitles } from '../../../core/access/agency'
import { readDesk } from '../../../core/access/desk'
import { type Role, roleTitles } from '../../../core/access/role'
import { firstCategories, partyTitles } from '../../../core/complaint/categories'
import type { FactType } from '../../../core/complaint/facts'
import { caseKindTitles } from '../../../core/complaint/kinds'
import { outsideSourceTitles } from '../../../core/complaint/outside-case'
import type { AuditAction, readAudit } from '../../../core/contract/audit-trail'
import type { InputOf, OutputOf } from '../../../core/contract/endpoint'
import type { reviewAward } from '../../../core/contract/selection-awards'
import type { enterSelectionObjection } from '../../../core/contract/selection-objections'
import { findingTitles } from '../../../core/method/findings/finding-words'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
import { wordsOfDay } from '../../../core/place/day'
import { applicationStateTitles } from '../../../core/selection/application'
import { seatTitles } from '../../../core/selection/seats'
import { stageTitles } from '../../../core/selection/stages'
import { periodWords } from '../../components/disclosure/disclosure-words'
import { dayWords, fullMomentWords } from '../../platform/time'

type Entry = OutputOf<typeof readAudit>['entries'][number]
type Facts = NonNullable<Entry['before']>
type Fact = Facts[string]

/** Every action in words. */
const actions: Record<AuditAction, string> = {
  slipIssued: '发放绑定码',
  slipsPrinted: '批量打印绑定码',
  deskCodeIssued: '发放现场绑定码',
  slipsRevoked: '作废绑定码',
  householdUnbound: '解除全户绑定',
  approvalDecided: '办理加绑申请',
  contestRaised: '提出住户异议',
  contestRuled: '裁定住户异议',
  apiKeyCreated: '新建接口密钥',
  apiKeyRevoked: '作废接口密钥',
  rebuildRequested: '重新统计',
  invitationCreated: '发出邀请',
  invitationRevoked: '撤回邀请',
  officeAccepted: '接受邀请任职',
  officeEnded: '结束任职',
  cityClaimed: '启用本市',
  periodSaved: '保存评价周期草稿',
  periodDeleted: '删除评价周期草稿',
  periodAnnounced: '发布评价周期',
  periodExtended: '延长评价周期',
  remindersSent: '发出评价提醒',
  paperRoundDrawn: '抽取随机纸质评价',
  districtReportSubmitted: '报送活动总结报告',
  experiencePublished: '发布经验案例',
  experienceWithdrawn: '撤下经验案例',
  posterIssued: '印制楼栋海报',
  posterRevoked: '作废楼栋海报',
  claimConfirmed: '确认住户认领',
  claimRefused: '退回住户认领',
  papersIssued: '印制纸质评价表',
  paperEntered: '录入纸质评价',
  paperResolved: '核对纸质评价',
  assistedEntered: '协助填写评价',
  regionCreated: '新增区划',
  regionRenamed: '区划更名',
  regionClosed: '停用区划',
  companySaved: '登记物业服务企业',
  compoundCreated: '登记小区',
  compoundCorrected: '更正小区登记',
  sectionsSaved: '保存小区分期',
  serviceChanged: '变更物业服务',
  governanceChanged: '变更治理形式',
  seatChanged: '变更小区归属',
  compoundsMerged: '合并小区',
  rosterApplied: '导入住户名册',
  householdsMarked: '标注房屋用途',
  emptyDeclared: '申报空置房',
  emptyChecked: '核查空置房',
  caseActed: '办理工单',
  complaintRulesSaved: '保存投诉规则',
  outsideCasesImported: '导入外部工单',
  outsideCaseLinked: '标注外部工单重复',
  outsideCaseCorrected: '更正外部工单归类',
  campaignSaved: '保存选树方案',
  campaignLaunched: '发布选树活动',
  stageMoved: '调整选树日程',
  campaignEnded: '结束选树活动',
  selectionListSealed: '生成公示名单',
  candidateRuled: '裁定小区进退选树',
  selectionObjected: '登记选树异议',
  selectionObjectionRuled: '答复选树异议',
  selectionDecided: '决定选树名单',
  awardReviewed: '复核选树结果',
  casesRecommended: '登记推荐案例',
  disclosurePublished: '发布公示',
  disclosureCorrected: '更正公示',
  disclosureRulesSaved: '保存公示规则',
  correctionAnswered: '答复纠错',
  findingRuled: '裁定异常核查',
  findingReopened: '重新核查异常',
  objectionRaised: '提出结果异议',
  assessorAssigned: '分配选树评审',
  assessorRemoved: '撤换选树评审',
  interestDeclared: '声明利害关系',
  assessmentHandedIn: '提交选树评分',
  visitRecorded: '记录现场核查',
  sheetRulesSaved: '保存评分标准',
  accessRefused: '越权访问被拒',
  objectionRuled: '裁定结果异议',
  applicationSubmitted: '提交选树申报',
  applicationWithdrawn: '撤回选树申报',
  applicationConsented: '同意选树申报',
  applicationChecked: '审核选树申报',
  clauseAttested: '出具选树证明',
  principleExplained: '记录集体研究决定',
}

/** What was done; one that this version does not know yet keeps its own name. */
export function actionWords(action: string): string {
  return Object.hasOwn(actions, action) ? actions[action as AuditAction] : action
}

/** What somebody asked for whom it was refused to, by the endpoint: an action of above, or something to look at. */
const asked: Record<string, string> = {
  listApplications: '查看选树申报列表',
  readApplication: '查看选树申报',
  attestClause: actions.clauseAttested,
  explainPrinciple: actions.principleExplained,
  listAssessments: '查看选树评审任务',
  readAssessment: '查看选树评分',
  declareInterest: actions.interestDeclared,
  saveAssessment: '保存选树评分',
  handInAssessment: actions.assessmentHandedIn,
  listAssessing: '查看选树评审分配',
  assignAssessor: actions.assessorAssigned,
  removeAssessor: actions.assessorRemoved,
  readSheets: '查看各评审的评分',
  saveSheetRules: actions.sheetRulesSaved,
  ruleSelectionObjection: actions.selectionObjectionRuled,
  listVisits: '查看现场核查',
  uploadVisitPhoto: '上传现场核查照片',
  recordVisit: actions.visitRecorded,
  decideSelection: actions.selectionDecided,
  reviewAward: actions.awardReviewed,
  readRecommendations: '查看推荐案例',
  recommendCases: actions.casesRecommended,
  readSelectionState: '查看选树名单进展',
  sealSelectionList: actions.selectionListSealed,
  ruleCandidate: actions.candidateRuled,
  launchCampaign: actions.campaignLaunched,
  moveStage: actions.stageMoved,
  endCampaign: actions.campaignEnded,
}

/** What an entry is about: its name of now, what was asked for and refused, else its number. */
export function subjectWords({
  action,
  subject,
  subjectName,
}: Pick<Entry, 'action' | 'subject' | 'subjectName'>): string {
  const refused: AuditAction = 'accessRefused'
  if (action === refused && Object.hasOwn(asked, subject)) return asked[subject] ?? subject
  return subjectName ?? `编号 ${subject}`
}

const factNames: Record<string, string> = {
  role: '身份',
  agency: '职责',
  scope: '范围',
  scopeName: '范围',
  holder: '岗位',
  until: '任期至',
  expiresAt: '有效期至',
  openSlips: '有效绑定码',
  slips: '绑定码',
  members: '已绑定人数',
  title: '用途',
  state: '状态',
  replaces: '接替任职',
  decision: '结果',
  ruling: '裁定',
  contest: '异议编号',
  contested: '有异议',
  name: '名称',
  opensAt: '开始',
  closesAt: '截止',
  publishesAt: '公布',
  reminders: '截止前几天提醒',
  questionnaireVersion: '问卷版本',
  methodVersion: '方法版本',
  orderRule: '排序规则',
  grid: '每档分数',
  smallCompounds: '小型小区另设门槛',
  publicationScope: '公布范围',
  keyVersion: '密钥版本',
  period: '评价周期',
  forms: '评价表',
  how: '方式',
  kind: '事项',
  day: '日期',
  closedAt: '停用日期',
  creditCode: '统一社会信用代码',
  hotline: '服务电话',
  register: '登记户数',
  service: '物业服务',
  company: '物业服务企业',
  governance: '治理形式',
  from: '起始日期',
  district: '区县',
  subdistrict: '街道（乡镇）',
  residentsCommittee: '居委会',
  sections: '分期',
  disclosureKind: '公示类别',
  disclosurePeriod: '公示期次',
  disclosureVersion: '公示版本',
  kindsAdded: '新增类别',
  kindsRetired: '停用类别',
  kindsChanged: '修改类别',
  inForceFrom: '启用日期',
  correctionDays: '纠错答复期限（天）',
  compound: '小区',
  buildings: '楼栋',
  households: '应计户数',
  added: '新增',
  removed: '移出',
  changed: '变更',
  unbound: '解除绑定的户',
  marked: '标注的户',
  rulesVersion: '规则版本',
  categoriesAdded: '新增类别',
  categoriesChanged: '修改类别',
  categoriesRetired: '停用类别',
  categoriesRestored: '恢复类别',
  categoriesReordered: '调整类别顺序',
  calendarYears: '更新日历',
  acceptDays: '受理（工作日）',
  answerDays: '答复（工作日）',
  extendDays: '延期（工作日）',
  reopenDays: '重办（工作日）',
  confirmDays: '等待居民确认（天）',
  subdistrictDays: '逾期报街道（工作日）',
  districtDays: '逾期报区县（工作日）',
  bureauDays: '逾期报市（工作日）',
  reviewDays: '可申请复核（天）',
  decideDays: '复核等办理（工作日）',
  source: '来源',
  number: '编号',
  corrected: '更正',
  kept: '保留原样',
  linkedTo: '对应的投诉',
  category: '类别',
  responsible: '责任单位',
  act: '办理',
  handler: '转给',
  extendedDays: '延期（工作日）',
  approved: '批准延期',
  caseKind: '性质',
  restored: '恢复居民填报的类别',
  into: '并入编号',
  absorbed: '被并入编号',
  upheld: '意见成立',
  findingKind: '核查事项',
  homes: '排除的户',
  rulingNumber: '裁定编号',
  subject: '异议事项',
  claimed: '主张',
  campaign: '选树活动',
  roundCompounds: '抽取小区数',
  roundHouseholds: '抽取户数',
  reportVersion: '报告版本',
  experienceVersion: '案例版本',
  found: '认定',
  applicationState: '申报状态',
  clause: '证明事项',
  clauseIsMet: '证明为符合',
  evidenceFiles: '证明材料',
  principle: '原则要求',
  documentNumber: '文号',
  seat: '席位',
  overruled: '与系统建议不同的项',
  ground: '原因',
  conflict: '有利害关系',
  code: '结果',
  visitDay: '核查日期',
  stage: '阶段',
  opensOn: '开始日期',
  closesOn: '截止日期',
  list: '名单（第几份）',
  places: '名单中的小区数',
  sha256: '名单文件校验值',
  decidedOn: '决定日期',
  document: '文件',
  awarded: '选树的小区数',
  on: '推荐日期',
  compounds: '小区',
  aspect: '异议方面',
  channel: '提出方式',
  quotaFewest: '最少选树',
  quotaMost: '最多选树',
  sheetFloor: '附件2最低得分',
}

/** What an objection to a list is about, and how it came. */
type Objected = InputOf<typeof enterSelectionObjection>
const aspectTitles: Record<Objected['aspect'], string> = {
  eligibility: '申报资格',
  principle: '原则要求',
  sheet: '附件2评分',
  satisfaction: '居民评价',
  other: '其他',
}
const channelTitles: Record<Objected['channel'], string> = { paper: '书面', phone: '电话' }

/** How an award stands, as its certificate says it. */
const awardStates: Record<OutputOf<typeof reviewAward>['state'], string> = {
  awarded: '有效',
  underReview: '复核中',
  revoked: '已撤销',
}

/** What staff do with a case. */
const actTitles = {
  accepted: '受理',
  started: '开始处理',
  returned: '退回',
  rerouted: '转派',
  extensionAsked: '申请延期',
  extensionDecided: '审批延期',
  answered: '答复',
  supervised: '督办',
  withdrawalQuestioned: '核实撤回',
  reclassified: '更改类别',
  kindRuled: '裁定类别异议',
  responsibilityRuled: '裁定责任',
  merged: '合并工单',
  absorbed: '并入工单',
  followedUp: '回访',
  reviewed: '复核',
} satisfies Partial<Record<FactType, string>>

const valueWords: Record<string, Record<string, string>> = {
  orderRule: {
    bandThenSheet: '先分满意度档次',
    thresholdThenSheet: '满意度达标后再比',
    weighted: '加权',
  },
  publicationScope: { all: '全部小区', ranked: '参与分档的小区' },
  state: {
    waiting: '等待',
    running: '进行中',
    done: '完成',
    entered: '已录一次',
    ready: '两次一致',
    mismatch: '两次不一致',
    ...awardStates,
  },
  decision: { approved: '同意', refused: '不同意', dismissed: '无异常', excluded: '排除' },
  ruling: { kept: '维持', reset: '全部解除，重新绑定' },
  service: serviceTitles,
  governance: governanceTitles,
  role: roleTitles satisfies Record<Role, string>,
  agency: agencyTitles,
  source: outsideSourceTitles,
  category: Object.fromEntries(firstCategories.map(({ code, title }) => [code, title])),
  how: { visit: '上门', phone: '电话', telephone: '电话', inbox: '站内消息', random: '随机抽取' },
  act: actTitles,
  findingKind: findingTitles,
  seat: seatTitles,
  stage: stageTitles,
  aspect: aspectTitles,
  channel: channelTitles,
  ground: { conflict: '有利害关系', unavailable: '不能参加' },
  code: {
    not_allowed: '无此权限',
    out_of_scope: '超出范围',
    party_to_application: '系当事人',
    assessor_is_party: '与小区有利害关系',
    not_yours_to_attest: '不由其证明',
    assessed_by_you: '本人评审过',
    objected_by_you: '系本人提出的异议',
  },
  subject: { householdCount: '户数', tenure: '服务起始日', responsibility: '投诉责任' },
  caseKind: caseKindTitles,
  applicationState: applicationStateTitles,
  responsible: partyTitles,
  kind: {
    ratingOpens: '提醒评价开始',
    ratingCloses: '提醒即将截止',
    excluded: '退出选树',
    restored: '恢复参加选树',
  },
}

/** A desk's key in words: its role, and its agency where it has one. */
function deskWords(key: string): string {
  const { role, agency } = readDesk(key)
  return agency === null ? roleTitles[role] : `${roleTitles[role]} · ${agencyTitles[agency]}`
}

const moments: readonly string[] = ['opensAt', 'publishesAt']

function factWords(name: string, value: Fact): string {
  if (value === null) return name === 'until' ? '长期' : '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  const words = valueWords[name]
  if (words && Object.hasOwn(words, value)) return words[value] ?? value
  if (name === 'handler') return deskWords(value)
  if (name === 'disclosurePeriod') return periodWords(value)
  // A term's last day is the day before the instant at which it is over.
  if (name === 'until') return dayWords(Date.parse(value) - 1)
  // A period closes with a day.
  if (name === 'closesAt') return `${dayWords(Date.parse(value) - 1)} 24:00`
  if (moments.includes(name)) return fullMomentWords(value)
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return wordsOfDay(value)
  return /^\d{4}-\d\d-\d\dT/.test(value) ? dayWords(value) : value
}

/** What changed, a line a fact: “有效绑定码：1 → 0”, or only what there is to tell. */
export function changeWords({ before, after }: Pick<Entry, 'before' | 'after'>): string[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names.map((name) => {
    const sides = [before?.[name], after?.[name]].filter((value) => value !== undefined)
    const told = [...new Set(sides.map((value) => factWords(name, value as Fact)))]
    return `${factNames[name] ?? name}：${told.join(' → ')}`
  })
}
