import type { Study } from '../study'
import { type Conclusion, conclusionsOf } from './conclusions'
import { conditionsOf } from './conditions'
import { comparisonOf } from './earlier'
import { findingsOf } from './findings'

/** `docs/study.md`: what was supposed, what came out, and what follows, also where it speaks against the method. */
export function reportOf(study: Study): string {
  const conclusions = conclusionsOf(study)
  const listed = (speaks: Conclusion['speaks']) =>
    conclusions.flatMap((each) => (each.speaks === speaks ? `- ${each.words}` : [])).join('\n')
  return `<!-- 由 npm run study 生成，请勿手工修改。 -->
# 为什么这样排：模拟研究

[评价方法](method.md)里的几项选择（设门槛、按楼栋加权、得分向全市平均靠拢、先分档）各有什么用，靠不靠得住？我们在电脑里造出许多“城市”，里面每个小区的真实满意度都是已知的，再看各种排法能不能把真正好的小区找出来，做手脚的能不能得逞。得分、门槛和排序用的就是正式计算的程序。

重做一遍：\`npm run study\`。随机数由种子 ${study.seed} 决定，重做得到的文件一字不差。下面每一条结论都由程序核对：数字一旦不再支持，重做时会指出来。

${conditionsOf(study)}
${findingsOf(study)}
## 结论

支持现行方法的：

${listed('for')}

对现行方法不利的：

${listed('against')}

${comparisonOf(study)}`
}
