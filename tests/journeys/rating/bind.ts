import { formatSlipCode } from '../../../core/place/slip-code'
import { look } from '../checks/look'
import { agreeToNotice } from '../stage/agree-to-notice'
import type { Visitor } from '../stage/visitor'
import { homeCompound } from './people'

const owner = '业主（含共有人、同住家人）'

async function enter(visitor: Visitor, digits: string): Promise<void> {
  await visitor.find('textbox', '纸条上的 12 位数字').fill(digits)
  await visitor.press('绑定')
}

/** The notice's whole text is one tap away. */
async function readAndAgree(visitor: Visitor): Promise<void> {
  // The page before it stands still too until the new one comes.
  await visitor.see('阅读隐私说明全文')
  await look(visitor, 'consent')
  await visitor.press('阅读隐私说明全文')
  await visitor.see('未满 14 周岁的，请由父母或其他监护人阅读并决定是否同意。我们不收集年龄。')
  await visitor.press('返回')
  await agreeToNotice(visitor)
}

/** Typing the digits in groups of four, as they stand on the slip, after forgetting and mistyping some. */
export async function bindByTyping(visitor: Visitor, slip: string): Promise<void> {
  await visitor.press('绑定我的住户')
  await readAndAgree(visitor)
  await visitor.see('您家的绑定码', '四位一组，空格可输可不输。')
  await enter(visitor, slip.slice(0, 9))
  await visitor.see('绑定码是 12 位数字，您输入了 9 位。')
  const wrong = `${slip.slice(0, 11)}${(Number(slip[11]) + 1) % 10}`
  await enter(visitor, wrong)
  await visitor.see('有数字输错了，请对照纸条再核对一遍。')
  await enter(visitor, formatSlipCode(slip))
  await visitor.see('请选择您是业主还是使用人。')
  await visitor.press(owner, 'radio')
  await visitor.gone('请选择您是业主还是使用人。')
  await look(visitor, 'bind-typed')
  await visitor.press('绑定')
  await visitor.see('绑定成功。', homeCompound)
  await look(visitor, 'bound')
  await visitor.press('回到首页')
  await visitor.see(homeCompound, '本户还没有评价')
}

/** Opening what the slip's QR holds, signed in already: the digits are there. */
export async function bindByLink(visitor: Visitor, slip: string): Promise<void> {
  await visitor.open(`/bind?slip=${slip}`)
  await confirmLink(visitor, slip)
}

/** The page that the slip's link has opened. */
export async function confirmLink(visitor: Visitor, slip: string): Promise<void> {
  await visitor.see(formatSlipCode(slip))
  await visitor.press(owner, 'radio')
  await visitor.press('绑定')
  await visitor.see('绑定成功。')
}

/** Right digits that no slip has: refused in words each time, then held back. */
export async function tryUnknownCodes(visitor: Visitor, codes: readonly string[]): Promise<void> {
  await visitor.open('/bind')
  await visitor.press(owner, 'radio')
  for (const code of codes) {
    await visitor.expecting([/refused bindHousehold (slip_unknown|too_many_attempts)/], async () => {
      const answered = visitor.page.waitForResponse(
        (response) => response.request().postData()?.includes('"bindHousehold"') ?? false,
      )
      await enter(visitor, code)
      await answered
    })
  }
  await visitor.see('尝试次数较多，为保护住户，请一小时后再试；仍不行请联系居委会。')
}
