import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'

/** The members who were there are told that someone joined, and see how many they are. */
export async function seeWhoJoined(member: Visitor, members: number): Promise<void> {
  await member.open('/pages/me/index')
  await member.see('1 条未读')
  await look(member, 'me-resident')
  await member.press(/^消息/)
  await member.see('有新成员加入本户')
  await look(member, 'inbox')
  await member.open('/pages/me/index')
  await member.press(/成员与退出/)
  await member.see(`成员（${members} / 5）`)
}

/** Deleting the account takes everything of the person away, and says beforehand what stays. */
export async function deleteAccount(visitor: Visitor): Promise<void> {
  await visitor.open('/packages/mine/privacy/index')
  await visitor.press(/^我的数据/)
  await visitor.see('绑定的住户', '我填写的评价', '导出全部数据')
  await visitor.press('注销账号')
  await visitor.press('我已了解，确定注销', 'checkbox')
  await visitor.press('注销')
  await visitor.see('看看各小区的结果')
}

/** Leaving is asked about first, and the others are told. */
export async function leaveHousehold(visitor: Visitor, label: string): Promise<void> {
  await visitor.open('/pages/me/index')
  await visitor.press(new RegExp(label))
  await visitor.press('退出这一户')
  await visitor.see('确定退出这一户吗？')
  await look(visitor, 'leave-asked')
  await visitor.press('退出')
  await visitor.see('您已退出这一户。')
}
