import type { Visitor } from './visitor'

/** The privacy notice comes before the first personal datum, once a person. */
export async function agreeToNotice(visitor: Visitor): Promise<void> {
  await visitor.see('先看一下隐私说明')
  await visitor.press('我已满 14 周岁，或监护人已同意', 'checkbox')
  await visitor.press('同意并继续')
}
