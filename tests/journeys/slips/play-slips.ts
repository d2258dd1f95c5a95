import { formatSlipCode, readSlipCode } from '../../../core/place/slip-code'
import { look, lookEveryWay } from '../checks/look'
import { agreeToNotice } from '../stage/agree-to-notice'
import type { Stage } from '../stage/open-stage'
import { letIn, type Visitor } from '../stage/visitor'
import { printBuilding } from './print-building'

const slips = '/packages/staff/slips/index'
const matters = '/packages/staff/matters/index'

/** The ways into a household: printed slips, a code at the desk, a lease, a fourth home by approval, and a contest. */
export async function playSlips(stage: Stage): Promise<void> {
  const committee = await letIn(stage, { persona: 'residents-committee', desktop: true })
  await committee.open(slips)
  const codes = await stage.step('a building’s slips are printed', () => printBuilding(committee))
  const desk = await stage.step('a desk code is shown', () => showDeskCode(committee, '1幢1单元301室'))
  const newcomer = await letIn(stage, { persona: 'newcomer' })
  await stage.step('a tenant binds with the end of the lease', () => bindAsTenant(newcomer, desk))
  await stage.step('two more homes are bound, and a fourth is asked for', async () => {
    for (const code of codes.slice(-3, -1)) await bindAsOwner(newcomer, code)
    await askForFourth(newcomer, codes.at(-1) ?? '')
  })
  await stage.step('a member contests who is bound', () => contest(newcomer))
  await stage.step('the committee decides and rules', () => decide(committee))
  await stage.step('the person is told', async () => {
    await newcomer.open('/packages/mine/inbox/index')
    await newcomer.see('居委会已批准，您已绑定这一户', '异议已核实：本户的绑定不变')
    await lookEveryWay(newcomer, 'ways-inbox')
  })
}

async function showDeskCode(committee: Visitor, household: string): Promise<string> {
  await committee.open(slips)
  await committee.press(new RegExp(`^${household}`))
  await committee.press('发给租住人', 'checkbox')
  await committee.see('租期的最后一天')
  await look(committee, 'slip-for-tenant', 'desktop')
  await committee.press('显示现场绑定码')
  await committee.see(/^剩余 1[45]:/)
  await lookEveryWay(committee, 'desk-code')
  const code = readSlipCode(await committee.page.locator('.slip-issued').innerText())
  if (code === null) throw new Error('the desk code cannot be read')
  await committee.press('完成')
  return code
}

async function bindAsTenant(visitor: Visitor, code: string): Promise<void> {
  await visitor.open(`/bind?slip=${code}`)
  await agreeToNotice(visitor)
  await visitor.see(formatSlipCode(code))
  await visitor.press('租住等物业使用人', 'radio')
  await visitor.page.getByLabel('租期的最后一天（可不填）').last().fill('2027-06-30')
  await look(visitor, 'bind-tenant')
  await visitor.press('绑定')
  await visitor.see('绑定成功。', '绑定到 2027 年 6 月 30 日 为止')
  await look(visitor, 'bound-tenant')
}

async function bindAsOwner(visitor: Visitor, code: string): Promise<void> {
  await visitor.open(`/bind?slip=${code}`)
  await visitor.press('业主（含共有人、同住家人）', 'radio')
  await visitor.press('绑定')
  await visitor.see('绑定成功。')
}

async function askForFourth(visitor: Visitor, code: string): Promise<void> {
  await visitor.open(`/bind?slip=${code}`)
  await visitor.press('业主（含共有人、同住家人）', 'radio')
  await visitor.expecting([/refused bindHousehold too_many_households/], async () => {
    await visitor.press('绑定')
    await visitor.see('请居委会批准')
  })
  await visitor.find('textbox', '理由').fill('替父母和岳父母办理')
  await look(visitor, 'ask-for-household')
  await visitor.press('提交申请')
  await visitor.see(/^申请已提交。/)
}

async function contest(visitor: Visitor): Promise<void> {
  await visitor.open('/pages/me/index')
  await visitor.press(/1幢1单元301室/)
  await visitor.see(/^您的绑定到 2027 年 6 月 30 日 为止/)
  await lookEveryWay(visitor, 'household-lease')
  await visitor.press('对本户成员提出异议')
  await visitor.find('textbox', '情况说明').fill('有一位成员不住在本户')
  await look(visitor, 'contest')
  await visitor.press('提交')
  await visitor.see(/^异议已提交，编号 \d{10}/, /^有人对本户的绑定提出异议/)
  await look(visitor, 'household-contested')
}

async function decide(committee: Visitor): Promise<void> {
  await committee.open(matters)
  await committee.see('申请多绑一户（1 件）', '对绑定的异议（1 件）', '替父母和岳父母办理')
  await lookEveryWay(committee, 'matters')
  await committee.press('办理')
  await committee.press('不批准')
  await committee.see('不批准时请写明理由，申请人会看到。')
  await look(committee, 'decide')
  await committee.press('批准')
  await committee.gone('替父母和岳父母办理')
  await committee.press('裁定')
  await committee.press('绑定无误，维持不变', 'radio')
  await committee.find('textbox', '理由（本户成员可见，请勿写姓名）').fill('已上门核实')
  await look(committee, 'rule')
  await committee.press('作出裁定')
  await committee.see(/^目前没有待办事项/)
}
