import { formatSlipCode, readSlipCode } from '../../../core/place/slip-code'
import { look } from '../checks/look'
import { level } from '../rating/rate'
import { printBuilding } from '../slips/print-building'
import { readQr } from '../slips/read-sheet'
import { agreeToNotice } from '../stage/agree-to-notice'
import type { EmptyStage } from '../stage/open-stage'
import { variants } from '../stage/variants'
import { letIn, type Visitor } from '../stage/visitor'
import { checkPaper } from './check-paper'
import { compounds } from './place'
import { openWork } from './workbench'

const owner = '业主（含共有人、同住家人）'

/** From one's own desk to a building's page of slips. */
async function chooseBuilding(desk: Visitor, compound: string): Promise<void> {
  await openWork(desk, '住户绑定码')
  await desk.find('combobox', '小区').selectOption({ label: compound })
  await desk.settled()
}

/** A building's slips are printed, and a resident binds by the first of them. */
export async function bindBySlip(stage: EmptyStage, desk: Visitor): Promise<void> {
  await chooseBuilding(desk, compounds.garden)
  await look(desk, 'slips', 'desktop')
  const [slip = ''] = await printBuilding(desk)
  await variants.desktop.put(desk.page)
  const resident = await letIn(stage, { persona: 'resident-1' })
  await resident.open(`/bind?slip=${slip}`)
  await agreeToNotice(resident)
  await resident.see(formatSlipCode(slip))
  await bindAndRate(resident, compounds.garden, '满意')
}

/** Somebody stands at the desk and types the code that is shown there. */
export async function bindAtDesk(stage: EmptyStage, desk: Visitor): Promise<void> {
  await chooseBuilding(desk, compounds.court)
  await desk.press(/^1幢1单元101室/)
  await desk.press('显示现场绑定码')
  await desk.see(/^剩余 1[45]:/)
  await look(desk, 'desk-code', 'desktop')
  const code = readSlipCode(await desk.page.locator('.slip-issued').innerText())
  if (code === null) throw new Error('the desk code cannot be read')
  const resident = await letIn(stage, { persona: 'resident-2' })
  await resident.open('/pages/me/index')
  await resident.press('绑定我的住户')
  await agreeToNotice(resident)
  await resident.find('textbox', '纸条上的 12 位数字').fill(code)
  await bindAndRate(resident, compounds.court, '不满意')
  await desk.press('完成')
  await desk.see('1 人已绑定')
}

async function bindAndRate(resident: Visitor, compound: string, said: string): Promise<void> {
  await resident.press(owner, 'radio')
  await resident.press('绑定')
  await resident.see('绑定成功。')
  await resident.press('回到首页')
  await resident.see(compound, '本户还没有评价')
  await resident.press('评价物业')
  await level(resident, said).click()
  await resident.press('提交评价')
  await resident.see('评价已提交，已计入本户。')
  await resident.leave()
}

/** Two residents claim homes by the building's poster, one rates at once, and the committee confirms both together. */
export async function bindByPoster(stage: EmptyStage, desk: Visitor): Promise<Visitor> {
  const link = await printPoster(desk)
  const resident = await letIn(stage, { persona: 'resident-3' })
  await claim(resident, link, { home: '2幢1单元101室', called: '王女士' })
  await look(resident, 'claimed')
  await resident.press('评价物业')
  await level(resident, '非常满意').click()
  await resident.press('提交评价')
  await resident.see(/^评价已保存。居委会在本期截止前确认/)
  await look(resident, 'rated-waiting')
  const neighbour = await letIn(stage, { persona: 'resident-4' })
  await claim(neighbour, link, { home: '2幢1单元102室', called: '李先生' })
  await neighbour.leave()
  await confirmAll(desk)
  return resident
}

async function printPoster(desk: Visitor): Promise<string> {
  await openWork(desk, '楼栋海报')
  await desk.find('combobox', '小区').selectOption({ label: compounds.garden })
  await desk.press(/^2幢/, 'checkbox')
  await look(desk, 'posters-chosen', 'desktop')
  await desk.press('生成 1 幢的海报')
  await desk.see('请您评价本小区的物业服务')
  await look(desk, 'poster', 'desktop')
  await checkPaper(desk, { name: 'poster', pages: 1 })
  const link = await readQr(desk, 0)
  await desk.press('已打印，返回')
  return link.slice(new URL(link).origin.length)
}

async function claim(resident: Visitor, link: string, who: { home: string; called: string }): Promise<void> {
  await resident.open(link)
  await agreeToNotice(resident)
  await resident.find('combobox', '您家的房号').selectOption({ label: who.home })
  await resident.press(owner, 'radio')
  await resident.find('textbox', '怎么称呼您').fill(who.called)
  await look(resident, 'claim')
  await resident.press('认领这一户')
  await resident.see('等待居委会确认')
}

async function confirmAll(desk: Visitor): Promise<void> {
  await openWork(desk, '认领确认')
  await desk.find('combobox', '小区').selectOption({ label: compounds.garden })
  await desk.see('等待确认 2 件', '王女士', '李先生')
  await desk.press('选中全部 2 件')
  await look(desk, 'claims-waiting', 'desktop')
  await desk.press('确认所选 2 件')
  await desk.see('已确认 2 件，不通过 0 件。')
}
