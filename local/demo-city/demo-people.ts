import { accountIdFromOpenid, type Hmac } from '../../core/access/account-id'
import { privacyNoticeVersion } from '../../core/access/privacy-notice'
import type { Grant, Role } from '../../core/access/role'
import { cityCode } from '../../core/place/city-regions'
import { slipCodeFromHex } from '../../core/place/slip-code'
import { type Account, newAccount } from '../../core/record/accounts'
import type { Household } from '../../core/record/households'
import { type Slip, slipId } from '../../core/record/slips'
import type { Persona } from '../personas/persona'
import type { DemoCompound } from './demo-compounds'

const since = '2026-01-31T16:00:00.000Z'

type Person = { id: string; title: string; note: string; household?: number; role?: Role }

/** Everybody in the demo city whom one may sign in as. `household` is an index in the home compound. */
const people: readonly Person[] = [
  { id: 'newcomer', title: '新住户', note: '还没有绑定房屋，可用启动时列出的绑定码绑定' },
  { id: 'owner', title: '业主 王女士', note: '已绑定 1 户，本期尚未评价', household: 0 },
  { id: 'family', title: '王女士的家人', note: '与业主同一户', household: 0 },
  { id: 'occupant', title: '租户 小李', note: '物业使用人，已绑定 1 户', household: 5 },
  {
    id: 'residents-committee',
    title: '居委会工作人员',
    note: '发放绑定码，看参评进度',
    role: 'residentsCommittee',
  },
  { id: 'subdistrict', title: '街道工作人员', note: '看本街道各小区', role: 'subdistrict' },
  { id: 'district', title: '区县住建工作人员', note: '看本区县各小区', role: 'district' },
  { id: 'bureau', title: '市住建局工作人员', note: '看全市各小区，导出，管理接口密钥', role: 'bureau' },
  { id: 'company', title: '物业服务企业经理', note: '只看已公布的结果', role: 'propertyCompany' },
  { id: 'owners-committee', title: '业委会主任', note: '只看已公布的结果', role: 'ownersCommittee' },
  { id: 'department', title: '相关部门工作人员', note: '办理转来的投诉', role: 'department' },
  { id: 'utility', title: '专业经营单位工作人员', note: '办理转来的投诉', role: 'utility' },
  { id: 'assessor', title: '评审专家', note: '为申报项目评分', role: 'assessor' },
]

export type DemoPeople = { personas: Persona[]; accounts: Account[]; slips: Slip[]; slipCodes: string[] }

/** The personas, their accounts and bindings (written into the households too), and a few slips to bind with. */
export function makePeople(home: DemoCompound, keys: { account: Hmac; slip: Hmac }): DemoPeople {
  const personas = demoPersonas(keys.account)
  const accounts = people.flatMap((person, index) => {
    const persona = personas[index]
    if (persona === undefined || person.id === 'newcomer') return []
    return [accountOf(person, persona.accountId, home)]
  })
  for (const household of home.households.slice(6, 8)) {
    household.empty = { declaredAt: since, awaits: home.compound.district, checked: null }
  }
  const free = home.households.slice(8, 12)
  const slipCodes = free.map((_, index) => demoSlipCode(index))
  const slips = free.map((household, index) => slipFor(household, slipCodes[index] ?? '', keys.slip))
  return { personas, accounts, slips, slipCodes }
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
  if (person.role !== undefined) account.roles.push(grantOf(person.role, home))
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

function grantOf(role: Role, { compound }: DemoCompound): Grant {
  const scopes: Record<Role, string> = {
    ownersCommittee: compound._id,
    propertyCompany: compound.service.at(-1)?.company?.code ?? '',
    residentsCommittee: compound.residentsCommittee ?? '',
    subdistrict: compound.subdistrict,
    department: compound.district,
    utility: compound.district,
    district: compound.district,
    assessor: cityCode,
    bureau: cityCode,
  }
  return { role, scope: scopes[role], from: since, until: null, invitation: 'demo' }
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
