import { invalidParameter, notSupportedHere, requestFailed } from './cloud-error'
import { Binary, type Document, ObjectId, type Value } from './values'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** MongoDB's limit for anything sent to it; what is stored may be half as deep. */
const DEEPEST = 200

const refused = new Set([
  '$numberDecimal',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$code',
  '$symbol',
  '$undefined',
  '$dbPointer',
])

/** Reads EJSON (canonical or relaxed) and sets `$tcb_server_date` to `now` (ms) plus its offset, at any depth. */
export function parseEjson(text: string, now: number): Value {
  let json: Json
  try {
    json = JSON.parse(text)
  } catch {
    throw invalidParameter('a parameter is not valid EJSON')
  }
  return revive(json, now, 0)
}

/** Reads EJSON that must be an object. */
export function parseEjsonDocument(text: string, now: number): Document {
  const value = parseEjson(text, now)
  if (
    typeof value !== 'object' ||
    value === null ||
    Array.isArray(value) ||
    Object.getPrototypeOf(value) !== Object.prototype
  )
    throw invalidParameter('a parameter must be an object')
  return value as Document
}

function revive(json: Json, now: number, depth: number): Value {
  if (typeof json !== 'object' || json === null) return json
  if (depth > DEEPEST) throw requestFailed(`BSONObj exceeds maximum nested object depth: ${DEEPEST}`)
  if (Array.isArray(json)) {
    const list = new Array<Value>(json.length)
    for (let i = 0; i < json.length; i++) list[i] = revive(json[i] as Json, now, depth + 1)
    return list
  }
  const keys = Object.keys(json)
  const first = keys[0]
  if (first !== undefined && first.charCodeAt(0) === 36 && keys.length <= 2) {
    const tagged = reviveTagged(first, json, now)
    if (tagged !== untagged) return tagged as Value
  }
  const document: Document = {}
  for (const key of keys) {
    if (key === '__proto__') throw invalidParameter('__proto__ is no field name')
    document[key] = revive(json[key] as Json, now, depth + 1)
  }
  return document
}

const untagged = Symbol('untagged')

function reviveTagged(tag: string, json: { [key: string]: Json }, now: number): Value | typeof untagged {
  const content = json[tag] as Json
  switch (tag) {
    case '$numberInt':
    case '$numberDouble':
      return Number(content)
    case '$numberLong':
      return exactLong(String(content))
    case '$date':
      return new Date(typeof content === 'string' ? content : Number(revive(content, now, 0)))
    case '$tcb_server_date':
      return new Date(now + Number((revive(content, now, 0) as Document | null)?.offset ?? 0))
    case '$oid':
      return new ObjectId(String(content))
    case '$regularExpression':
      return pattern(content as { pattern: string; options: string })
    case '$binary':
      return binary(content, json)
    case '$uuid':
      return new Binary(Buffer.from(String(content).replaceAll('-', ''), 'hex').toString('base64'), '04')
    default:
      if (refused.has(tag)) throw notSupportedHere(`the type ${tag}`)
      return untagged
  }
}

/** JavaScript has no 64-bit integers: one that a number cannot hold is refused, not rounded. */
function exactLong(text: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) && String(number) !== text && BigInt(number) !== BigInt(text))
    throw notSupportedHere(`the 64-bit integer ${text}`)
  return number
}

function pattern({ pattern: source, options }: { pattern: string; options: string }): RegExp {
  if (/[^imsx]/.test(options)) throw invalidParameter(`invalid flag in regex options: ${options}`)
  if (options.includes('x')) throw notSupportedHere('the regex option x')
  try {
    return new RegExp(source, options)
  } catch {
    throw invalidParameter(`Regular expression is invalid: ${source}`)
  }
}

function binary(content: Json, json: { [key: string]: Json }): Binary {
  if (typeof content === 'string') return new Binary(content, String(json.$type ?? '00').padStart(2, '0'))
  const { base64, subType } = content as { base64: string; subType: string }
  return new Binary(base64, subType.padStart(2, '0'))
}

/** Canonical EJSON (`relaxed: false`), the text that is stored and answered; undefined fields are dropped. */
export function canonicalEjson(value: Value): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value)
    case 'number':
      return canonicalNumber(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      return value === null ? 'null' : canonicalObject(value)
    default:
      return 'null'
  }
}

function canonicalNumber(value: number): string {
  if (Number.isInteger(value) && !Object.is(value, -0)) {
    if (value >= -2147483648 && value <= 2147483647) return `{"$numberInt":"${value}"}`
    if (value >= -(2 ** 63) && value < 2 ** 63) return `{"$numberLong":"${value}"}`
  }
  return `{"$numberDouble":"${Object.is(value, -0) ? '-0.0' : value}"}`
}

function canonicalObject(value: NonNullable<Exclude<Value, string | number | boolean>>): string {
  if (Array.isArray(value)) {
    let list = ''
    for (let i = 0; i < value.length; i++) list += (i > 0 ? ',' : '') + canonicalEjson(value[i])
    return `[${list}]`
  }
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`
  if (value instanceof ObjectId) return `{"$oid":"${value.hex}"}`
  if (value instanceof Binary)
    return `{"$binary":{"base64":${JSON.stringify(value.base64)},"subType":"${value.subType}"}}`
  if (value instanceof RegExp)
    return `{"$regularExpression":{"pattern":${JSON.stringify(value.source)},"options":"${value.flags}"}}`
  let fields = ''
  for (const field in value) {
    const content = value[field]
    if (content === undefined) continue
    fields += `${fields === '' ? '' : ','}${JSON.stringify(field)}:${canonicalEjson(content)}`
  }
  return `{${fields}}`
}
