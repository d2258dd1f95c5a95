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
