import type { PeriodPlan } from '../../../core/contract/periods'
import type { Check } from '../../../core/rating/period-checks'
import { momentWords } from '../../platform/time'
import { wordsOf } from '../../platform/words'

export const checkTitles: Record<Check['name'], string> = {
  calendar: '日期安排',
  recent: '检查时间',
  compounds: '小区',
  merging: '小区合并',
  prepared: '分层和计数表',
  key: '答案密钥',
  unfinished: '楼盘表导入',
  register: '户数核对',
  small: '户数较少的小区',
}

/** What a line of the list says, in plain words: what is in order, or what is not and what to do. */
export function checkWords({ name, state, count, fault }: Check, { readiness }: PeriodPlan): string {
  switch (name) {
    case 'calendar':
      return fault ? wordsOf(fault) : '符合要求，与其他评价周期不重叠。'
    case 'recent':
      if (readiness === null) return '系统正在检查，通常一分钟内完成，请稍后刷新。'
      return `${state === 'ok' ? '检查于' : '检查结果已过时，上次检查于'} ${momentWords(readiness.checkedAt)}。`
    case 'compounds':
      return state === 'ok'
        ? `共 ${count} 个小区、${readiness?.households ?? 0} 户。`
        : '还没有登记小区，请先导入小区和户数。'
    case 'merging':
      return state === 'ok'
        ? '没有正在进行的小区合并。'
        : `${count} 个小区正在合并，住户归并完成后才能公布，通常几分钟。`
    case 'prepared':
      return state === 'ok'
        ? '每个小区的分层都已固定，计数表已建好。'
        : `还有 ${count} 个小区没有准备好。系统会自动重试；如一直没有完成，请核对这些小区的物业服务和治理信息。`
    case 'key':
      if (state === 'ok') return '已设置并核对，本期单独使用。'
      if (state === 'note')
        return '已设置并核对。没有更新的密钥，与尚未公布的评价周期共用；建议先增加新的密钥。'
      return readiness?.key === 'wrong'
        ? '与保存的校验值不符，请技术人员核对密钥。'
        : '还没有设置，请技术人员增加密钥。'
    case 'unfinished':
      return state === 'ok'
        ? '没有中途断开的导入。'
        : `${count} 个小区的楼盘表导入中途断开，户数仍是导入前的，请在开始前重新导入。`
    case 'register':
      return state === 'ok'
        ? '没有发现与楼盘表相差超过 3% 的小区。'
        : `${count} 个小区的户数与楼盘表相差超过 3%，请在开始前核对。`
    case 'small':
      return state === 'ok'
        ? '每个小区都有可能显示得分。'
        : `${count} 个小区户数太少，全部参评也不能显示得分。`
  }
}
