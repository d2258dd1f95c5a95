import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'

/** From a page that asks for it to the page of personas, and back to where one was. */
export async function signIn(visitor: Visitor, title: string): Promise<void> {
  const before = visitor.path()
  await visitor.press('登录')
  await visitor.see('本机演示 · 选择身份')
  await look(visitor, 'personas')
  await visitor.press(`以${title}登录`)
  await visitor.page.waitForURL((url) => url.pathname === before)
  await visitor.settled()
}
