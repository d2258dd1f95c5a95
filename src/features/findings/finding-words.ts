import type { ExclusionView, FindingView } from '../../../core/contract/findings'
import type { Evidence, EvidenceOf, FindingKind } from '../../../core/method/findings/evidence'
import { timeTakenWords } from '../../../core/rating/time-taken-words'
import { percentWords, scoreWords } from '../../components/figures/figure-words'
import { momentWords } from '../../platform/time'

export const findingStates: Record<FindingView['state'], string> = {
  open: '待核查',
  dismissed: '无异常',
  excluded: '部分答卷不计入',
  lapsed: '已不成立',
}

export const decisionTitles: Record<FindingView['decisions'][number]['decision'], string> = {
  dismissed: '裁定：无异常',
  excluded: '裁定：部分答卷不计入',
  reopened: '重新核查',
}

/** What stands behind each kind, and how it can be looked into. */
export const findingMeanings: Record<FindingKind, string> = {
  turnout:
    '参评率远高于全市其他小区或楼栋。可能是组织得好，也可能有人代为填写。请走访几户，问问是不是本人填的。',
  burst:
    '很大一部分答卷集中在一个小时内提交，而那时既没有开始评价，也没有发提醒。可能有人集中组织，请了解当时在做什么。',
  pace: '许多份答卷内容完全相同，且用时不到全市中位用时的一半。可能有人照样代填，请抽查几户。',
  sharedAccounts: '不少住户由同一个账号绑定。可能是家人代管，也可能是借用身份，请与居委会核对批准记录。',
  assisted:
    '由他人协助填写的户偏多。协助填写不计入得分，但请核对协助人是不是居委会人员，有没有物业人员在场。',
  movingBuilding:
    '去掉这一栋，小区得分会跨档变化。可能只是这一栋的看法不同，也可能有人集中代填，请重点走访这一栋。',
}

export const exclusionStates: Record<ExclusionView['state'], string> = {
  waiting: '待生效：市住建局下一次重新计算时计入结果。',
  held: '暂未生效：单独生效会让人从前后两次结果推算出个别户是否作答，待与其他裁定合计达到 10 户后一并生效。',
  applied: '已生效：结果同时列出排除前后的得分。',
  lifting: '已撤回：市住建局下一次重新计算时恢复计入。',
}

/** The evidence in one line of a table. */
export function evidenceWords(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'turnout':
      return turnoutWords(evidence)
    case 'burst':
      return burstWords(evidence)
    case 'pace':
      return `${evidence.alike} 份相同，用时${timeTakenWords[evidence.within]}`
    case 'sharedAccounts':
      return `${evidence.households} 户，占已绑定的 ${percentWords(evidence.share)}`
    case 'assisted':
      return `${evidence.assisted} 户，占参评的 ${percentWords(evidence.share)}`
    case 'movingBuilding':
      return `${evidence.building}：得分 ${scoreWords(evidence.score)}，去掉后 ${scoreWords(evidence.scoreWithout)}`
  }
}

function turnoutWords({ compound, buildings, cityRate, cityBuildingRate }: EvidenceOf<'turnout'>): string {
  if (compound !== null) return `参评率 ${percentWords(compound.rate)}，全市中位 ${percentWords(cityRate)}`
  const [first] = buildings
  const more = buildings.length > 1 ? `等 ${buildings.length} 栋` : ''
  return `${first?.building ?? ''}${more}，全市楼栋中位 ${percentWords(cityBuildingRate)}`
}

function burstWords({ hours }: EvidenceOf<'burst'>): string {
  const [first] = hours
  if (first === undefined) return ''
  const more = hours.length > 1 ? `等 ${hours.length} 个时段` : ''
  const share = first.share === null ? '' : `，占 ${percentWords(first.share)}`
  return `${momentWords(first.hour)} 起一小时内${more}${share}`
}
