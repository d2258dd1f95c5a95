import type { GovernanceKind, ServiceKind } from '../place/compound'
import { hasCommittee } from '../place/compound'

/** The five levels of the national 好差评 scale, best first, and 不了解 as level 0 of a dimension. */
export const levels = [
  { level: 5, title: '非常满意' },
  { level: 4, title: '满意' },
  { level: 3, title: '基本满意' },
  { level: 2, title: '不满意' },
  { level: 1, title: '非常不满意' },
] as const
export const dontKnow = { level: 0, title: '不了解' } as const

/** Who answers for a dimension; only the company's own go into a company's roll-up. */
export type AnswersFor = 'company' | 'shared' | 'departments' | 'committee'

export type Question = {
  code: string
  title: string
  answersFor: AnswersFor
  /** Clauses of the notice that the question serves. */
  notice: string
  /** What the compound must have for the question to make sense. */
  needs: 'nothing' | 'someService' | 'committee'
}

export type Reason = { code: string; title: string }

export type Questionnaire = {
  version: string
  overall: Question
  dimensions: readonly Question[]
  reasons: readonly Reason[]
}

/** Code of the question that is asked first and must be answered. */
export const overallCode = 'overall'

const question = (
  code: string,
  title: string,
  answersFor: AnswersFor,
  notice: string,
  needs: Question['needs'] = 'nothing',
): Question => ({ code, title, answersFor, notice, needs })

/** Questionnaire v1 (method.md). Without any service, questions about a service contract are not asked. */
export const questionnaireV1: Questionnaire = {
  version: '1',
  overall: question(overallCode, '对本小区物业服务的总体评价', 'company', '附件1-1'),
  dimensions: [
    question('cleaning', '环境卫生', 'company', '三-5'),
    question('greening', '绿化养护', 'company', '三-6'),
    question('facilities', '共有设施设备维护', 'company', '三-7'),
    question('safetyParking', '人员车辆管理与人身财产安全', 'company', '二(三)'),
    question('companyDisclosure', '服务与收费信息公开', 'company', '三-4', 'someService'),
    question('valueForFee', '服务与收费相符', 'company', '三-3', 'someService'),
    question('responsiveness', '报修、投诉的回应', 'company', '二(三)', 'someService'),
    question('violationDuty', '对违法违规行为的巡查、劝阻、报告', 'company', '三-9', 'someService'),
    question('lifeServices', '养老、托幼、家政、快递等生活服务', 'shared', '三-8, 1-3'),
    question('passagesCharging', '通道畅通、电动自行车停放充电', 'shared', '四-4, 四-5'),
    question('wastePets', '垃圾分类、文明养宠', 'shared', '四-6, 四-7'),
    question('departments', '部门执法与专业单位服务进小区', 'departments', '四-3'),
    question(
      'committeeWork',
      '业委会（物管会）工作：公布收支、组织共同决定',
      'committee',
      '二-3, 二-4',
      'committee',
    ),
    question('culture', '精神文明与社区活动', 'shared', '一-5, 1-3'),
  ],
  reasons: [
    { code: 'dirty', title: '环境卫生差' },
    { code: 'facilitiesBroken', title: '设施设备坏了没人修' },
    { code: 'slowResponse', title: '报修、投诉回应慢' },
    { code: 'feesUnclear', title: '收费不清楚或与服务不符' },
    { code: 'unsafe', title: '门禁、秩序、安全管理不到位' },
    { code: 'parking', title: '停车、充电管理混乱' },
    { code: 'greeneryPoor', title: '绿化没人管' },
    { code: 'attitude', title: '服务态度差' },
    { code: 'other', title: '其他' },
  ],
}

const questionnaires: Record<string, Questionnaire> = { [questionnaireV1.version]: questionnaireV1 }

/** The questionnaire of a version; unknown versions are a fault of the data, not of a caller. */
export function questionnaireOf(version: string): Questionnaire {
  const found = questionnaires[version]
  if (found === undefined) throw new Error(`unknown questionnaire version ${version}`)
  return found
}

/** The dimensions asked in a compound with this service and governance, in their fixed order. */
export function offeredDimensions(
  questionnaire: Questionnaire,
  compound: { service: ServiceKind; governance: GovernanceKind },
): Question[] {
  return questionnaire.dimensions.filter((asked) => {
    if (asked.needs === 'committee') return hasCommittee(compound.governance)
    if (asked.needs === 'someService') return compound.service !== 'none'
    return true
  })
}
