import * as z from 'zod/mini'

/** What became of a principle of 附件1: met; unmet; not attested yet, which never counts as met; or 可说明 by a collective decision. */
export const principleStates = ['met', 'unmet', 'unattested', 'explained'] as const

/** What a state is called wherever it is told: by a page, by a list, by what is otherwise in the next one. */
export const principleStateTitles: Record<(typeof principleStates)[number], string> = {
  met: '符合',
  unmet: '不符合',
  unattested: '待证明',
  explained: '已说明',
}

export const principleOutcome = z.object({
  principle: z.int().check(z.minimum(1), z.maximum(8)),
  state: z.enum(principleStates),
  /** Why, in words for the public: no personal datum, no unpublished figure. */
  words: z.string(),
})
export type PrincipleOutcome = z.infer<typeof principleOutcome>

/** Whether a principle lets its compound go on. */
export function letsPass({ state }: Pick<PrincipleOutcome, 'state'>): boolean {
  return state === 'met' || state === 'explained'
}

/** What 附件2 comes to: integer hundredths of a point in all and by item (`三-2`), or null with the reason. */
export const sheetOutcome = z.object({
  score: z.nullable(z.int()),
  /** Adds up to `score`; empty where there is none. */
  items: z.array(z.object({ item: z.string(), points: z.int() })),
  /** Why there is none yet; null where there is. */
  why: z.nullable(z.string()),
})
export type SheetOutcome = z.infer<typeof sheetOutcome>
