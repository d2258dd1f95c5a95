import type { Visitor } from '../stage/visitor'
import { addPhotos, takePhotos } from './photos'

export type Filing = {
  kind: string
  category: string
  text: string
  spot: string
  building?: string
  photos?: boolean
}

/** How each step is looked at. */
export type See = (visitor: Visitor, name: string) => Promise<void>

/** 我要投诉 from 首页 up to the last step. */
export async function fillCase(visitor: Visitor, filing: Filing, see: See): Promise<void> {
  await visitor.open('/pages/home/index')
  await visitor.press('我要投诉')
  await visitor.see('您要反映哪一类？')
  await see(visitor, 'file-1-kind')
  await visitor.press(new RegExp(`^${filing.kind}`))
  await visitor.see('是哪方面的问题？')
  await see(visitor, 'file-2-category')
  await visitor.press(new RegExp(`^${filing.category}`))
  await describe(visitor, filing, see)
  await locate(visitor, filing, see)
}

async function describe(visitor: Visitor, { text, photos }: Filing, see: See): Promise<void> {
  await visitor.see('发生了什么？')
  await visitor.press('下一步')
  await visitor.see('请写明发生了什么，至少 2 个字。')
  await visitor.find('textbox', '情况说明').fill(text)
  await visitor.gone('请写明发生了什么，至少 2 个字。')
  if (photos) await addPhotos(visitor, await takePhotos(visitor))
  await see(visitor, 'file-3-what')
  await visitor.press('下一步')
}

async function locate(visitor: Visitor, { spot, building }: Filing, see: See): Promise<void> {
  await visitor.see(
    '在什么地方？',
    '选择“我家”后，办理单位会知道您的房号。选择“公共部位”，只知道小区和部位。',
  )
  await visitor.press('公共部位', 'radio')
  await visitor.press(spot, 'radio')
  if (building) await visitor.find('combobox', '楼栋').selectOption({ label: building })
  await see(visitor, 'file-4-where')
  await visitor.press('下一步')
  await visitor.see('请核对后提交', /^由.+办理$/, /前会有人受理$/, /前会有答复$/)
  await see(visitor, 'file-5-check')
}

/** Sends what stands on the last step; answers with the number. */
export async function sendCase(visitor: Visitor, see: See): Promise<string> {
  await visitor.press('提交')
  await visitor.see(/^已提交，编号 \d{10}。/)
  await see(visitor, 'file-6-filed')
  const words = await visitor.page
    .getByText(/^已提交，编号 \d{10}。/)
    .filter({ visible: true })
    .innerText()
  return words.match(/\d{10}/)?.[0] ?? ''
}
