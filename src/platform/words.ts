import { photoLimits } from '../../core/complaint/photo-rules'
import { bindingLimits } from '../../core/place/binding-rules'
import { claimLimits } from '../../core/place/claim-rules'
import type { Failure, FailureCode } from './failure'
import type { StaffCode } from './staff-words'

/** Words for the failures that anybody can meet: what is the matter, and what they can do. Those of desks are in staff-words. */
const everybodysWords: Record<Exclude<FailureCode, StaffCode>, string> = {
  offline: '网络不稳，请检查网络后重试。',
  unreadable_answer: '页面版本较旧，请关闭后重新打开。',
  unknown_endpoint: '页面版本较旧，请关闭后重新打开。',
  not_signed_in: '请先登录，再继续操作。',
  not_allowed: '您当前的身份不能进行这项操作。',
  out_of_scope: '这个小区不在您的管理范围内。',
  invalid_input: '填写的内容有误，请检查后重新提交。',
  conflict_try_again: '刚才有人同时操作，请重试一次。',
  internal: '系统暂时出现问题，请稍后重试。',
  consent_missing: '请先阅读并同意隐私说明，再继续操作。',
  notice_outdated: '隐私说明已更新，请重新打开本页阅读后再同意。',
  holds_office: '您还担任工作职务。请先把职务移交他人或请上级结束任期，再注销账号。',
  only_from_phone: '请在手机微信中扫码并确认，电脑上不能代为确认。',
  sign_in_code_unknown: '没有找到这个登录码，请核对电脑上显示的数字。',
  sign_in_code_expired: '登录码已过期，请用电脑上新的二维码。',
  sign_in_code_used: '这个登录码已经用过，请用电脑上新的二维码。',
  not_your_household: '您还没有绑定这一户，请先绑定。',
  slip_unknown: '没有找到这个绑定码，请核对纸条上的数字。',
  slip_expired: '绑定码已过期，请联系居委会重新领取。',
  slip_revoked: '绑定码已作废，请联系居委会重新领取。',
  slip_used_up: '绑定码的使用次数已满，请联系居委会重新领取。',
  too_many_attempts: '尝试次数较多，为保护住户，请一小时后再试；仍不行请联系居委会。',
  too_many_members: `本户成员已满 ${bindingLimits.membersPerHousehold} 人。如有变动，请先由家人退出，或联系居委会。`,
  too_many_households: `一个账号最多绑定 ${bindingLimits.householdsPerAccount} 户。如确有需要，可请居委会批准。`,
  household_contested: '这一户的归属正在核实，暂时不能绑定，请联系居委会。',
  unknown_household: '没有找到这一户，请核对楼栋和房号。',
  slip_for_tenants: '这个绑定码是发给租住人的，请选择“租住等物业使用人”。',
  lease_out_of_range: '租期的最后一天应在今天或以后，且不超过二十年。',
  approval_not_needed: '您可以直接绑定这一户，不需要居委会批准。',
  already_contested: '这一户的归属正在核实，核实后会通知各成员。',
  poster_unknown: '没有找到这张海报，请重新扫楼栋海报上的二维码。',
  poster_expired: '海报已过期，请联系居委会更换。',
  poster_revoked: '海报已更换，请扫最新的海报，或联系居委会。',
  too_many_claims: `等待确认的认领已满：每个账号最多 ${claimLimits.openPerAccount} 户，每户最多 ${claimLimits.openPerHousehold} 人。请先撤回，或联系居委会。`,
  unknown_claim: '没有找到这个认领，可能已经撤回或已有结果。',
  unknown_period: '没有找到这个评价周期。',
  period_not_open_yet: '本期评价还没有开始，请在开始后再来。',
  period_closed: '本期评价已经截止，感谢您的关注。',
  question_not_offered: '题目已更新，请重新打开评价页。',
  reasons_not_asked: '题目已更新，请重新打开评价页。',
  too_many_changes: '本期的修改次数已满，以最后一次提交的评价为准。',
  text_refused: '文字意见中有不能提交的内容，请修改后再试。',
  period_key_mismatch: '本期评价暂停受理，您填写的内容已保存在本机，请稍后再试。',
  period_not_prepared: '本小区的本期评价还在准备，请稍后再试。',
  photo_type_refused: '这个文件不是可以上传的照片，请换一张，或截图后再选。',
  photo_broken: '这张照片打不开，可能没有保存完整，请换一张。',
  photo_too_large: '这张照片太大，请换一张或截取需要的部分。',
  too_many_photos: `今天上传的照片已满 ${photoLimits.aDay} 张，请明天再传，或先提交文字。`,
  unknown_compound: '没有找到这个小区。',
  not_published_yet: '本期结果还没有公布。',
  unknown_snapshot: '没有这份封存的结果。',
  truncated_answer: '数据较多，请缩小范围后再查。',
  city_not_claimed: '本市尚未启用。',
  unknown_building: '没有找到这个楼栋，请刷新后重试。',
  unknown_case: '没有找到这件工单。',
  not_your_case: '这件工单目前不由您办理。',
  act_not_possible: '工单的状态已经变化，这一步现在不能办理。请刷新后查看。',
  unknown_category: '这个类别已经停用，请重新选择。',
  place_text_refused: '“具体位置”里有不宜提交的内容，请修改后再试。内容已保留。',
  too_many_cases: '本户近期提交较多，请先查看已提交的工单，明天可以继续提交。',
  nudged_today: '24 小时内已经催办过，办理单位已收到。',
  review_too_late: '已超过可以提出的期限。',
  already_joined: '您家已经在这件工单里了。',
  unknown_photo: '有照片没有上传成功，请重新选择。',
  photo_refused: '有照片未通过审核，请移除后再提交。',
  photo_used: '有照片已用在另一件工单里，请重新选择。',
  objection_too_late: '已超过提出异议的期限。',
  unknown_campaign: '没有找到这次选树活动。',
  city_not_chosen: '请先选择城市。',
  not_your_city: '只能对本市的名单提出异议。',
  campaign_not_launched: '选树活动尚未发布。',
  campaign_ended: '选树活动已经结束。',
  unknown_selection_list: '还没有公示名单，或没有找到这一份名单。',
  objected_before: '对这份名单已提出过异议：每户、每个申报单位一次，书面、电话的也算。',
  unknown_award: '没有找到这份证书。',
  unknown_application: '没有找到这份申报。',
  unknown_experience: '没有找到这个经验案例，可能已经撤下。',
  unknown_disclosure: '没有找到这份公示。',
  unknown_row: '没有找到这一行，公示可能已更正，请重新加载。',
  too_many_follows: '您关注的小区已达上限，请先取消不再需要的。',
  too_many_corrections: '您今天提出的纠错已达上限，请明天再试。',
}

const known: Partial<Record<FailureCode, string>> = { ...everybodysWords }

/** Adds the words of a part of the app that is loaded on its own. */
export function learnWords(words: Partial<Record<FailureCode, string>>): void {
  Object.assign(known, words)
}

/** What to say of a failure; of one that this part of the app does not know, that something went wrong. */
export function wordsOf(code: FailureCode): string {
  return known[code] ?? everybodysWords.internal
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
