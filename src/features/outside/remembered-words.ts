import * as z from 'zod/mini'
import { party } from '../../../core/complaint/categories'
import { byCategory, type SaidWords } from '../../../core/complaint/outside-said'
import type { Store } from '../../platform/storage'

const key = 'outsideWords'

const remembered = z.object({
  category: z.record(z.string(), z.string()),
  responsible: z.record(z.string(), z.union([party, z.literal(byCategory)])),
})

/** What words of tables were said to mean in this browser: months of one source say the same again. */
export function rememberedWords(store: Store): SaidWords {
  const read = remembered.safeParse(store.read(key))
  return read.success ? read.data : { category: {}, responsible: {} }
}

export function rememberWords(store: Store, said: SaidWords): void {
  store.write(key, said)
}
