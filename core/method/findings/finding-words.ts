import type { FindingKind } from './evidence'

/** What is called what, in the bureau's words. */
export const findingTitles: Record<FindingKind, string> = {
  turnout: '参评率异常偏高',
  burst: '短时间集中提交',
  pace: '作答过快且内容相同',
  sharedAccounts: '一个账号绑定多户',
  assisted: '协助填写占比偏高',
  movingBuilding: '一栋楼左右名次',
}
