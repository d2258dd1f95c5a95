import { View } from '@tarojs/components'
import { readMessageDelivery } from '../../../core/contract/subscriptions'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { type DeliveryView, errorWords, isFaulty, messageTitles } from './delivery-words'
import './message-delivery.scss'

const columns = ['日期', '消息', '已发送', '用户已取消', '重试', '未送达', '最近的问题'] as const
const counts: ReadonlySet<string> = new Set(columns.slice(2, 6))

/** 消息发送: whether WeChat messages arrive, by day and kind. Numbers only. */
export function MessageDelivery() {
  const load = useAnswer(readMessageDelivery, {}, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ deliveries }) =>
        deliveries.length === 0 ? (
          <Empty words="最近 14 天没有发送过微信消息。居民和工作人员订阅后才会发送；每件事同时都在“我的 · 消息”中告知。" />
        ) : null
      }
    >
      {({ deliveries, waiting }) => (
        <>
          <View className="card note">
            最近 14 天。微信消息只发给主动订阅的人，一次订阅发送一条；没有送达的，内容仍在“我的 ·
            消息”中。这里不显示对象。
          </View>
          {waiting > 0 && (
            <Notice tone="warning">
              有 {waiting} 条发送失败，系统正在自动重试（最多 5 次，约 7 小时）。
            </Notice>
          )}
          <View className="card flush">
            <View className="delivery-head" aria-hidden>
              {columns.map((title) => (
                <View className={counts.has(title) ? 'delivery-number' : undefined} key={title}>
                  {title}
                </View>
              ))}
            </View>
            {deliveries.map((each) => (
              <Row key={`${each.day}|${each.message}`} delivery={each} />
            ))}
          </View>
        </>
      )}
    </Loaded>
  )
}

function Row({ delivery }: { delivery: DeliveryView }) {
  const { day, message, sent, refused, retried, lost } = delivery
  const error = errorWords(delivery)
  const numbers = [sent, refused, retried, lost].map((count, index) => ({
    title: columns[index + 2],
    count,
  }))
  return (
    <View className="delivery">
      <View className="delivery-day note">{dayWords(`${day}T00:00:00.000+08:00`)}</View>
      <View className="strong">{messageTitles[message]}</View>
      {numbers.map(({ title, count }) => (
        <View className="delivery-number" key={title}>
          <View className="delivery-label note">{title}</View>
          {count}
        </View>
      ))}
      {error && <View className={`delivery-error note${isFaulty(delivery) ? ' faulty' : ''}`}>{error}</View>}
    </View>
  )
}
