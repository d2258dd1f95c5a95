import { longestWords } from '../../../core/complaint/acts'
import type { CaseDraft, CaseToSend, FilingStep } from './case-draft'

export type DraftField = 'kind' | 'category' | 'text' | 'photos' | 'place' | 'spot' | 'detail' | 'phone'
export type DraftFaults = Partial<Record<DraftField, string>>

/** On which step each field stands. */
export const stepOfField: Record<DraftField, FilingStep> = {
  kind: 'kind',
  category: 'category',
  text: 'what',
  photos: 'what',
  place: 'where',
  spot: 'where',
  detail: 'where',
  phone: 'where',
}

/** What the form offers at present: a draft may be older than the city's table. */
export type Offered = { categories: readonly { code: string }[]; buildings: readonly { code: string }[] }

const phoneNumber = /^[0-9+\- ]{5,20}$/

/** What is missing or wrong in a draft, in words. */
export function draftFaults(draft: CaseDraft, { categories }: Offered): DraftFaults {
  const { kind, category, place, spot, phone, visit } = draft
  const length = draft.text.trim().length
  const said = phone.trim()
  return {
    ...(kind === null && { kind: '请选择一类。' }),
    ...(!categories.some(({ code }) => code === category) && { category: '请选择类别。' }),
    ...(length < 2 && { text: '请写明发生了什么，至少 2 个字。' }),
    ...(length > longestWords && { text: `最多 ${longestWords} 字，请写得简短一些。` }),
    ...(place === null && { place: '请选择在公共部位还是您家里。' }),
    ...(place === 'public' && spot === null && { spot: '请选择在什么部位。' }),
    ...(visit && said !== '' && !phoneNumber.test(said) && { phone: '请核对电话号码，也可以不填。' }),
  }
}

/** Where it is, as far as that is chosen; a building that is no longer there is left out. */
export function whereOf(draft: CaseDraft, { buildings }: Offered): CaseToSend['where'] | null {
  if (draft.place === 'home') return { kind: 'home' }
  if (draft.place === null || draft.spot === null) return null
  const building = buildings.some(({ code }) => code === draft.building) ? draft.building : null
  return { kind: 'public', spot: draft.spot, building, detail: draft.detail.trim() }
}

/** The finished case, or null while something is missing. */
export function finishedCase(household: string, draft: CaseDraft, offered: Offered): CaseToSend | null {
  const where = whereOf(draft, offered)
  const { kind, category, photos, visit } = draft
  const isFaulty = Object.keys(draftFaults(draft, offered)).length > 0
  if (isFaulty || where === null || kind === null || category === null) return null
  const phone = draft.phone.trim()
  const contact = visit ? { phone: phone === '' ? null : phone } : null
  return { household, kind, category, where, text: draft.text.trim(), photos, contact }
}
