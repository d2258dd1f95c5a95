import { look } from '../checks/look'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import type { Visitor } from '../stage/visitor'
import { addPhotos, takePhotos } from './photos'

export type Waiting = {
  /** What the desk has to do with it. */
  duty: string
  /** It is late: red, and with how long. */
  overdue?: boolean
}

/** Somebody of an office, at a desk. */
export function atDesk(stage: Stage, persona: string, work: (desk: Visitor) => Promise<void>): Promise<void> {
  return visiting(stage, { persona, desktop: true }, work)
}

export const staffCase = (number: string) => `/packages/staff/case/index?number=${number}`

/** Opens the work queue and, beside it, the case that waits there. */
export async function openWaiting(desk: Visitor, number: string, waiting: Waiting): Promise<void> {
  await desk.open('/packages/staff/duties/index')
  const row = desk.page.locator(`tr[data-row="${number}"]`).filter({ visible: true })
  await row.waitFor()
  const words = await row.innerText()
  const { duty, overdue = false } = waiting
  const fault = desk.stage.faults.add
  if (!words.includes(duty)) fault(`the queue asks for “${words}”, not ${duty}`)
  if (words.includes('逾期') !== overdue)
    fault(`the queue says “${words}” of a case that is ${overdue ? '' : 'not '}late`)
  if (overdue) await desk.see(/^逾期 \d+ 件$/)
  if ((await row.locator('.danger').count()) > 0 !== overdue)
    fault(`a row of the queue is ${overdue ? 'not ' : ''}red`)
  await row.click()
  await desk.see('单独打开')
  await desk.settled()
}

/** Does one act with the case that is open: its sheet, what it asks for, and its end. */
export async function act(
  desk: Visitor,
  title: string,
  { fill = async () => {}, name }: { fill?: () => Promise<void>; name?: string } = {},
): Promise<void> {
  await desk.press(title)
  const sheet = desk.page.getByRole('dialog')
  await sheet.waitFor()
  await fill()
  if (name) await look(desk, name, 'desktop')
  await desk.press('确定')
  await sheet.waitFor({ state: 'detached' })
  await desk.settled()
}

export async function giveReason(desk: Visitor, reason: string): Promise<void> {
  await desk.find('textbox', '理由（居民可见）').fill(reason)
}

/** 答复, with photos as evidence if there are any. */
export async function answer(desk: Visitor, text: string, { evidence = false } = {}): Promise<void> {
  await act(desk, '答复', {
    name: evidence ? 'answer' : undefined,
    async fill() {
      await desk.find('textbox', '办理情况（居民可见）').fill(text)
      if (evidence) await addPhotos(desk, await takePhotos(desk))
    },
  })
}
