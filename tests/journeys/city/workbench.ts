import { lookEveryWay } from '../checks/look'
import { variants } from '../stage/variants'
import type { Visitor } from '../stage/visitor'

/** From 我的 to one of the works of one's office. */
export async function openWork(visitor: Visitor, work: string): Promise<void> {
  await visitor.open('/pages/me/index')
  await visitor.press(work)
  await visitor.settled()
}

/** Answers a question in the sheet that is open. */
export async function answerSheet({ page }: Visitor, words: string): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click()
}

/** Looks at a desk's page in every way and goes on at the desk. */
export async function lookAround(desk: Visitor, name: string): Promise<void> {
  await lookEveryWay(desk, name)
  await variants.desktop.put(desk.page)
}
