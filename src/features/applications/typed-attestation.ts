import { readAmount } from '../../../core/disclosure/read-amount'
import type { AttestationForm, Attested } from '../../../core/selection/attestation'

export type TypedAccident = { key: number; day: string; dead: string; badlyHurt: string; loss: string }
export type TypedIncident = {
  key: number
  day: string
  what: string
  isSerious: boolean
  isOfManagement: boolean
}

/** Everything that any form of an attestation asks for, as it is typed. */
export type TypedAttestation = {
  isMet: boolean | null
  note: string
  members: string
  committeeMembers: string
  committeePartyMembers: string
  accidents: readonly TypedAccident[]
  incidents: readonly TypedIncident[]
  from: string
  until: string
  collected: string
  receivable: string
}

export const newTyped = (): TypedAttestation => ({
  ...{ isMet: null, note: '', members: '', committeeMembers: '', committeePartyMembers: '' },
  ...{ accidents: [], incidents: [], from: '', until: '', collected: '', receivable: '' },
})

/** What was typed as it is attested; words on what is missing where it cannot be. */
export function readTyped(typed: TypedAttestation, form: AttestationForm): Attested | string {
  const note = typed.note.trim()
  switch (form) {
    case 'statement':
      return faultOf(typed, note) ?? { form, isMet: typed.isMet === true, note }
    case 'party':
      return readParty(typed, note)
    case 'accidents':
      return readAccidents(typed, note)
    case 'incidents':
      return readIncidents(typed, note)
    case 'collection':
      return readCollection(typed, note)
  }
}

/** What is missing where an office says itself whether a clause is met. */
function faultOf({ isMet }: TypedAttestation, note: string): string | null {
  if (isMet === null) return '请选择是否符合。'
  return !isMet && note === '' ? '认定不符合的，请说明情况。' : null
}

/** A whole number as it is typed; null if it is none. */
export function readCount(text: string): number | null {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null
}

function readParty(typed: TypedAttestation, note: string): Attested | string {
  const members = readCount(typed.members)
  const fault = faultOf(typed, note)
  if (fault !== null) return fault
  if (members === null) return '请填写党员人数。'
  const base = { form: 'party', isMet: typed.isMet === true, members, note } as const
  if (typed.committeeMembers.trim() === '') return { ...base, committee: null }
  const [all, party] = [readCount(typed.committeeMembers), readCount(typed.committeePartyMembers)]
  if (all === null || party === null || party > all) return '请核对业委会成员数和其中的党员数。'
  return { ...base, committee: { members: all, partyMembers: party } }
}

function readAccidents({ accidents }: TypedAttestation, note: string): Attested | string {
  const read = accidents.flatMap(({ day, dead, badlyHurt, loss }) => {
    const numbers = [dead, badlyHurt, loss].map((text) => readCount(text || '0'))
    const [deaths, hurt, lost] = numbers
    if (day === '' || deaths == null || hurt == null || lost == null) return []
    return [{ day, dead: deaths, badlyHurt: hurt, loss: lost }]
  })
  if (read.length < accidents.length) return '请填写每起事故的日期和数字。'
  return { form: 'accidents', accidents: read, note }
}

function readIncidents({ incidents }: TypedAttestation, note: string): Attested | string {
  const read = incidents.map(({ key: _, ...incident }) => ({ ...incident, what: incident.what.trim() }))
  if (read.some(({ day, what }) => day === '' || what.length < 2)) return '请填写每起舆情的日期和事由。'
  return { form: 'incidents', incidents: read, note }
}

function readCollection(typed: TypedAttestation, note: string): Attested | string {
  const { from, until } = typed
  if (from === '' || until === '') return '请填写收费时段。'
  const [collected, receivable] = [readAmount(typed.collected), readAmount(typed.receivable)]
  if (typeof collected !== 'number' || typeof receivable !== 'number') return '请填写应收和实收金额。'
  return { form: 'collection', from, until, collected, receivable, note }
}
