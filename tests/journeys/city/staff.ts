import { formatInvitationCode } from '../../../core/access/invitation-code'
import { look } from '../checks/look'
import { agreeToNotice } from '../stage/agree-to-notice'
import type { EmptyStage } from '../stage/open-stage'
import { letIn, type Visitor } from '../stage/visitor'
import { committee, town } from './place'
import { lookAround, openWork } from './workbench'

/** The deploy code makes the city's first account. */
export async function foundCity(bureau: Visitor, deployCode: string): Promise<void> {
  await bureau.open('/pages/me/index')
  await bureau.press(/^接受邀请/)
  await agreeToNotice(bureau)
  await bureau.find('textbox', '邀请码').fill(formatInvitationCode(deployCode))
  await look(bureau, 'join-city', 'desktop')
  await bureau.press('接受邀请')
  await bureau.see('您已接受邀请。')
  await look(bureau, 'joined-city', 'desktop')
  await bureau.press('打开工作台')
  await bureau.see('工作台：市住建局')
  await look(bureau, 'bureau-workbench', 'desktop')
}

/** The bureau invites somebody into the residents' committee; answers with the address that the other opens. */
export async function invite(bureau: Visitor, holder: string): Promise<string> {
  await openWork(bureau, '人员与邀请')
  await bureau.find('combobox', '身份').selectOption({ label: '居委会' })
  await bureau.find('textbox', '管理范围').fill(committee.slice(0, 4))
  // Another committee of the real list bears the same name.
  await bureau.press(new RegExp(`^${committee}\\s*${town.name}`))
  await bureau.see(town.name)
  await bureau.find('textbox', '岗位').fill(holder)
  await bureau.press('生成邀请码')
  await bureau.see('邀请已发出')
  await look(bureau, 'invitation', 'desktop')
  const link = await bureau.page.locator('.invitation-link').innerText()
  await bureau.press('我已交给对方')
  await bureau.see(new RegExp(`^${holder}`))
  return link.slice(new URL(link).origin.length)
}

/** A worker opens the invitation's link on the own phone and accepts. */
export async function accept(worker: Visitor, link: string): Promise<void> {
  await worker.open(link)
  await agreeToNotice(worker)
  await look(worker, 'join-by-link')
  await worker.press('接受邀请')
  await worker.see('您已接受邀请。', committee)
  await look(worker, 'joined')
  await worker.press('打开工作台')
  await worker.see(/^工作台：/)
}

/** Signs a desk in by its code, which the persona's phone confirms. */
export async function signInAtDesk(stage: EmptyStage, persona: string): Promise<Visitor> {
  const desk = await letIn(stage, { desktop: true })
  await desk.open('/packages/staff/sign-in/index')
  await desk.see('用微信扫码登录')
  await lookAround(desk, 'desk-sign-in')
  const digits = await desk.page.locator('.desk-digits').innerText()
  const phone = await letIn(stage)
  await phone.page.goto(`${stage.cloud.address}/local/personas?code=${digits.replace(/\D/g, '')}`)
  await phone.find('combobox', '手机').selectOption(persona)
  await phone.press('确认登录')
  await phone.see('手机已确认，登录页会自动进入。')
  await phone.leave()
  await desk.page.waitForURL(({ pathname }) => !pathname.includes('sign-in'))
  await desk.settled()
  return desk
}
