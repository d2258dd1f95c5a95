import * as z from 'zod/mini'
import { defineCollection } from './collection'
import { instant } from './instant'
import { requestKeys } from './request-keys'

/** What a publisher has begun to write. Read by those who may publish it and by nobody else. */
export const disclosureDraft = z.object({
  /** The disclosure's id; of what is held on a day `compound|kind|new.office`, as it has no period yet. */
  _id: z.string(),
  /** Counts what was saved: whoever saves on top of another's is told. */
  revision: z.int(),
  /** The form as the page has it, which may be unfinished; null once it was published. */
  form: z.nullable(z.string()),
  files: z.array(z.string()),
  savedAt: instant,
  requestKeys,
})

export const disclosureDrafts = defineCollection({
  name: 'disclosureDrafts',
  schema: disclosureDraft,
  indexes: [],
})
