import type { CaseNotice } from '../../../core/complaint/notices'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { readInbox } from '../../../core/contract/inbox'

export type NoticeView = OutputOf<typeof readInbox>['notices'][number]
type NoticeKind = NoticeView['kind']

/** What is told of a case, to its residents and to whoever sits at a desk: one telling suits both where both are told. */
const caseWords: Record<CaseNotice, string> = {
  caseFiled: '已提交，可以随时查看进度',
  caseArrived: '有新的工单，请按期受理',
  caseAccepted: '工单已受理',
  caseReturned: '工单被退回，等待重新派单',
  caseMoved: '工单已转给另一单位办理',
  caseExtensionAsked: '有延期申请，请审批',
  caseExtended: '延期已获批准，答复期限有变',
  caseNotExtended: '延期没有获得批准，期限不变',
  caseAnswered: '工单已有答复，请查看是否解决',
  caseSupplemented: '居民补充了情况',
  caseNudged: '居民催办，请尽快办理',
  caseSupervised: '上级单位已督办这件工单',
  caseEscalated: '工单已逾期，已上报上级单位',
  caseConfirmed: '居民已确认解决',
  caseReopened: '居民认为没有解决，要求重办',
  caseClosedSilently: '到期没有确认，已按“未评价”办结，不算已解决',
  caseWithdrawn: '居民申请撤回，核实以前照常计入',
  caseWithdrawalAsked: '请您回答：撤回是否出于自愿',
  caseWithdrawalConfirmed: '居民确认是自愿撤回',
  caseResumed: '撤回没有成立，工单恢复办理',
  caseReclassified: '工单的类别有更改，理由见详情',
  caseKindObjected: '居民不同意更改类别，请裁定',
  caseKindRuled: '对更改类别的异议已有裁定',
  caseResponsibilityRuled: '责任单位已有裁定',
  caseMerged: '工单已并入另一件，一起办理',
  caseFollowUpDue: '居民对办理不满意，请回访',
  caseFollowedUp: '回访已有记录，请查看是否属实',
  caseReviewAsked: '居民申请复核，请复核',
  caseReviewed: '复核已有结果',
}

export const noticeWords: Record<NoticeKind, string> = {
  memberJoined: '有新成员加入本户',
  memberLeft: '有成员退出本户',
  householdUnbound: '居委会已解除本户的绑定',
  leaseEnding: '您的租期快到了',
  leaseEnded: '租期已到，您与这一户的绑定已经结束',
  approvalGranted: '居委会已批准，您已绑定这一户',
  approvalRefused: '居委会没有批准您绑定这一户',
  approvalLapsed: '您绑定这一户的申请已失效，如仍需要请凭新的绑定码再申请',
  contestRaised: '有人对本户的绑定提出异议，正在核实',
  contestKept: '异议已核实：本户的绑定不变',
  contestReset: '异议已核实：本户的绑定已全部解除，住户本人可凭新的绑定码重新绑定',
  ratingReminder: '本户还没有评价物业，评价即将截止',
  claimConfirmed: '居委会已确认您认领的这一户',
  claimRefused: '您的认领没有通过，原因见“楼栋海报认领”',
  claimExpired: '您的认领超过期限没有确认，已失效',
  ...caseWords,
  objectionRaised: '物业对评价结果提出异议，请裁定',
  objectionUpheld: '异议成立，下次重新计算时更正',
  objectionRejected: '异议不成立，理由见下',
  staffDigest: '今日待办',
  disclosurePublished: '小区有新的公示',
  disclosureDue: '有公示即将到期，请按时公示',
  disclosureOverdue: '有公示已逾期',
  correctionAsked: '有人对公示提出纠错，请按期答复',
  correctionEscalated: '公示纠错逾期没有答复，已转到您的单位',
  correctionAnswered: '您提出的公示纠错已有答复',
}
