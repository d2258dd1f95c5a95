import { roleTitles } from '../../../core/access/role'
import type { StaffActType } from '../../../core/complaint/acts'
import type { DutyName } from '../../../core/complaint/duties'
import { overseerOf } from '../../../core/complaint/offices'
import type { StaffCase } from '../../../core/contract/cases'

export type ActWords = {
  title: string
  /** What comes of it, said before it is done. */
  means: (found: StaffCase) => string
  /** What is said once it is done. */
  done: string
}

/** Every act of staff in words. */
export const actWords: Record<StaffActType, ActWords> = {
  accept: {
    title: '受理',
    means: () => '受理后，请在答复期限前处理并答复。居民会收到消息。',
    done: '已受理，居民会收到消息。',
  },
  start: {
    title: '开始处理',
    means: () => '居民会在办理经过里看到已经着手处理。',
    done: '已记为处理中。',
  },
  answer: {
    title: '答复',
    means: () => '请写明做了什么、结果怎样，可附照片。居民确认已解决后才办结；认为没有解决的，可以要求重办。',
    done: '已答复，等待居民确认。',
  },
  askExtension: {
    title: '申请延期',
    means: ({ limits }) =>
      `每件只能申请一次，最多 ${limits.extend} 个工作日，须在期限之内获得同意；获得同意之前，期限不变。`,
    done: '已提交延期申请，等待审批。',
  },
  decideExtension: {
    title: '审批延期',
    means: () => '同意后，答复期限随即改为新的日期，居民会收到消息和理由。',
    done: '审批结果已告知办理单位。',
  },
  return: {
    title: '退回',
    means: ({ handler }) =>
      `不属于本单位职责的，可以退回。退回后由${roleTitles[overseerOf(handler.role)]}派单，期限不停。`,
    done: '已退回，等待重新派单。',
  },
  reroute: {
    title: '转派',
    means: () => '由新的单位受理和答复，办理期限不变。居民会看到转给了谁和理由。',
    done: '新的办理单位会收到消息。',
  },
  supervise: {
    title: '督办',
    means: () => '居民和办理单位都会看到督办意见。',
    done: '督办意见已发给办理单位。',
  },
  reclassify: {
    title: '更改类别',
    means: () => '居民会看到理由，并可以提出异议；提出异议后，裁定之前按原来的类别统计。',
    done: '类别已更改，居民会收到消息。',
  },
  ruleKind: {
    title: '裁定类别异议',
    means: () => '居民不同意更改类别。裁定后不再更改，居民会看到结果和理由。',
    done: '裁定已作出，居民会收到消息。',
  },
  ruleResponsibility: {
    title: '裁定责任',
    means: () => '裁定这件工单由谁负责，统计也归该方；需要时一并转给新的单位办理。居民会看到结果和理由。',
    done: '裁定已作出，居民会收到消息。',
  },
  merge: {
    title: '合并',
    means: () => '与同一小区另一件工单反映的是同一问题的，并入那一件办理，本件住户一并转入，本件随即办结。',
    done: '已合并。',
  },
  questionWithdrawal: {
    title: '核实撤回',
    means: () => '请居民本人答复是否自愿撤回。居民确认之前，这件工单不算撤回。',
    done: '已请居民核实。',
  },
  followUp: {
    title: '回访记录',
    means: () => '居民对办理不满意。请回访后如实记录，居民会看到记录。',
    done: '回访已记录。',
  },
  decideReview: {
    title: '复核',
    means: () => '居民对办理结果有意见。意见成立的，计入未解决的投诉；居民会看到结论和理由。',
    done: '复核结论已告知居民。',
  },
}

/** What an act is called on a case: what was returned is dispatched, anything else passed on. */
export function actTitle(act: StaffActType, { state }: Pick<StaffCase, 'state'>): string {
  return act === 'reroute' && state === 'returned' ? '派单' : actWords[act].title
}

/** What discharges a duty. */
const actOfDuty: Record<DutyName, StaffActType> = {
  accept: 'accept',
  answer: 'answer',
  dispatch: 'reroute',
  decideExtension: 'decideExtension',
  supervise: 'supervise',
  questionWithdrawal: 'questionWithdrawal',
  ruleKind: 'ruleKind',
  followUp: 'followUp',
  review: 'decideReview',
}

export type Offered = {
  /** What a duty of the own desk asks for. */
  due: StaffActType[]
  others: StaffActType[]
}

const isKnown = (act: string): act is StaffActType => Object.keys(actWords).includes(act)

/** What the caller may do with a case, what waits for it first. An act that this version does not know is not offered. */
export function actsOf({ may, duties }: Pick<StaffCase, 'may' | 'duties'>): Offered {
  const known = may.filter(isKnown)
  const asked = new Set(duties.filter(({ own }) => own).map(({ duty }) => actOfDuty[duty]))
  return {
    due: known.filter((act) => asked.has(act)),
    others: known.filter((act) => !asked.has(act)),
  }
}
