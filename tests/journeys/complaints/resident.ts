import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'

export const ownCase = (number: string) => `/packages/cases/case/index?number=${number}`

/** 未解决，请重办, with what is missing. */
export async function reopen(visitor: Visitor, number: string, text: string): Promise<void> {
  await visitor.open(ownCase(number))
  await visitor.see('办理单位已答复，解决了吗？')
  await visitor.press('未解决，请重办')
  await visitor.find('textbox', '哪里还没有解决').fill(text)
  await look(visitor, 'reopen')
  await visitor.press('要求重办')
  await visitor.see('您认为没有解决，要求重办')
}

/** 已解决, with a rating of the handling. */
export async function confirm(visitor: Visitor, number: string, level: string): Promise<void> {
  await visitor.open(ownCase(number))
  await visitor.press('已解决')
  await visitor.press('确认已解决')
  await visitor.see('请先选择对办理的评价。')
  await visitor.press(level, 'radio')
  await look(visitor, 'confirm')
  await visitor.press('确认已解决')
  await visitor.see('已办结，您已确认解决', '您确认已解决')
}

/** Takes a case back because of pressure, and later tells the reviewer that it was not the own will. */
export async function withdraw(visitor: Visitor, number: string): Promise<void> {
  await visitor.open(ownCase(number))
  await visitor.press('撤回')
  await visitor.press('受到劝说或压力', 'radio')
  await look(visitor, 'withdraw')
  await visitor.press('确认撤回')
  await visitor.see('等办理单位以外的工作人员向您核实；核实以前仍照常计入。')
  await look(visitor, 'withdrawn')
}

export async function askBack(visitor: Visitor, number: string): Promise<void> {
  await visitor.open(ownCase(number))
  await visitor.see('是您自愿撤回的吗？')
  await look(visitor, 'withdrawal-questioned')
  await visitor.press('不是，请继续办理')
  await visitor.see('您表示并非自愿，恢复办理')
}
