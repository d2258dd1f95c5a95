import * as z from 'zod/mini'
import { caseKinds } from '../../../core/complaint/kinds'
import { caseStates } from '../../../core/complaint/states'
import type { listCases } from '../../../core/contract/cases'
import type { InputOf } from '../../../core/contract/endpoint'

/** Which cases a person looks at; empty text: all. Kept on the device. */
export const allView = z.object({
  state: z.union([z.literal(''), z.enum(caseStates)]),
  kind: z.union([z.literal(''), z.enum(caseKinds)]),
  category: z.string(),
  /** With its name, as no list of all compounds is at hand. */
  compound: z.nullable(z.object({ code: z.string(), name: z.string() })),
})
export type AllView = z.infer<typeof allView>

export const everything: AllView = { state: '', kind: '', category: '', compound: null }

export const isEverything = ({ state, kind, category, compound }: AllView): boolean =>
  !state && !kind && !category && compound === null

/** The view that a link to the list asks for; null where it asks for none. */
export function linkedView(query: Partial<Record<string, string>>): AllView | null {
  const { state = '', kind = '', category = '', compound, name } = query
  const place = compound ? { code: compound, name: name ?? compound } : null
  const read = allView.safeParse({ state, kind, category, compound: place })
  return read.success && !isEverything(read.data) ? read.data : null
}

/** What is asked for a view. */
export function askedOfAll({ state, kind, category, compound }: AllView): InputOf<typeof listCases> {
  return {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(category && { category }),
    ...(compound && { compound: compound.code }),
  }
}
