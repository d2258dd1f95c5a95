import * as z from 'zod/mini'

const key = z.string().check(z.regex(/^[0-9a-f]{64}$/))

const environment = z.object({
  /** Key of the account ids and author tags' accounts: changing it would orphan every account. */
  ACCOUNT_KEY: key,
  /** Key of the slips' hashes. */
  SLIP_KEY: key,
  /** Key of the API keys that are derived, so that a repeated request gives the same key. */
  API_KEY_KEY: key,
  /** Answer keys by version, as JSON; a period names the one it uses. */
  ANSWER_KEYS: z.string(),
})

export type Environment = {
  accountKey: string
  slipKey: string
  apiKeyKey: string
  answerKeys: Record<string, string>
}

let parsed: Environment | undefined

/** The function's variables, parsed once; a missing one is named (its value never is). */
export function environmentOf(variables: Record<string, string | undefined> = process.env): Environment {
  if (parsed !== undefined) return parsed
  const read = environment.safeParse(variables)
  if (!read.success) {
    const names = read.error.issues.map((issue) => issue.path.join('.')).join(', ')
    throw new Error(`function variables missing or malformed: ${names}`)
  }
  parsed = {
    accountKey: read.data.ACCOUNT_KEY,
    slipKey: read.data.SLIP_KEY,
    apiKeyKey: read.data.API_KEY_KEY,
    answerKeys: z.record(z.string(), key).parse(JSON.parse(read.data.ANSWER_KEYS)),
  }
  return parsed
}
