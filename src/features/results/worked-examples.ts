/**
 * The published vectors of the method as people read them, for whoever wants to follow the sums. `tests/app/worked-examples.test.ts` makes
 * each figure anew from the formulas.
 */
export const strataExample = {
  columns: ['楼栋组', '户数', '各级户数', '权重'],
  rows: [
    ['第 1 组', '120', '0、1、1、8、20', '0.667'],
    ['第 2 组', '80', '1、0、1、3、5', '1.333'],
    ['第 3 组', '100', '0、0、0、2、8', '1.667'],
  ],
} as const

export const scoreExample = [
  '三组共 300 户，答了 50 户：第 1 组 120 户中答了 30 户，第 2 组 80 户中答了 10 户，第 3 组 100 户中答了 10 户。',
  '权重 = 这一组占全部户数的份额 ÷ 它占全部回答的份额：0.667、1.333、1.667。',
  '加权平均分 y = 88.0；加权后相当于 42.45 户的回答。',
  '同一小区内评价的方差 σ² = 436，这个平均分的误差方差 v = 8.559。',
  '小区之间的差别 τ² = 70，全市平均 μ = 82，保留自身评价的份额 B = 70 ÷ (70 + 8.559) = 0.891。',
  '得分 S = 82 + 0.891 × (88 − 82) = 87.35，标准误 2.76，95% 区间 81.93～92.76。按 3 分一档，在 87–90 分这一档。',
] as const

/** Five compounds of one city: the fewer answered, the further a score is drawn. */
export const drawnExample = {
  columns: ['平均分', '回答／户数', '得分'],
  rows: [
    ['93', '180／600', '92.73'],
    ['96', '34／60', '94.51'],
    ['88.5', '400／1500', '88.57'],
    ['90', '60／1200', '90.01'],
    ['84', '250／800', '84.41'],
  ],
  note: '五个小区一起算出全市平均 μ = 90.05，小区之间的差别 τ² = 16.67。96 分的小区只有 34 户回答，向平均靠拢得最多。',
} as const

export const marginExample = {
  columns: ['回答／户数', '误差'],
  rows: [
    ['5／1200', '±43.8%'],
    ['50／300', '±12.7%'],
    ['1000／1500', '±1.8%'],
  ],
} as const

export const favourableExample = {
  columns: ['满意以上／回答', '好评率', '95% 区间'],
  rows: [
    ['4／5', '80.0%', '37.6%～96.4%'],
    ['45／50', '90.0%', '78.6%～95.7%'],
  ],
} as const

export const complaintsExample = {
  columns: ['一年', '投诉率', '95% 区间', '修匀后'],
  rows: [
    ['300 户 0 件', '0.00', '0.00～1.23', '1.20'],
    ['300 户 3 件', '1.00', '0.21～2.92', '1.80'],
    ['1200 户 12 件', '1.00', '0.52～1.75', '1.29'],
    ['1500 户 45 件', '3.00', '2.19～4.01', '3.00'],
  ],
} as const
