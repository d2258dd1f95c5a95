import type { Freeze, HomeView, RosterSummary } from '../../../core/contract/rosters'
import { type HomeUse, isOffRegister } from '../../../core/place/home'
import { dayWords } from '../../platform/time'

export const useWords: Record<HomeUse, string> = { home: '住宅', shop: '商铺', parking: '车位、储藏' }

/** Why the register cannot be changed now. */
export function freezeWords(frozen: NonNullable<Freeze>): string {
  return `${frozen.period}评价正在进行，住户名册已冻结，${dayWords(frozen.closesAt)}截止后可以修改。现在只能查看和核对。`
}

/** What somebody has to look after in a compound's register; null if nothing. */
export function concernWords(summary: RosterSummary): string | null {
  const { brokenOff, buildings, households, register } = summary
  if (brokenOff) return '导入中断，请重新导入'
  if (buildings === 0) return '还没有名册'
  return offWords(households, register)
}

/** How far the counted households are off the property register, where it is more than 3 %. */
export function offWords(households: number, register: number | null): string | null {
  if (register === null || !isOffRegister(households, register)) return null
  const percent = Math.round((Math.abs(households - register) / register) * 1000) / 10
  return `${households < register ? '少于' : '多于'}登记户数 ${percent}%，请核对`
}

/** What a home is beside an ordinary one. */
export function homeTags({ use, delivered, empty, members }: HomeView): string[] {
  const tags: string[] = []
  if (use !== 'home') tags.push(useWords[use])
  if (!delivered) tags.push('未交付')
  if (empty === 'declared') tags.push('申报空置，待区县核查')
  if (empty === 'confirmed') tags.push('空置，已核查')
  if (empty === 'refused') tags.push('空置未通过核查')
  if (members > 0) tags.push(`${members} 人已绑定`)
  return tags
}

/** A home's use and delivery in words, to set two of them side by side. */
export function placeWords({ use, delivered }: { use: HomeUse; delivered: boolean }): string {
  return `${useWords[use]}${delivered ? '' : '，未交付'}`
}
