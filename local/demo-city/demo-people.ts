import { accountIdFromOpenid, type Hmac } from '../../core/access/account-id'
import type { Agency } from '../../core/access/agency'
import { invitationId } from '../../core/access/invitation-code'
import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import type { Role } from '../../core/access/role'
import { cityPlace } from '../../core/access/scope'
import { cityCode } from '../../core/place/city-regions'
import { slipCodeFromHex } from '../../core/place/slip-code'
import { type Account, newAccount } from '../../core/record/accounts'
import type { Household } from '../../core/record/households'
import { firstOfficeId, type Invitation } from '../../core/record/invitations'
import { type Slip, slipId } from '../../core/record/slips'
import type { Persona } from '../personas/persona'
import { appointed, regionScope } from './appointed'
import type { DemoCompound } from './demo-compounds'

const since = '2026-01-31T16:00:00.000Z'

type Person = {
  id: string
  title: string
  note: string
  household?: number
  role?: Role
  agency?: Agency
  /** What the office is called where that is not the title. */
  holder?: string
}

/** Everybody in the demo city whom one may sign in as. `household` is an index in the home compound. */
const people: readonly Person[] = [
  { id: 'newcomer', title: '新住户', note: '还没有绑定房屋，可用启动时列出的绑定码绑定' },
  { id: 'owner', title: '业主 王女士', note: '已绑定 1 户，本期尚未评价', household: 0 },
  { id: 'family', title: '王女士的家人', note: '与业主同一户', household: 0 },
  { id: 'occupant', title: '租户 小李', note: '物业使用人，已绑定 1 户', household: 5 },
  {
    id: 'residents-committee',
    title: '居委会工作人员',
    note: '发放绑定码，看参评进度，证明选树原则要求',
    role: 'residentsCommittee',
  },
  {
    id: 'subdistrict',
    title: '街道工作人员',
    note: '看本街道各小区，派单、督办、审批延期，审核选树申报',
    role: 'subdistrict',
  },
  {
    id: 'district',
    title: '区县住建工作人员',
    note: '看本区县各小区，裁定责任，审核街道的选树申报',
    role: 'district',
  },
  {
    id: 'bureau',
    title: '市住建局工作人员',
    note: '看全市各小区，导出，管理接口密钥，主办选树',
    role: 'bureau',
  },
  {
    id: 'company',
    title: '物业服务企业经理',
    note: '办理投诉，只看已公布的结果；一份选树申报被退回',
    role: 'propertyCompany',
  },
  {
    id: 'owners-committee',
    title: '业委会主任',
    note: '只看已公布的结果；已为本小区申报选树',
    role: 'ownersCommittee',
  },
  {
    id: 'department',
    title: '消防救援工作人员',
    note: '相关部门，办理本区县转来的投诉',
    role: 'department',
    agency: 'fireRescue',
  },
  {
    id: 'utility',
    title: '供电单位工作人员',
    note: '专业经营单位，办理全市转来的投诉',
    role: 'utility',
    agency: 'power',
  },
  {
    id: 'assessor',
    title: '评审专家 周老师',
    holder: '周老师',
    note: '选树评审：一处待声明利害关系，一处正在评分',
    role: 'assessor',
  },
  {
    id: 'assessor-2',
    title: '评审专家 陈老师',
    holder: '陈老师',
    note: '选树评审：分到的都已交卷',
    role: 'assessor',
  },
  {
    id: 'assessor-3',
    title: '评审专家 孙老师',
    holder: '孙老师',
    note: '选树评审：一处待声明，其余已交卷',
    role: 'assessor',
  },
]

export type DemoPeople = {
  personas: Persona[]
  accounts: Account[]
  invitations: Invitation[]
  slips: Slip[]
  slipCodes: string[]
}

