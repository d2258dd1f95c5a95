import { roleTitles } from '../../../core/access/role'
import type { CampaignParameters } from '../../../core/selection/campaign'
import { evidenceTitles } from '../../../core/selection/evidence'
import type { Attesting, Clause, KnownKind } from '../../../core/selection/principles'

type Thresholds = Pick<
  CampaignParameters,
  'satisfactionAtLeast' | 'complaintRateAtMost' | 'collectionRateAtLeast'
>

const quoted = (titles: readonly string[]) => titles.map((title) => `“${title}”`).join('')

/** What the system goes by, of what it knows itself. */
function knownWords(kind: KnownKind, { satisfactionAtLeast, complaintRateAtMost }: Thresholds): string {
  switch (kind) {
    case 'satisfaction':
      return `达到参与选树的条件（参评户数、现物业服务时间等），公布的满意度得分不低于 ${satisfactionAtLeast} 分`
    case 'complaintRate':
      return `公布的投诉率（修匀后），不高于 ${complaintRateAtMost} 件/百户·年`
    case 'committee':
      return '登记的业委会（物管会）和任期'
    case 'company':
      return '登记的物业服务企业'
    case 'feeDisclosures':
      return `小区公示中的${quoted(['服务内容与标准', '收费项目与标准'])}`
    case 'phones':
      return `小区公示中的${quoted(['投诉咨询电话'])}`
    case 'emergencyPlan':
      return `小区公示中的${quoted(['应急预案'])}`
    case 'activities':
      return `小区公示中的${quoted(['精神文明与便民活动'])}`
    case 'meetings':
      return `小区公示中的${quoted(['会议与决定'])}`
  }
}

/** What decides where somebody attests figures, and not that it is met. */
function formWords({ form }: Attesting, { collectionRateAtLeast }: Thresholds): string | null {
  switch (form) {
    case 'accidents':
      return '按国务院令第493号第三条：死亡 3 人、重伤 10 人或直接经济损失 1,000 万元以上的为较大事故'
    case 'collection':
      return `按一段时期的已收、应收金额计算，不低于 ${collectionRateAtLeast}%`
    case 'incidents':
      return '认定为较大、且因管理不善造成的，不符合'
    case 'party':
    case 'statement':
      return null
  }
}

function attestingWords(attesting: Attesting): string {
  const { by, takes, needsEvidence, isOnSite, isOfSubdistrict } = attesting
  const materials = takes.map((kind) => evidenceTitles[kind]).join('、')
  const evidence = needsEvidence ? `材料（任一种）：${materials}` : `发生过的附材料（任一种）：${materials}`
  const once = isOfSubdistrict ? '，辖区各小区共用一份' : ''
  return `${roleTitles[by]}证明${once}；${evidence}${isOnSite ? '，须注明拍摄日期' : ''}`
}

/** By what a clause of 附件1 is found to be met, line by line: what the system knows, who attests it and with what, what decides. */
export function clauseWords({ known, attesting }: Clause, thresholds: Thresholds): string[] {
  const decides = attesting && formWords(attesting, thresholds)
  return [
    ...(known ? [`系统${attesting ? '列出' : '判定'}：${knownWords(known, thresholds)}`] : []),
    ...(attesting ? [attestingWords(attesting)] : []),
    ...(decides ? [decides] : []),
  ]
}
