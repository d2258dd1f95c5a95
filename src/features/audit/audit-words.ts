import { type Role, roleTitles } from '../../../core/access/role'
import type { AuditAction, readAudit } from '../../../core/contract/audit-trail'
import type { OutputOf } from '../../../core/contract/endpoint'
import { governanceTitles, serviceTitles } from '../../../core/place/compound-words'
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
}

/** What was done; one that this version does not know yet keeps its own name. */
export function actionWords(action: string): string {
  return Object.hasOwn(actions, action) ? actions[action as AuditAction] : action
}

const factNames: Record<string, string> = {
  role: '身份',
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
  keyVersion: '密钥版本',
  period: '评价周期',
  forms: '评价表',
  how: '方式',
  kind: '提醒',
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
  compound: '小区',
  buildings: '楼栋',
  households: '应计户数',
  added: '新增',
  removed: '移出',
  changed: '变更',
  unbound: '解除绑定的户',
  marked: '标注的户',
}

const valueWords: Record<string, Record<string, string>> = {
  state: {
    waiting: '等待',
    running: '进行中',
    done: '完成',
    entered: '已录一次',
    ready: '两次一致',
    mismatch: '两次不一致',
  },
  decision: { approved: '同意', refused: '不同意' },
  ruling: { kept: '维持', reset: '全部解除，重新绑定' },
  service: serviceTitles,
  governance: governanceTitles,
  role: roleTitles satisfies Record<Role, string>,
  how: { visit: '上门', phone: '电话' },
  kind: { ratingOpens: '评价开始', ratingCloses: '即将截止' },
}

const moments: readonly string[] = ['opensAt', 'publishesAt']

function factWords(name: string, value: Fact): string {
  if (value === null) return name === 'until' ? '长期' : '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return String(value)
  const words = valueWords[name]
  if (words && Object.hasOwn(words, value)) return words[value] ?? value
  // A term's last day is the day before the instant at which it is over.
  if (name === 'until') return dayWords(Date.parse(value) - 1)
  // A period closes with a day.
  if (name === 'closesAt') return `${dayWords(Date.parse(value) - 1)} 24:00`
  if (moments.includes(name)) return fullMomentWords(value)
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
