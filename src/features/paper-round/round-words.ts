import type { OutputOf } from '../../../core/contract/endpoint'
import type { PaperRoundRow, readPaperRound } from '../../../core/contract/paper-rounds'
import { gateReasonTitles } from '../../../core/method/gate-words'

export type Round = NonNullable<OutputOf<typeof readPaperRound>['round']>

/** Where an applicant stands; after the closing who is below is out of the order. */
export function placeWords({ place, answers, needed, reason }: PaperRoundRow, time: Round['time']): string {
  if (place === 'enough') return '参评户数已够'
  if (place === 'no_answers_help') return reason === null ? '不参与' : gateReasonTitles[reason]
  const missing = needed === null ? null : needed - answers
  if (time === 'after') return '本期样本不足，不排名'
  return missing === null ? '样本不足' : `样本不足，还差 ${missing} 户`
}

/** What was drawn for it. */
export function drawWords({ draw }: PaperRoundRow): string {
  return draw === null ? '—' : `${draw.drawn} 户（名册 ${draw.register} 户）`
}

/** What anybody who has the register needs to draw again. */
export function seedWords({ draw }: PaperRoundRow): string {
  return draw === null ? '—' : String(draw.seed)
}
