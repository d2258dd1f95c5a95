import * as z from 'zod/mini'
import { caseKind } from '../../../core/complaint/kinds'
import { spot } from '../../../core/complaint/spots'
import type { InputOf } from '../../../core/contract/endpoint'
import type { fileCase } from '../../../core/contract/own-cases'

/** The steps of 我要投诉, in order. */
export const filingSteps = ['kind', 'category', 'what', 'where', 'check'] as const
export type FilingStep = (typeof filingSteps)[number]

/** A case that is being written; whatever has not been chosen yet is null. */
const caseDraft = z.object({
  step: z.enum(filingSteps),
  kind: z.nullable(caseKind),
  category: z.nullable(z.string()),
  text: z.string(),
  photos: z.array(z.string()),
  place: z.nullable(z.enum(['public', 'home'])),
  spot: z.nullable(spot),
  building: z.nullable(z.string()),
  detail: z.string(),
  /** 同意为上门处理告知房号和电话. */
  visit: z.boolean(),
  phone: z.string(),
})
export type CaseDraft = z.infer<typeof caseDraft>
export type CaseToSend = InputOf<typeof fileCase>

export const emptyCaseDraft: CaseDraft = {
  step: 'kind',
  kind: null,
  category: null,
  text: '',
  photos: [],
  place: null,
  spot: null,
  building: null,
  detail: '',
  visit: false,
  phone: '',
}

/** A draft as it was kept on the phone, or null if it cannot be read. */
export function parseCaseDraft(stored: unknown): CaseDraft | null {
  const read = caseDraft.safeParse(stored)
  return read.success ? read.data : null
}

/** Whether anything worth keeping has been written. */
export function isBegun({ kind, text, photos }: CaseDraft): boolean {
  return kind !== null || text !== '' || photos.length > 0
}

/** The draft that a case was sent from, to be changed. */
export function draftOfCase({ kind, category, where, text, photos, contact }: CaseToSend): CaseDraft {
  const place = where.kind === 'public' ? where : { spot: null, building: null, detail: '' }
  return {
    ...{ step: 'check', kind, category, text, photos: [...photos], place: where.kind },
    ...{ spot: place.spot, building: place.building, detail: place.detail },
    ...{ visit: contact !== null, phone: contact?.phone ?? '' },
  }
}
