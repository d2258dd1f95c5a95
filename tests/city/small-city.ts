import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Agency } from '../../core/access/agency'
import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import type { Role } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import { doors } from '../../core/contract/doors'
import type { Answer as CallAnswer, ErrorCode } from '../../core/contract/errors'
import { defaultChoices } from '../../core/method/parameters-v1'
import { cityRegions } from '../../core/place/city-regions'
import { slipCodeFromHex } from '../../core/place/slip-code'
import { answerId, periodKeyCheck } from '../../core/rating/keys'
import type { RatingContent } from '../../core/rating/rating-content'
import { newAccount } from '../../core/record/accounts'
import type { AuditEntry } from '../../core/record/audit'
import type { Company } from '../../core/record/companies'
import type { Compound } from '../../core/record/compounds'
import { type Household, plainHome } from '../../core/record/households'
import type { Notice } from '../../core/record/inbox'
import type { Period } from '../../core/record/periods'
import type { StoredScorecard, StoredSealedCard } from '../../core/record/scorecards'
import { type Slip, slipId } from '../../core/record/slips'
import { appointed, regionScope } from '../../local/demo-city/appointed'
import { functionKeys } from '../../local/function-keys'
import { type LocalCloud, openLocalCloud } from '../../local/open-local-cloud'
import { sdkFor } from '../local-cloud/sdk'
import { copyLaid } from './laid-directories'
import { type Mark, mostPeople, peopleOf } from './people'

/** Present of a small city: ten days into its open period. */
export const cityNow = '2026-11-10T02:00:00.000Z'

export const openPeriodCode = '2026H2'
export const closedPeriodCode = '2026H1'

const day = 86_400_000

export type Person = { persona: string; accountId: string; openid: string }

export type SmallCity = Awaited<ReturnType<typeof openSmallCity>>

/** `consents: false`: the person has not agreed to the privacy notice; else that is done first where it is needed. */
export type CallOptions = {
  key?: string
  weapp?: boolean
  consents?: boolean
  as?: { role: string; scope: string; agency?: string | null }
}

type CityOptions = {
  compounds?: Compound[]
  households?: Household[]
  dataDirectory?: string
  workers?: number
  /** Where the city's clock begins. */
  now?: string
  /** Whether the clock is expected to find something wrong. */
  faulty?: boolean
  /** Nothing is loaded: a city before its first account. */
  empty?: boolean
  /** Function variables other than the usual ones. */
  variables?: Record<string, string>
  /** `false`: however far time is moved, the clock runs only when it is asked to. */
  timers?: boolean
}

/**
 * A local cloud with the built functions and a city small enough to know by heart: compound `A` in 海州区 (two buildings of 40)
 * and compound `B` in 连云区 (one of 20), a closed and an open period, no answers. Whoever opens it closes it.
 */
export async function openSmallCity(options: CityOptions = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'small-city-'))
  const dataDirectory = options.dataDirectory ?? join(directory, 'data')
  const laidAt =
    isEmpty(dataDirectory) && isLaidOnce(options) ? await copyLaidCity(options, dataDirectory) : null
  return openCity(options, { directory, dataDirectory, laidAt })
}

/** Also keys that a test has put there say that the city is not to be another's copy. */
const isEmpty = (directory: string) => !existsSync(directory) || readdirSync(directory).length === 0

/** Whether a city is laid alike each time: with the usual keys, and nothing wrong in it. */
const isLaidOnce = ({ empty, faulty, variables }: CityOptions) => !empty && !faulty && !variables

/** Copies the data of a city that the functions have counted into a new directory; until when they took for it. */
function copyLaidCity({ compounds, households, now }: CityOptions, to: string): Promise<number> {
  const laying = { ...(compounds && { compounds }), ...(households && { households }), ...(now && { now }) }
  return copyLaid(JSON.stringify(laying), to, async (dataDirectory) => {
    const city = await openCity(
      { ...laying, timers: false },
      { directory: `${dataDirectory}-aside`, dataDirectory, laidAt: null },
    )
    const laidAt = city.cloud.clock.now()
    await city.close()
    return laidAt
  })
}

type Laid = { directory: string; dataDirectory: string; laidAt: number | null }

