import type { OutputOf } from '../../../core/contract/endpoint'
import type { MessageKind, readMessageDelivery } from '../../../core/contract/subscriptions'

export type DeliveryView = OutputOf<typeof readMessageDelivery>['deliveries'][number]

export const messageTitles: Record<MessageKind, string> = {
  ratingOpens: '评价开始提醒',
  ratingCloses: '评价截止提醒',
  caseProgress: '投诉进度',
  staffDigest: '工作人员每日待办',
}

/** WeChat's codes of subscribeMessage.send in plain words: what is wrong, and whose turn it is. */
const codes: Record<string, string> = {
  '-1': '微信系统繁忙，系统会再试',
  '40001': '微信访问凭证无效，请运维人员检查小程序与云环境的关联',
  '40003': '微信标识无效，该用户可能已注销',
  '40037': '消息模板编号不对，请运维人员核对模板配置',
  '41030': '消息打开的页面不存在，请先发布小程序新版本',
  '43101': '用户已取消订阅',
  '43107': '小程序的订阅消息能力已被微信停用，请登录微信公众平台查看',
  '45009': '当日发送次数已达微信上限',
  '47003': '模板参数不对，请运维人员核对模板字段配置',
  '48001': '小程序没有发送订阅消息的权限，请登录微信公众平台查看',
}

/** The last error of a day, or null where nothing went wrong. */
export function errorWords({ lastCode, lost, retried }: DeliveryView): string | null {
  if (lastCode === null) return lost + retried > 0 ? '微信没有应答' : null
  return codes[lastCode] ? `${codes[lastCode]}（${lastCode}）` : `微信错误代码 ${lastCode}`
}

/** Whether somebody has to look into it: people who took their consent back are no fault. */
export function isFaulty({ lost, retried }: DeliveryView): boolean {
  return lost + retried > 0
}
