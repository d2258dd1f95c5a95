const secretKey = /^[0-9a-f]{64}$/

/** The variables that every function needs; the functions themselves parse them in platform/environment.ts. */
export const variableNames = ['ACCOUNT_KEY', 'SLIP_KEY', 'API_KEY_KEY', 'ANSWER_KEYS'] as const

type Variables = Readonly<Record<string, string | undefined>>

/** Names of the function variables that are not set. */
export function missingVariables(variables: Variables): string[] {
  return variableNames.filter((name) => !variables[name])
}

/** Names of the function variables that are set to something that the functions would refuse. Values are never told. */
export function malformedVariables(variables: Variables): string[] {
  return variableNames.filter((name) => {
    const value = variables[name]
    if (!value) return false
    return name === 'ANSWER_KEYS' ? answerKeysOf(value) === null : !secretKey.test(value)
  })
}

/** Answer keys by version, or null where the text is not one. */
export function answerKeysOf(text: string): Record<string, string> | null {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  const entries = Object.entries(parsed)
  const sound =
    entries.length > 0 && entries.every(([, key]) => typeof key === 'string' && secretKey.test(key))
  return sound ? (parsed as Record<string, string>) : null
}

type Merge = {
  online: Readonly<Record<string, string>>
  given: Readonly<Record<string, string>>
  /** Versions of answer keys that may go: their objection period is over. */
  retired: readonly string[]
}

/**
 * The variables of a function after a deployment: what is online stays, what is given is set. Refused by name: another
 * value for a key, a changed answer key, an answer key that would be lost without being retired. Data made with a lost
 * key cannot be matched to its people again.
 */
export function mergeVariables({ online, given, retired }: Merge): {
  variables: Record<string, string>
  refusals: string[]
} {
  const refusals = variableNames
    .filter((name) => name !== 'ANSWER_KEYS')
    .filter((name) => online[name] !== undefined && online[name] !== given[name])
    .map((name) => `${name} differs from the one online`)
  return {
    variables: { ...online, ...given },
    refusals: [...refusals, ...answerKeyRefusals(online.ANSWER_KEYS, given.ANSWER_KEYS, retired)],
  }
}

function answerKeyRefusals(
  online: string | undefined,
  given: string | undefined,
  retired: readonly string[],
): string[] {
  if (online === undefined) return []
  const onlineKeys = answerKeysOf(online)
  if (onlineKeys === null) return ['ANSWER_KEYS online cannot be read']
  const givenKeys = answerKeysOf(given ?? '') ?? {}
  return Object.entries(onlineKeys).flatMap(([version, key]) => {
    if (givenKeys[version] === key) return []
    if (givenKeys[version] !== undefined)
      return [`ANSWER_KEYS version ${version} differs from the one online`]
    return retired.includes(version) ? [] : [`ANSWER_KEYS version ${version} is online and would be dropped`]
  })
}