async function openCity(options: CityOptions, { directory, dataDirectory, laidAt }: Laid) {
  const keys = functionKeys(dataDirectory)
  const personas = peopleOf(keys.hmacs.account)
  const lines: string[] = []
  const cloud = await openLocalCloud({
    port: 0,
    dataDirectory,
    functionsDirectory: options.timers === false ? untimedFunctions() : resolve('dist/functions'),
    webDirectory: null,
    personas,
    functionVariables: { ...keys.variables, ...options.variables },
    workers: options.workers ?? 2,
    log: (line) => lines.push(line),
  })
  await cloud.clock.setTo(laidAt ?? Date.parse(options.now ?? cityNow))
  const database = sdkFor(cloud).database()
  let people = 0
  let numbers = 0

  /** Puts a document in its place, whatever was there. */
  async function put<Document extends { _id: string }>(
    collection: string,
    document: Document,
  ): Promise<void> {
    const { _id, ...fields } = document
    await database.collection(collection).doc(_id).set(fields)
  }

  /** A document as it is stored; null if there is none. */
  async function read<Document = Record<string, unknown>>(
    collection: string,
    id: string,
  ): Promise<Document | null> {
    const { data } = await database.collection(collection).doc(id).get()
    return (data[0] as Document | undefined) ?? null
  }

  /** All documents of a collection, which must be few. */
  /** A compound's card in the snapshot that a period shows; null before there is one. */
  async function sealed(compound: string, period = openPeriodCode): Promise<StoredSealedCard | null> {
    const shown = (await read<Period>('periods', period))?.snapshot
    return shown ? read<StoredSealedCard>('scorecards', `${period}|${compound}|${shown.attempt}`) : null
  }

  /** The clock's own views of compounds, without what is sealed. */
  async function views(): Promise<StoredScorecard[]> {
    const cards = await all<StoredScorecard>('scorecards')
    return cards.filter(({ sealedIn }) => sealedIn === '')
  }

  async function all<Document = Record<string, unknown>>(collection: string): Promise<Document[]> {
    const { data } = await database.collection(collection).limit(1000).get()
    if (data.length === 1000) throw new Error(`${collection} is too large to be read whole`)
    return data as Document[]
  }

  /** What the inbox of an account holds, or of it what is of one kind. */
  async function noticesOf({ accountId }: Person, kind?: string): Promise<Notice[]> {
    const notices = (await all<Notice>('inbox')).filter(({ account }) => account === accountId)
    return kind === undefined ? notices : notices.filter((each) => each.kind === kind)
  }

  /** What the audit holds of one action. */
  async function audited(action: AuditEntry['action']): Promise<AuditEntry[]> {
    return (await all<AuditEntry>('audit')).filter((each) => each.action === action)
  }

  async function callFunction(
    door: string,
    event: unknown,
    who: Person | null,
    weapp = false,
  ): Promise<unknown> {
    const token = who === null ? await anonymousToken(cloud) : cloud.personaToken(who.persona)
    // In a browser everybody is at a desk, with a session just begun.
    const session = who === null || weapp ? {} : { session: cloud.personaSession(who.persona) }
    const response = await fetch(`${cloud.address}/${weapp ? 'wx' : 'v1'}/functions/${door}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ ...session, ...(event as object) }),
    })
    return response.json()
  }

  /** Calls an endpoint as the app does. A write without a key is given a new one. */
  async function call<Data = Record<string, unknown>>(
    who: Person | null,
    name: string,
    input: unknown,
    { key, weapp, consents = true, as }: CallOptions = {},
  ): Promise<CallAnswer<Data>> {
    const door = doors.staff.some((endpoint) => endpoint.name === name) ? 'staff' : 'resident'
    if (consents && who !== null && needsConsent.has(name)) await consent(who)
    const requestKey = key ?? newKey()
    return (await callFunction(door, { name, input, requestKey, as }, who, weapp)) as CallAnswer<Data>
  }

  const consented = new Map<string, Promise<void>>()
  /** Agrees to the privacy notice, once a person. */
  function consent(who: Person): Promise<void> {
    const input = { version: privacyNoticeVersion, ofAge: true }
    const given = consented.get(who.persona) ?? ask(who, 'giveConsent', input).then(() => undefined)
    consented.set(who.persona, given)
    return given
  }

  /** Calls and expects success. */
  async function ask<Data = Record<string, unknown>>(
    who: Person | null,
    name: string,
    input: unknown,
    callOptions: CallOptions = {},
  ): Promise<Data> {
    const answer = await call<Data>(who, name, input, callOptions)
    if (!answer.ok) throw new Error(`${name} was refused: ${answer.code}\n${lines.slice(-5).join('\n')}`)
    return answer.data
  }

  /** Calls and expects a refusal; answers its code. */
  async function refused(who: Person | null, name: string, input: unknown, callOptions: CallOptions = {}) {
    const answer = await call(who, name, input, callOptions)
    if (answer.ok) throw new Error(`${name} was not refused`)
    return answer.code as ErrorCode
  }

  function newKey(): string {
    numbers += 1
    return `key-${String(numbers).padStart(20, '0')}`
  }

  /** A person whose account does not exist yet. */
  function stranger(): Person {
    const persona = personas[people]
    if (persona === undefined || people >= mostPeople) throw new Error('no more people in the small city')
    people += 1
    return { persona: persona.id, accountId: persona.accountId, openid: persona.openid }
  }

  /** A member of a household whose openid bears a mark. */
  async function markedMember(household: string, mark: Mark): Promise<Person> {
    const persona = personas.find(({ id }) => id === `p${mark}`)
    if (persona === undefined) throw new Error(`nobody is marked ${mark}`)
    const person = { persona: persona.id, accountId: persona.accountId, openid: persona.openid }
    await ask(person, 'bindHousehold', { slip: await slipOf(household), kind: 'owner' })
    return person
  }

  /** A person in office: with a role over a scope, held since the beginning of the year, and its record. */
  async function official(
    role: Role,
    scope: string,
    until: string | null = null,
    agency: Agency | null = null,
  ): Promise<Person> {
    const person = stranger()
    const { grant, invitation } = appointed({
      ...{ _id: `office of ${person.persona}`, number: person.persona, account: person.accountId },
      ...{ role, scope, agency, holder: '在任岗位', since: '2025-12-31T16:00:00.000Z', until },
      ...(await placeOfScope(role, scope)),
    })
    await put('invitations', invitation)
    await put('accounts', { ...newAccount(person.accountId), roles: [grant] })
    return person
  }

  /** The scope of an office by its code, which may also be one that the city does not have. */
  async function placeOfScope(role: Role, scope: string) {
    if (cityRegions().some(({ _id }) => _id === scope)) return regionScope(scope)
    const compound = role === 'ownersCommittee' ? await read<Compound>('compounds', scope) : null
    if (compound !== null) {
      const { name, city, district, subdistrict, residentsCommittee } = compound
      const place = { city, district, subdistrict, residentsCommittee, compound: scope }
      return { scopeName: name, place }
    }
    if (role === 'bureau') return { scopeName: scope, place: cityPlace(scope) }
    const field = role === 'propertyCompany' ? 'company' : 'district'
    return { scopeName: scope, place: { ...cityPlace('320700'), [field]: scope } }
  }

  /** A verified member of a household, bound as `bindHousehold` binds. */
  async function member(household: string, kind: 'owner' | 'occupant' = 'owner'): Promise<Person> {
    const person = stranger()
    const code = await slipOf(household)
    await ask(person, 'bindHousehold', { slip: code, kind })
    return person
  }

  /** Puts a slip for a household in place and answers its code. */
  async function slipOf(household: string, changed: Partial<Slip> = {}): Promise<string> {
    numbers += 1
    const code = slipCodeFromHex((BigInt(numbers) * 10_007n + 123_456_789n).toString(16).padStart(16, '0'))
    await put('slips', {
      _id: slipId(keys.hmacs.slip, code),
      household,
      kind: 'paper',
      residentKind: null,
      memberUntil: null,
      issuedAt: cityNow,
      expiresAt: new Date(Date.parse(cityNow) + 60 * day).toISOString(),
      revokedAt: null,
      uses: 0,
      usesAllowed: 5,
      ...changed,
    })
    return code
  }

  /** Runs the clock until it finds nothing more to do, and answers all it did. */
  async function runClock(): Promise<string[]> {
    const done: string[] = []
    for (let run = 0; run < 50; run += 1) {
      const answer = (await cloud.runTimer('clock')) as { ok: boolean; done?: string[] }
      if (!answer.ok) throw new Error(`the clock failed: ${lines.slice(-5).join('\n')}`)
      if (answer.done?.length === 0) return done
      done.push(...(answer.done ?? []))
    }
    throw new Error('the clock never comes to rest')
  }

  /** Moves the clock to an instant; a minute's run of the timers included. */
  const moveTo = (instant: string) => cloud.clock.setTo(Date.parse(instant))

  let closed = false
  async function close(): Promise<void> {
    if (closed) return
    closed = true
    await cloud.close()
    rmSync(directory, { recursive: true, force: true })
  }
  // A city that is opened again on the same data is there already.
  if (!options.empty && (await all('periods')).length === 0) {
    const compounds = options.compounds ?? [compoundA, compoundB]
    await insert(database, 'regions', cityRegions())
    await insert(database, 'companies', [companyX])
    await insert(database, 'compounds', compounds)
    await insert(database, 'households', options.households ?? compounds.flatMap(householdsOf))
    await insert(
      database,
      'periods',
      periodsOf((period) => periodKeyCheck(keys.hmacs.answer, period)),
    )
    await runClock().catch((fault) => {
      if (!options.faulty) throw fault
    })
  }

  return {
    cloud,
    database,
    keys: keys.hmacs,
    deployCode: keys.deployCode,
    lines,
    put,
    read,
    sealed,
    views,
    all,
    noticesOf,
    audited,
    callFunction,
    call,
    ask,
    refused,
    newKey,
    stranger,
    official,
    member,
    markedMember,
    slipOf,
    runClock,
    moveTo,
    close,
    answerIdOf: (household: string, period = openPeriodCode) =>
      answerId(keys.hmacs.answer, period, household),
  }
}

let untimed: string | undefined

/** A copy of the functions build whose timers come due in no test. One for all: what V8 has made of it is used again. */
function untimedFunctions(): string {
  untimed ??= makeUntimed()
  return untimed
}

function makeUntimed(): string {
  const directory = mkdtempSync(join(tmpdir(), 'untimed-'))
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
  const copy = join(directory, 'functions')
  cpSync('dist/functions', copy, { recursive: true })
  const file = join(copy, 'functions.json')
  const never = '0 0 0 1 1 * 2099'
  writeFileSync(file, readFileSync(file, 'utf8').replace(/("cron": *)"[^"]*"/g, `$1"${never}"`))
  return copy
}

const needsConsent = new Set(
  [...doors.resident, ...doors.staff].filter(({ consent }) => consent === 'needed').map(({ name }) => name),
)

type Database = ReturnType<ReturnType<typeof sdkFor>['database']>

async function insert(database: Database, collection: string, documents: readonly object[]): Promise<void> {
  for (let from = 0; from < documents.length; from += 500) {
    await database.collection(collection).add(documents.slice(from, from + 500))
  }
}

async function anonymousToken(cloud: LocalCloud): Promise<string> {
  const response = await fetch(`${cloud.address}/auth/v1/signin/anonymously`, { method: 'POST', body: '{}' })
  return ((await response.json()) as { access_token: string }).access_token
}

function periodsOf(keyCheck: (period: string) => string): Period[] {
  const period = (code: string, opens: string, closes: string, publishes: string): Period => ({
    _id: code,
    name: code === openPeriodCode ? '2026 年下半年' : '2026 年上半年',
    city: '320700',
    opensAt: `${opens}T16:00:00.000Z`,
    closesAt: `${closes}T16:00:00.000Z`,
    publishesAt: `${publishes}T16:00:00.000Z`,
    questionnaireVersion: '1',
    methodVersion: '1',
    keyVersion: 'k1',
    keyCheck: keyCheck(code),
    state: 'announced',
    reminders: [10, 3],
    methodChoices: defaultChoices,
    extension: null,
    snapshot: null,
    readiness: null,
    savedAt: dated,
    requestKeys: [],
  })
  return [
    period(closedPeriodCode, '2026-04-30', '2026-05-31', '2026-06-09'),
    period(openPeriodCode, '2026-10-31', '2026-11-30', '2026-12-09'),
  ]
}

const dated = '2020-12-31T16:00:00.000Z'

export const companyX: Company = {
  _id: 'X',
  city: '320700',
  name: '演示·甲物业',
  creditCode: null,
  hotline: null,
  requestKeys: [],
}

const seatOfA = { district: '320706', subdistrict: '320706001', residentsCommittee: '320706001001' }
const seatOfB = { district: '320703', subdistrict: '320703001', residentsCommittee: '320703001001' }

export const compoundA: Compound = {
  _id: 'A',
  name: '演示·甲小区',
  city: '320700',
  ...seatOfA,
  seats: [{ from: dated, ...seatOfA }],
  nextSeatAt: null,
  service: [{ from: dated, kind: 'company', company: { code: 'X', name: '演示·甲物业' } }],
  governance: [{ from: dated, kind: 'ownersCommittee' }],
  sections: [],
  buildings: [
    { code: '01', name: '1幢', households: 40 },
    { code: '02', name: '2幢', households: 40 },
  ],
  register: null,
  strata: {},
  mergedInto: null,
  requestKeys: [],
}

export const compoundB: Compound = {
  ...compoundA,
  _id: 'B',
  name: '演示·乙小区',
  ...seatOfB,
  seats: [{ from: dated, ...seatOfB }],
  service: [{ from: dated, kind: 'none', company: null }],
  governance: [{ from: dated, kind: 'none' }],
  buildings: [{ code: '01', name: '1幢', households: 20 }],
}

/** The households of a compound: `A-01-001` … */
export function householdsOf(compound: Compound): Household[] {
  return compound.buildings.flatMap((building) =>
    Array.from({ length: building.households }, (_, index) => ({
      _id: `${compound._id}-${building.code}-${String(index + 1).padStart(3, '0')}`,
      compound: compound._id,
      building: building.code,
      unit: '',
      room: String(index + 1),
      label: `${building.name}${index + 1}室`,
      ...plainHome,
    })),
  )
}

/** A rating's content with an overall level and nothing more, unless said. */
export function contentOf(overall: number, more: Partial<RatingContent> = {}): RatingContent {
  return { residentKind: 'owner', overall, dimensions: {}, reasons: [], text: '', ...more }
}
