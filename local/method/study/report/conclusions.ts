import type { Measure } from '../measure'
import type { Study } from '../study'
import { figure, orderTitles, percent, withError } from '../words'

/** What is said of the method, and whether the figures bear it out. */
export type Conclusion = { speaks: 'for' | 'against'; words: string; holds: boolean }

export function conclusionsOf({ measured }: Study): Conclusion[] {
  const { scenarios, cities, gains } = measured
  const { usual, fewest } = cities
  const { choices } = usual
  const { won: alone } = scenarios.friendlyAlone
  const { won: coerced, nearness: nearCoerced } = scenarios.coerced
  const { won: stuffed } = scenarios.stuffed
  const { won: silenced, nearness: nearSilenced } = scenarios.dissatisfiedUneven
  const { nearness: near } = scenarios.plain
  const { nearness: more } = scenarios.dissatisfiedMore
  const { nearness: less } = scenarios.dissatisfiedLess
  return [
    {
      speaks: 'for',
      words: `**门槛必不可少。** 没有门槛，只要六户亲友，十个名额就有 ${figure(alone.raw, 1)} 个落到没有别人作答的小区，改用 t 分布下限也一样（六个相同的答案，算出来的误差是零）。有门槛时是 ${figure(alone.steadied, 1)} 个。参评率只有 ${percent(fewest.response)} 时，没有人做手脚，设门槛选出的小区也明显更好（${figure(fewest.choices.steadied.truth)} 对 ${figure(fewest.choices.lowerBound.truth)} 分）。`,
      holds:
        alone.raw.mean > 9 &&
        alone.lowerBound.mean > 9 &&
        alone.steadied.mean < 0.1 &&
        isBelow(fewest.choices.lowerBound.truth, fewest.choices.steadied.truth),
    },
    {
      speaks: 'for',
      words: `**挡住一栋楼的强制，主要靠按楼栋加权。** 只设门槛、不加权，做手脚的多得 ${withError(coerced.rawGate)} 个名额；加权以后是 ${withError(coerced.weightedGate)} 个，再修匀是 ${withError(coerced.steadied)} 个，后一步的差别在误差之内。这时公布的得分也更接近真实（均方根误差：平均分 ${figure(nearCoerced.plain)}，加权 ${figure(nearCoerced.weighted)}，修匀后 ${figure(nearCoerced.steadied)}）。`,
      holds:
        isBelow(coerced.weightedGate, coerced.rawGate) &&
        !isBelow(coerced.steadied, coerced.weightedGate) &&
        nearCoerced.steadied.mean < nearCoerced.weighted.mean &&
        nearCoerced.weighted.mean < nearCoerced.plain.mean,
    },
    {
      speaks: 'for',
      words: `**照常情形下，误差说得准。** 公布的 95% 区间罩住了 ${percent(near.within)} 的小区的真实满意度。`,
      holds: Math.abs(near.within.mean - 0.95) < 0.01,
    },
    {
      speaks: 'for',
      words: `**比 Wilson 型下限选得准。** 照常情形下它只选中真正最好的十个里的 ${figure(choices.wilsonGate.caught)} 个，修匀后得分选中 ${figure(choices.steadied.caught)} 个。它选出的小区平均 ${figure(choices.wilsonGate.households, 0)} 户，修匀后得分选出的平均 ${figure(choices.steadied.households, 0)} 户：下限偏向大小区。`,
      holds:
        isBelow(choices.wilsonGate.caught, choices.steadied.caught) &&
        isBelow(choices.steadied.households, choices.wilsonGate.households),
    },
    {
      speaks: 'against',
      words: `**过了门槛以后，修匀后得分并不比平均分选得更准。** 选出的小区真实满意度只差 ${withError(gains.steadiedOverMean)} 分，选中 ${figure(choices.steadied.caught)} 个对 ${figure(choices.rawGate.caught)} 个，都在误差之内。公布的得分也没有更接近真实：均方根误差，平均分 ${figure(near.plain)} 分，加权使它增加到 ${figure(near.weighted)} 分，修匀又降回 ${figure(near.steadied)} 分。`,
      holds:
        Math.abs(gains.steadiedOverMean.mean) < 2 * gains.steadiedOverMean.error &&
        !isBelow(choices.rawGate.caught, choices.steadied.caught) &&
        !isBelow(choices.steadied.caught, choices.rawGate.caught) &&
        near.plain.mean < near.weighted.mean &&
        near.steadied.mean < near.weighted.mean &&
        near.steadied.mean >= near.plain.mean,
    },
    {
      speaks: 'against',
      words: `**门槛有代价。** ${percent({ ...usual.ranked, mean: 1 - usual.ranked.mean })} 的小区因为样本不足不能排序，真正最好的十个里平均有 ${(10 - usual.reachable.mean).toFixed(1)} 个在内。没有人做手脚时，不设门槛的 t 分布下限选中的略多（${figure(choices.lowerBound.caught)} 对 ${figure(choices.steadied.caught)}）；六种条件里，没有一种是设门槛明显选中更多。`,
      holds:
        choices.lowerBound.caught.mean > choices.steadied.caught.mean &&
        Object.values(cities).every(
          (city) => !isBelow(city.choices.lowerBound.caught, city.choices.steadied.caught),
        ),
    },
    {
      speaks: 'against',
      words: `**默认规则有代价。** 先分档、同档比投诉率，选出的小区真实满意度 ${figure(choices.bands.truth)} 分，比直接按得分排的低 ${withError(gains.steadiedOverBands)} 分，选中 ${figure(choices.bands.caught)} 个，也略少。这是方法的取舍；模拟里投诉与满意度的联系是设定的，不能用来证明这个取舍更好。`,
      holds:
        gains.steadiedOverBands.mean > 2 * gains.steadiedOverBands.error &&
        choices.bands.caught.mean < choices.steadied.caught.mean,
    },
    {
      speaks: 'against',
      words: `**冒填一成户数，哪种排法都挡不住**，多得 ${figure(stuffed.raw)}–${figure(stuffed.wilsonGate)} 个名额，设了门槛的反而多些。只有核实住户、查验异常才有用。`,
      holds: Object.values(stuffed).every(
        ({ mean }) => mean >= stuffed.raw.mean && mean <= stuffed.wilsonGate.mean && mean > 0.5,
      ),
    },
    {
      speaks: 'against',
      words: `**一栋楼的强制没有完全挡住**，门槛也拦不住它：强制来的答案同样计入样本。${orderTitles.wilsonGate}在这一项上更好（${withError(coerced.wilsonGate)} 个）。`,
      holds:
        coerced.rawGate.mean >= coerced.raw.mean &&
        coerced.steadied.mean > 0.2 &&
        isBelow(coerced.wilsonGate, coerced.steadied),
    },
    {
      speaks: 'against',
      words: `**参评率低时谁也找不准。** 平均参评率 ${percent(fewest.response)} 时，只有 ${percent(fewest.ranked)} 的小区达到门槛，修匀后得分只选中 ${figure(fewest.choices.steadied.caught)} 个。从 ${percent(fewest.response)} 提高到 ${percent(cities.more.response)}，选中的从 ${figure(fewest.choices.steadied.caught)} 个增加到 ${figure(cities.more.choices.steadied.caught)} 个，比换任何公式都有用。`,
      holds: isBelow(fewest.choices.steadied.caught, cities.more.choices.steadied.caught),
    },
    {
      speaks: 'against',
      words: `**不满意的人答得多还是少，统计方法纠正不了。** 全市一起多答或少答，前十名变化不大，但得分整体偏低或偏高：公布的 95% 区间，不满意的更愿意答时只罩住 ${percent(more.within)} 的小区，更不愿答时 ${percent(less.within)}，半数小区里少答时 ${percent(nearSilenced.within)}。区间只算了抽样的误差，没有算“谁愿意答”的误差。`,
      holds: [more, less, nearSilenced].every(({ within }) => within.mean < 0.8),
    },
    {
      speaks: 'against',
      words: `**不满意的人少答时，修匀后得分比平均分离真实更远**（均方根误差：全市少答 ${figure(less.steadied)} 对 ${figure(less.plain)} 分，半数小区少答 ${figure(nearSilenced.steadied)} 对 ${figure(nearSilenced.plain)} 分）。只有一半小区少答时，这一半小区多得的名额，按修匀后得分是 ${withError(silenced.steadied)} 个，默认规则 ${withError(silenced.bands)} 个，按平均分 ${withError(silenced.rawGate)} 个。`,
      holds:
        isBelow(less.plain, less.steadied) &&
        isBelow(nearSilenced.plain, nearSilenced.steadied) &&
        silenced.steadied.mean > silenced.rawGate.mean &&
        silenced.bands.mean > silenced.rawGate.mean,
    },
  ]
}

/** Whether the one is below the other by more than chance tells: two standard errors of the difference. */
function isBelow(low: Measure, high: Measure): boolean {
  return high.mean - low.mean > 2 * Math.hypot(low.error, high.error)
}
