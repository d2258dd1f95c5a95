import * as z from 'zod/mini'

/**
 * Requests already carried out on a document, newest last: the key, and a digest of the input so that the same key
 * with other input is noticed. Kept in the document itself; a table of requests would link people to answers.
 */
export const requestKeys = z.array(
  z.object({
    key: z.string(),
    digest: z.string(),
    /** Id of what the request made, to answer it again from. */ made: z.optional(z.string()),
  }),
)
export type RequestKeys = z.infer<typeof requestKeys>

/** How many requests a document remembers. */
export const rememberedRequests = 20

/** The remembered requests with one more, the oldest forgotten. */
export function remember(keys: RequestKeys, request: RequestKeys[number]): RequestKeys {
  return [...keys, request].slice(-rememberedRequests)
}
