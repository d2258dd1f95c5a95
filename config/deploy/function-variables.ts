const secretKey = /^[0-9a-f]{64}$/

/** Settings that are no secrets: they may be absent, and may change. */
const settings: readonly string[] = ['MESSAGE_TEMPLATES']

type Variables = Readonly<Record<string, string | undefined>>

/** Names of the variables that the functions need together, each once. */
export function neededVariables(functions: readonly { variables: readonly string[] }[]): string[] {
  return [...new Set(functions.flatMap(({ variables }) => variables))]
}

/** Those of the names that are not set and have to be. */
export function missingVariables(names: readonly string[], variables: Variables): string[] {
  return names.filter((name) => !variables[name] && !settings.includes(name))
}

/** Those of the names that are set to something that the functions would refuse. Values are never told. */
export function malformedVariables(names: readonly string[], variables: Variables): string[] {
  return names.filter((name) => {
    const value = variables[name]
    if (!value) return false
    if (settings.includes(name)) return !isObjectText(value)
    if (name === 'TICKET_KEY') return !isTicketKey(value)
    return name === 'ANSWER_KEYS' ? answerKeysOf(value) === null : !secretKey.test(value)
  })
}

function isObjectText(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false
  }
}

/** Answer keys by version, or null where the text is not one. */
export function answerKeysOf(text: string): Record<string, string> | null {
  const parsed = parseJson(text)
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null
  const entries = Object.entries(parsed)
  const sound =
    entries.length > 0 && entries.every(([, key]) => typeof key === 'string' && secretKey.test(key))
  return sound ? (parsed as Record<string, string>) : null
}

/** Whether the text is a key for custom sign-in as CloudBase's console gives it. */
function isTicketKey(text: string): boolean {
  const parsed = parseJson(text)
  if (typeof parsed !== 'object' || parsed === null) return false
  const key = parsed as Record<string, unknown>
  return ['private_key_id', 'private_key', 'env_id'].every((name) => typeof key[name] === 'string')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

type Merge = {
  online: Readonly<Record<string, string>>
  /** What is given for all functions. */
  given: Readonly<Record<string, string>>
  /** Names of those that this function needs. */
  needed: readonly string[]
  /** Versions of answer keys that may go: their objection period is over. */
  retired: readonly string[]
}

type Merged = {
  variables: Record<string, string>
  refusals: string[]
  /** Names of the given variables that are online here and not needed. They stay, as data may still depend on them. */
  unneeded: string[]
}

/**
 * The variables of a function after a deployment: what is online stays, what is given and needed is set. Refused by name,
 * wherever a key is online: another value for it, a changed answer key, and an answer key that would be lost without being
 * retired. Data made with a lost key cannot be matched to its people again.
 */
export function mergeVariables({ online, given, needed, retired }: Merge): Merged {
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => needed.includes(name)))
  const secrets = Object.keys(given).filter((name) => !settings.includes(name))
  const known = secrets.filter((name) => online[name] !== undefined)
  // Where the answer keys are not needed they are not replaced, so none is lost.
  const mayGo = (version: string) => !needed.includes('ANSWER_KEYS') || retired.includes(version)
  return {
    variables: { ...online, ...own },
    refusals: known.flatMap((name) => {
      if (name === 'ANSWER_KEYS') return answerKeyRefusals(online[name]!, given[name]!, mayGo)
      // Made anew in the console whenever wanted: nothing that is stored depends on it.
      if (name === 'TICKET_KEY') return []
      return online[name] === given[name] ? [] : [`${name} differs from the one online`]
    }),
    unneeded: known.filter((name) => !needed.includes(name)),
  }
}

function answerKeyRefusals(online: string, given: string, mayGo: (version: string) => boolean): string[] {
  const onlineKeys = answerKeysOf(online)
  if (onlineKeys === null) return ['ANSWER_KEYS online cannot be read']
  const givenKeys = answerKeysOf(given) ?? {}
  return Object.entries(onlineKeys).flatMap(([version, key]) => {
    if (givenKeys[version] === key) return []
    if (givenKeys[version] !== undefined)
      return [`ANSWER_KEYS version ${version} differs from the one online`]
    return mayGo(version) ? [] : [`ANSWER_KEYS version ${version} is online and would be dropped`]
  })
}