/** The personas, their accounts, offices and bindings (written into the households too), and a few slips to bind with. */
export function makePeople(home: DemoCompound, keys: { account: Hmac; slip: Hmac }): DemoPeople {
  const personas = demoPersonas(keys.account)
  const invitations: Invitation[] = []
  const accounts = people.flatMap((person, index) => {
    const persona = personas[index]
    if (persona === undefined || person.id === 'newcomer') return []
    const account = accountOf(person, persona.accountId, home)
    if (person.role !== undefined) {
      const office = officeOf({ ...person, role: person.role }, index, home)
      const _id =
        person.role === 'bureau' ? firstOfficeId(cityCode) : invitationId(keys.account, `demo|${person.id}`)
      const { grant, invitation } = appointed({ ...office, _id, account: account._id, since, until: null })
      account.roles.push(grant)
      invitations.push(invitation)
    }
    return [account]
  })
  for (const household of home.households.slice(6, 8)) {
    household.empty = { declaredAt: since, awaits: home.compound.district, checked: null }
  }
  const free = home.households.slice(8, 12)
  const slipCodes = free.map((_, index) => demoSlipCode(index))
  const slips = free.map((household, index) => slipFor(household, slipCodes[index] ?? '', keys.slip))
  return { personas, accounts, invitations, slips, slipCodes }
}

/** The personas alone: their ids follow from the keys. */
export function demoPersonas(accountHmac: Hmac): Persona[] {
  return people.map(({ id, title, note }) => {
    const openid = `demo-openid-${id}`
    return { id, title, note, openid, accountId: accountIdFromOpenid(accountHmac, openid) }
  })
}

/** Households of the home compound that nobody has answered for, so that the personas can. */
export function silentHouseholds(home: DemoCompound): Set<string> {
  return new Set(home.households.slice(0, 12).map((household) => household._id))
}

/** The digits of a demo slip: the same on every machine, and of no use anywhere else. */
export function demoSlipCode(index: number): string {
  return slipCodeFromHex((20261110n * 7919n + BigInt(index) * 1_000_003n).toString(16).padStart(16, '0'))
}

function accountOf(person: Person, id: string, home: DemoCompound): Account {
  const account = newAccount(id)
  account.consent = { version: privacyNoticeVersion, at: since }
  const household = person.household === undefined ? undefined : home.households[person.household]
  if (household !== undefined) {
    const kind = person.id === 'occupant' ? 'occupant' : 'owner'
    household.members.push({ account: id, kind, since, until: null })
    account.joined.push({ household: household._id, at: since })
    account.households.push({
      household: household._id,
      compound: household.compound,
      compoundName: home.compound.name,
      building: household.building,
      label: household.label,
      kind,
      since,
      until: null,
    })
  }
  return account
}

type Held = Person & { role: Role }

/** Whose office it is, and over what. Numbers follow the order of the people. */
function officeOf({ title, holder = title, role, agency }: Held, index: number, home: DemoCompound) {
  return {
    number: String(index + 1).padStart(10, '0'),
    role,
    agency: agency ?? null,
    holder,
    ...scopeOf(role, home),
  }
}

function scopeOf(role: Role, { compound }: DemoCompound) {
  const { _id, name, city, district, subdistrict, residentsCommittee, service } = compound
  const company = service.at(-1)?.company
  const regions: Partial<Record<Role, string | null>> = {
    ...{ residentsCommittee, subdistrict, district, department: district },
    ...{ utility: cityCode, assessor: cityCode, bureau: cityCode },
  }
  const region = regions[role]
  if (region) return { scope: region, ...regionScope(region) }
  if (role === 'propertyCompany' && company) {
    const place = { ...cityPlace(city), company: company.code }
    return { scope: company.code, scopeName: company.name, place }
  }
  const place = { city, district, subdistrict, residentsCommittee, compound: _id }
  return { scope: _id, scopeName: name, place }
}

function slipFor(household: Household, code: string, hmac: Hmac): Slip {
  return {
    _id: slipId(hmac, code),
    household: household._id,
    kind: 'paper',
    residentKind: null,
    memberUntil: null,
    issuedAt: '2026-10-31T16:00:00.000Z',
    expiresAt: '2027-02-28T16:00:00.000Z',
    revokedAt: null,
    uses: 0,
    usesAllowed: 5,
  }
}
