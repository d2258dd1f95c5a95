import { orders } from '../orders'
import type { Study } from '../study'
import { figure, orderNotes, orderTitles, percent } from '../words'

/** What the study supposes, and how it came to suppose it. */
export function conditionsOf({ assumptions: given, runs, measured: { truth, cities } }: Study): string {
  const shares = given.levels.map((share) => `${Math.round(100 * share)}%`)
  const tenPoints = Math.round(100 * (Math.exp(-10 * given.complaints.slope) - 1))
  return `## 假设

- 每次一座城市 ${given.compounds} 个小区，共 ${runs} 次。户数按对数正态分布，中位数 ${given.households.median}，${given.households.least}–${given.households.most} 户；每栋楼 ${given.householdsOfBuilding.least}–${given.householdsOfBuilding.most} 户。
- 每一户都有自己的看法。居中的小区，“非常不满意”到“非常满意”的占比是 ${shares.join('、')}；各小区、各楼栋高低不同。**真实满意度**是每一户都作答时的平均分：全市平均 ${figure(truth.mean, 1)} 分，小区之间的标准差 ${figure(truth.spread, 1)} 分，最好的十个平均 ${figure(truth.best)} 分。
- 平均参评率 ${percent(cities.usual.response)}，各小区、各楼栋高低不同；这时 ${percent(cities.usual.ranked)} 的小区达到参与排序的门槛。
- 投诉每户每年约 ${given.complaints.rate} 件，满意度越低越多（每低 10 分约多 ${tenPoints}%），另有与满意度无关的高低。
- 做手脚的小区抽出 ${given.manipulated} 个。
- 不模拟附件2得分。

**这些条件是调过的。** 户数、满意度的分布和参评率共六项设定，不是由调查得来，而是试着调到照常情形的头几行接近设计方法时那次模拟的结果。所以两次结果相近的地方不能互相印证；门槛以后的几行没有调近（见[与此前一次模拟的比较](#与此前一次模拟的比较)）。这些数也不是连云港市的调查结果。换一座城市，绝对数会不同，要看的是排法之间的高下；[参评率高低和另外两种城市](#参评率高低和另外两种城市)里试了六种条件。

## 七种排法

| 排法 | 说明 |
|---|---|
${orders.map((order) => `| ${orderTitles[order]} | ${orderNotes[order]} |`).join('\n')}
`
}
