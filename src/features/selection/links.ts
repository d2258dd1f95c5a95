import type { Role } from '../../../core/access/role'
import { applicantRoles } from '../../../core/selection/applicant'
import type { goTo } from '../../platform/go'

/** What the page of a campaign leads to; without roles for everybody. Each page is given `campaign`. */
type SelectionLink = {
  words: string
  note?: string
  page: Parameters<typeof goTo>[0]
  roles: readonly Role[] | null
}

export const selectionLinks: readonly SelectionLink[] = [
  { words: '我要申报', note: '为本单位所在或服务的小区申报', page: 'applying', roles: applicantRoles },
  { words: '申报与核验', note: '审核和原则要求', page: 'applications', roles: [...applicantRoles, 'bureau'] },
  { words: '评审任务', page: 'assessments', roles: ['assessor', 'department'] },
  { words: '评审分配与进度', page: 'assigning', roles: ['bureau'] },
  { words: '评分标准', page: 'sheetRules', roles: ['bureau'] },
  { words: '选树标准', note: '原则要求和评分项目', page: 'selectionStandards', roles: null },
  { words: '公示名单', note: '名单、理由、异议和核验', page: 'selectionList', roles: null },
  { words: '选树方案', note: '日程、名额和规则', page: 'selectionPlan', roles: ['bureau'] },
  { words: '名单与决定', note: '生成名单、裁定、决定、推荐', page: 'selectionWork', roles: ['bureau'] },
  { words: '选树异议', note: '查看与答复', page: 'selectionObjections', roles: ['bureau'] },
  { words: '选树异议', note: '查看', page: 'selectionObjections', roles: ['district'] },
  {
    ...{ words: '登记异议', note: '书面或电话提出的，代为登记', page: 'objectionEntry' },
    roles: ['residentsCommittee', 'subdistrict', 'district', 'bureau'],
  },
  {
    ...{ words: '随机纸质评价', note: '参评户数不足的申报小区', page: 'paperRound' },
    roles: ['bureau', 'subdistrict', 'residentsCommittee'],
  },
  { words: '总结报告', page: 'districtReports', roles: ['bureau', 'district'] },
  { words: '发布经验案例', page: 'experienceDrafts', roles: ['bureau'] },
  { words: '经验案例', note: '其他小区的好做法', page: 'experiences', roles: null },
]
