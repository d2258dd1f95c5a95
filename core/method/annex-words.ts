import type { Variant } from './annex'

/** What could have been chosen otherwise, in words. */
export const variantTitles: Record<Variant, string> = {
  bandThenSheet: '先分满意度档次，再看附件2得分',
  thresholdThenSheet: '满意度达标后，看附件2得分',
  weighted: '满意度与附件2得分加权',
  grid1: '每 1 分一档',
  grid2: '每 2 分一档',
  grid3: '每 3 分一档',
  lowerBound: '用区间下限代替得分',
  unweighted: '不按楼栋加权',
  withAssisted: '计入协助填写的评价',
  withExcluded: '计入经核实剔除的评价',
}
