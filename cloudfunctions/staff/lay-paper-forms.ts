import { slipCodeFromHex } from '../../core/place/slip-code'
import { type AuditEntry, audit } from '../../core/record/audit'
import type { Household } from '../../core/record/households'
import { type Paper, paperHome, paperId, papers } from '../../core/record/papers'
import type { Period } from '../../core/record/periods'
import type { Call } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { seal } from '../platform/seal'
import { secretHmac } from '../platform/secrets'

const homesAPage = 200

type PaperToPrint = { household: Household; number: string; id: string; home: string }

/** Forms for households: numbers follow from household and request key, so that a repetition prints the same ones. */
export function paperFormsOf(
  some: readonly Household[],
  { _id: period }: Period,
  call: Call,
): PaperToPrint[] {
  const hmac = secretHmac('SLIP_KEY')
  const { key } = call.request(hmac)
  return some.map((household) => {
    const number = slipCodeFromHex(hmac(`paper-number|${period}|${household._id}|${key}`))
    return { household, number, id: paperId(hmac, number), home: paperHome(hmac, period, household._id) }
  })
}

/**
 * Lays the forms that an interrupted call did not. There are more than one transaction takes: the audit entry comes first, under an id
 * that the repetition has too, and a reprint ends only forms that are older than itself.
 */
export async function layPaperForms(
  forms: readonly PaperToPrint[],
  { period, entry }: { period: Period; entry: AuditEntry },
  call: Call,
): Promise<void> {
  const hmac = secretHmac('SLIP_KEY')
  const { key, digest } = call.request(hmac)
  await call.documents.add(audit, { ...entry, _id: hmac(`audit|${key}|${digest}`).slice(0, 32) })
  await lay(forms, period, call)
}

async function lay(forms: readonly PaperToPrint[], period: Period, call: Call): Promise<void> {
  const laid = new Map(
    (
      await call.documents.findAll(
        papers,
        forms.map(({ id }) => id),
      )
    ).map((paper) => [paper._id, paper]),
  )
  // Printed anew since: these forms must not be handed out. Or, hardly ever, another household's form has this number.
  if (forms.some(({ id, home }) => laid.has(id) && laid.get(id)?.home !== home)) {
    throw new Refusal('conflict_try_again')
  }
  if ([...laid.values()].some((paper) => paper.state === 'revoked')) throw new Refusal('conflict_try_again')
  const issuedAt = laid.values().next().value?.issuedAt ?? call.now
  const missing = forms.filter(({ id }) => !laid.has(id))
  const added = missing.map(
    ({ household, id, home }): Paper => ({
      _id: id,
      period: period._id,
      compound: household.compound,
      building: household.building,
      home,
      household: seal(household._id, id),
      state: 'issued',
      issuedAt,
      entries: [],
      requestKeys: [],
    }),
  )
  if (added.length > 0 && !(await call.documents.addAll(papers, added))) {
    throw new Refusal('conflict_try_again')
  }
  for (let from = 0; from < forms.length; from += homesAPage) {
    const homes = forms.slice(from, from + homesAPage).map(({ home }) => home)
    const older = {
      home: command.in(homes),
      state: command.in(['issued', 'entered', 'mismatch']),
      issuedAt: command.lt(issuedAt),
    }
    const ended = { state: 'revoked', household: null, entries: command.set([]) }
    await call.documents.update(papers, older, ended)
  }
}
