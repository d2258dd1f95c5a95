import type { Agency } from '../../../core/access/agency'
import type { Role } from '../../../core/access/role'
import type { PartyKind } from '../../../core/selection/party'
import { partyTitles } from '../../../core/selection/party'
import type { Seat } from '../../../core/selection/seats'
import type { SheetFaultCode } from '../../../core/selection/sheet'
import { pointsWords } from '../../../core/selection/sheet-parameters'
import { awaitedItems, type PrefilledItem } from '../../../core/selection/sheet-prefill'
import { officeTitle } from '../../components/office-words'

export const faultWords: Record<SheetFaultCode, string> = {
  item_missing: '还没有打分。',
  points_wrong: '分数应在 0 与满分之间，最多一位小数。',
  note_missing: '没有给满分的，请说明扣分原因。',
  evidence_missing: '请选择打分的依据。',
  photo_missing: '这一项看现场公示，请选择现场核查的照片作为依据。',
  reason_missing: '与系统建议的分数不同，请说明理由。',
}

export const scoreWords = (hundredths: number) => `${pointsWords(hundredths)} 分`

/** What a sheet comes to by what was written on it, and which of it the system replaces. */
export function totalWords(total: number, prefill: readonly PrefilledItem[]): string {
  const items = awaitedItems(prefill).map(({ item }) => item)
  if (items.length === 0) return `合计 ${scoreWords(total)}`
  return `合计 ${scoreWords(total)}（${items.join('、')} 在结果公布后由系统改计）`
}

/** How a seat's sheet stands. */
export function seatStateWords(seat: { declaredAt: string | null; handedInAt: string | null }): string {
  if (seat.handedInAt !== null) return '已提交'
  return seat.declaredAt === null ? '待声明' : '评分中'
}

/** Who an assessor is: the office as it is held, and what it is. */
export function assessorWords(of: { holder: string; role: Role; agency: Agency | null }): string {
  return `${of.holder}（${officeTitle(of)}）`
}

export const shortSeatTitles: Record<Seat, string> = { first: '第一', second: '第二', third: '第三' }

export const partyWords = (kinds: readonly PartyKind[]) => kinds.map((kind) => partyTitles[kind]).join('；')
