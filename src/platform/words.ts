import { bindingLimits } from '../../core/place/binding-rules'
import type { Failure, FailureCode } from './failure'

/** Words for every failure a person can meet: what is the matter, and what they can do. */
export const failureWords: Record<FailureCode, string> = {
  offline: '网络不稳，请检查网络后重试。',
  unreadable_answer: '页面版本较旧，请关闭后重新打开。',
  unknown_endpoint: '页面版本较旧，请关闭后重新打开。',
  not_signed_in: '请先登录，再继续操作。',
  not_allowed: '您的身份不能进行这项操作。',
  out_of_scope: '这个小区不在您的管理范围内。',
  invalid_input: '填写的内容有误，请检查后重新提交。',
  conflict_try_again: '刚才有人同时操作，请重试一次。',
  internal: '系统暂时出现问题，请稍后重试。',
  not_your_household: '您还没有绑定这一户，请先绑定。',
  slip_unknown: '没有找到这个绑定码，请核对纸条上的数字。',
  slip_expired: '绑定码已过期，请联系居委会重新领取。',
  slip_revoked: '绑定码已作废，请联系居委会重新领取。',
  slip_used_up: '绑定码的使用次数已满，请联系居委会重新领取。',
  too_many_attempts: '输入错误次数较多，为保护住户，请一小时后再试；仍不行请联系居委会。',
  too_many_members: `本户成员已满 ${bindingLimits.membersPerHousehold} 人。如有变动，请先由家人退出，或联系居委会。`,
  too_many_households: `一个账号最多绑定 ${bindingLimits.householdsPerAccount} 户。如确有需要，请联系居委会。`,
  household_contested: '这一户的归属正在核实，暂时不能绑定，请联系居委会。',
  unknown_household: '没有找到这一户，请核对楼栋和房号。',
  unknown_period: '没有找到这个评价周期。',
  period_not_open_yet: '本期评价还没有开始，请在开始后再来。',
  period_closed: '本期评价已经截止，感谢您的关注。',
  question_not_offered: '题目已更新，请重新打开评价页。',
  reasons_not_asked: '题目已更新，请重新打开评价页。',
  too_many_changes: '本期的修改次数已满，以最后一次提交的评价为准。',
  text_refused: '文字意见中有不能提交的内容，请修改后再试。',
  period_key_mismatch: '本期评价暂停受理，您填写的内容已保存在本机，请稍后再试。',
  period_not_prepared: '本小区的本期评价还在准备，请稍后再试。',
  unknown_compound: '没有找到这个小区。',
  not_published_yet: '本期结果还没有公布。',
  truncated_answer: '数据较多，请缩小范围后再查。',
  api_key_missing: '请求中没有接口密钥。',
  api_key_unknown: '接口密钥无效。',
  api_key_expired: '接口密钥已过期。',
  unknown_api_key: '没有找到这个接口密钥，可能已被作废。',
  unknown_address: '没有找到这个地址。',
  method_not_allowed: '不支持这种请求方式。',
}

/** Failures after which the same action may well succeed. */
const worthRetrying: readonly FailureCode[] = [
  'offline',
  'internal',
  'conflict_try_again',
  'truncated_answer',
]

export function canRetry(failure: Failure): boolean {
  return worthRetrying.includes(failure.code)
}

/** Where a person can do something only with the request's number in hand. */
export function reportWords(failure: Failure): string | null {
  return failure.code === 'internal' && failure.requestId
    ? `如多次出现，请告知工作人员编号：${failure.requestId}`
    : null
}
