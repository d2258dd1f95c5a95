import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'

/** The overall question where a property company serves. */
export const question = '您对本小区物业服务满意吗？'

/** A level of the overall question; dimensions have rows with the same words. */
export function level(visitor: Visitor, title: string) {
  return visitor.find('radiogroup', question).getByRole('radio', { name: title, exact: true })
}

/** 不满意 with reasons, a dimension and a text; then what was said and until when it can be changed. */
export async function rateDissatisfied(visitor: Visitor): Promise<void> {
  await visitor.press('评价物业')
  await visitor.see(question, '自愿评价，不评价不影响任何服务。')
  await visitor.press('提交评价')
  const missing = '请先选择对本小区物业服务的总体评价。'
  await visitor.see(missing)
  await level(visitor, '不满意').click()
  await visitor.gone(missing)
  await visitor.see('哪里没做好？（可多选）')
  await visitor.press('设施设备坏了没人修', 'checkbox')
  await visitor.press('报修、投诉回应慢', 'checkbox')
  await visitor.press(/^服务的各个方面/)
  await visitor.press('共有设施设备维护')
  await visitor.find('radiogroup', '共有设施设备维护').getByRole('radio', { name: '非常不满意' }).click()
  await visitor.find('textbox', '还想说的话（可不填）').fill('单元门的灯坏了一个月没有修。')
  await look(visitor, 'rate-filled')
  await submit(visitor)
  await visitor.see('评价已提交，已计入本户。', '11 月 30 日 24:00 前都可以修改，以最后一次为准。')
  await visitor.see('结果将于 12 月 10 日统一公布。', '设施设备坏了没人修', '单元门的灯坏了一个月没有修。')
}

/** Changing it; reasons go with the dissatisfaction that asked for them. */
export async function changeToSatisfied(visitor: Visitor): Promise<void> {
  await visitor.press('修改评价')
  await level(visitor, '满意').click()
  await visitor.press(/^共有设施设备维护/)
  await visitor.find('radiogroup', '共有设施设备维护').getByRole('radio', { name: '基本满意' }).click()
  await submit(visitor)
  await visitor.see('评价已提交，已计入本户。')
  await visitor.gone('设施设备坏了没人修')
  await visitor.press('完成')
  await visitor.see('本户已评价，11 月 30 日 24:00 前都可以修改。')
}

/** Without network the rating waits on the phone, and is sent with its own key once the network is back. */
export async function rateOffline(visitor: Visitor): Promise<void> {
  const keys: string[] = []
  visitor.page.on('request', (request) => {
    const sent = request.method() === 'POST' ? request.postDataJSON() : null
    if (sent?.name === 'submitRating') keys.push(sent.requestKey)
  })
  await visitor.press('评价物业')
  await level(visitor, '非常满意').click()
  await visitor.expecting([/ERR_INTERNET_DISCONNECTED/], async () => {
    await visitor.offline(true)
    await submit(visitor)
    await visitor.see('网络不稳，内容已保存在本机，稍后会自动重试。')
  })
  await look(visitor, 'rate-waiting')
  await visitor.offline(false)
  await visitor.see('评价已提交，已计入本户。')
  if (keys.length < 2 || new Set(keys).size !== 1) {
    visitor.stage.faults.add(`a rating sent later had ${new Set(keys).size} keys in ${keys.length} requests`)
  }
}

/** Signing out sends what waits first; what cannot be sent is not lost without a question. */
export async function signOutUnsent(visitor: Visitor): Promise<void> {
  await visitor.page.route('**/v1/functions/**', (route) =>
    route.request().postDataJSON()?.name === 'submitRating'
      ? route.abort('internetdisconnected')
      : route.continue(),
  )
  await visitor.press('评价物业')
  await level(visitor, '基本满意').click()
  await visitor.expecting([/ERR_INTERNET_DISCONNECTED/], async () => {
    await submit(visitor)
    await visitor.see('网络不稳，内容已保存在本机，稍后会自动重试。')
    await visitor.open('/pages/me/index')
    await visitor.press('退出登录')
    await visitor.see('还有 1 份内容没有提交')
    await look(visitor, 'unsent-asked')
    await visitor.press('返回')
    await visitor.gone('还有 1 份内容没有提交')
    await visitor.press('退出登录')
    await visitor.press('仍然退出登录')
    await visitor.see('看看各小区的结果')
  })
}

async function submit(visitor: Visitor): Promise<void> {
  await visitor.press('提交评价')
}
