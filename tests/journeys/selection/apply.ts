import { jpeg } from '../../complaint/photo-files'
import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import { pdf } from '../disclosures/accounts-file'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import type { Visitor } from '../stage/visitor'
import { type CompoundName, compounds, to } from './places'

const practices =
  '自 2026 年 1 月起，社区党组织牵头，物业、业委会、居委会每月召开联席会议，重大事项共同商议。设立议事亭和便民服务点，居民提出的问题当场登记，两个工作日内答复，逐件公布办理结果。'
const results =
  '一年来投诉由 31 件减少到 12 件，公共收益全部公布，收费率由 91% 提高到 97%，参与社区活动的居民达到 640 户次，加装电梯 6 部，新增充电车棚 3 处。'

type File = { name: string; mimeType: string; buffer: Buffer }
const ledger: File = { name: '联席会议纪要.pdf', mimeType: 'application/pdf', buffer: pdf() }
export const photo: File = { name: '公示栏.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg()) }

/** Adds evidence, and waits until it is stored. */
export async function addEvidence({ page, press, see }: Visitor, files: readonly File[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press('添加材料')
  await (await chooser).setFiles([...files])
  for (const { name } of files) await see(name)
  await page.locator('.upload [role=status]', { hasText: '，' }).first().waitFor({ state: 'detached' })
}

/** The company applies: the fields say what they lack; a draft is kept; files are told what they are. */
export function applyForGarden(stage: Stage): Promise<void> {
  return atDesk(stage, 'company', async (desk) => {
    await desk.open(to.campaign)
    await desk.press(/^我要申报/)
    await desk.settled()
    await look(desk, 'applying', 'desktop')
    await desk.press(new RegExp(`^${compounds.garden.name}`))
    await desk.settled()
    await desk.press('提交申报')
    await desk.see('请至少填写 50 字')
    await look(desk, 'application-lacking', 'desktop')
    await fillCase(desk)
    await addEvidence(desk, [ledger, photo])
    await desk.page.getByLabel('材料类别').nth(1).selectOption({ label: '现场照片' })
    await desk.page.getByLabel('拍摄日期').fill('2026-11-05')
    await desk.press('保存草稿')
    await desk.see(/^草稿已保存/)
    await look(desk, 'application-draft-filled', 'desktop')
    await desk.press('提交申报')
    await desk.see('申报已提交。')
  })
}

async function fillCase(desk: Visitor): Promise<void> {
  await desk.find('textbox', '主要做法').fill(practices)
  await desk.find('textbox', '取得成效').fill(results)
}

/** A second application: sent back by the subdistrict with reasons, put right and sent again. */
export async function applyTwiceForVillage(stage: Stage): Promise<void> {
  await atDesk(stage, 'company', async (desk) => {
    await desk.open(to.draft('village'))
    await fillCase(desk)
    await desk.press('提交申报')
    await desk.see('申报已提交。')
  })
  await atDesk(stage, 'subdistrict', async (desk) => {
    await desk.open(to.application('village'))
    await desk.press('退回申报')
    const sheet = desk.page.getByRole('dialog')
    await sheet.getByRole('textbox').fill('请补充联席会议的次数和记录，并写明收费率的统计时段。')
    await look(desk, 'application-return', 'desktop')
    await sheet.getByRole('button', { name: '退回申报' }).click()
    await desk.see(/^已退回/)
  })
  await atDesk(stage, 'company', async (desk) => {
    await desk.open(to.application('village'))
    await desk.see('请补充联席会议的次数和记录，并写明收费率的统计时段。')
    await look(desk, 'application-returned', 'desktop')
    await desk.press('修改后重新提交')
    await desk.see(/^申报已退回：/)
    await desk.find('textbox', '主要做法').fill(`${practices}全年召开 12 次，每次均有记录。`)
    await desk.press('提交申报')
    await desk.see('申报已提交。')
  })
}

/** The owners' committee agrees on its phone; the village's on paper, which the residents' committee enters. */
export async function consent(stage: Stage): Promise<void> {
  await visiting(stage, { persona: 'owners-committee' }, async (chair) => {
    await chair.open(to.application('garden'))
    await chair.press('同意申报')
    await look(chair, 'consent')
    await chair.page.getByRole('dialog').getByRole('button', { name: '同意申报' }).click()
    await chair.see(/^已记录/)
  })
  await atDesk(stage, 'residents-committee', async (desk) => {
    await desk.open(to.application('village'))
    await desk.press('同意申报')
    await addEvidence(desk, [ledger])
    await look(desk, 'consent-on-paper', 'desktop')
    await desk.page.getByRole('dialog').getByRole('button', { name: '同意申报' }).click()
    await desk.see(/^已记录/)
  })
}

/** The subdistrict passes both on. */
export function passOn(stage: Stage): Promise<void> {
  return atDesk(stage, 'subdistrict', async (desk) => {
    await desk.open(to.applications)
    await look(desk, 'applications-subdistrict', 'desktop')
    for (const of of ['garden', 'village'] satisfies CompoundName[]) {
      await desk.open(to.application(of))
      await desk.press('审核通过')
      await desk.page.getByRole('dialog').getByRole('button', { name: '审核通过' }).click()
      await desk.see(/^已审核通过/)
    }
  })
}
