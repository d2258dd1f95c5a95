import type { Visitor } from '../stage/visitor'

/** The method in plain words, what was chosen of it, and how much hangs on the choice. */
export async function readMethod(visitor: Visitor): Promise<void> {
  await visitor.open('/pages/published/index')
  await visitor.press(/^评价办法/)
  await visitor.see('回答的户数越少，得分越向全市平均靠拢', '本期参数（2026 年上半年）', '算一遍：得分')
  await visitor.press(/^方法附录/)
  await visitor.see('换一种办法，前 10 个小区会变吗', '进入前 10 个有多大把握', '用区间下限代替得分')
}
