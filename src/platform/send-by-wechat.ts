import Taro from '@tarojs/taro'
import type { Message, Sent } from './answer'

/** Sends one message to a function through WeChat, which adds the caller's identity itself. */
export async function sendByWechat(door: string, message: Message): Promise<Sent> {
  try {
    const { result } = await Taro.cloud.callFunction({ name: door, data: message })
    return { arrived: true, answer: result }
  } catch {
    return { arrived: false }
  }
}
