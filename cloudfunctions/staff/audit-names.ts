import type { AuditEntry, AuditFacts } from '../../core/record/audit'
import { campaigns } from '../../core/record/campaigns'
import { companies } from '../../core/record/companies'
import { compounds } from '../../core/record/compounds'
import { households } from '../../core/record/households'
import { periods } from '../../core/record/periods'
import { regions } from '../../core/record/regions'
import type { Call } from '../platform/call'

export type AuditNames = {
  /** What an entry is about; null where that has no name, as an invitation has only its number. */
  subject(entry: AuditEntry): string | null
  /** The facts with names in place of codes. */
  facts(facts: AuditFacts | null): AuditFacts | null
}

/** Facts that hold a code, or several. */
const coded = [
  ...['company', 'compound', 'compounds', 'district', 'subdistrict', 'residentsCommittee', 'scope'],
  ...['period', 'campaign'],
]

/** Between codes of a fact that holds several. */
const between = '、'

/** Entries keep codes, which stay whatever becomes of the names; a person who reads them is told what they are called now. */
export async function namesIn(entries: readonly AuditEntry[], call: Call): Promise<AuditNames> {
  const codes = [...new Set(entries.flatMap(codesIn))]
  const [estates, homes, ...others] = await Promise.all([
    call.documents.findAll(compounds, codes),
    call.documents.findAll(households, codes),
    call.documents.findAll(regions, codes),
    call.documents.findAll(companies, codes),
    call.documents.findAll(periods, codes),
    call.documents.findAll(campaigns, codes),
  ])
  const names = new Map([...estates, ...others.flat()].map(({ _id, name }) => [_id, name]))
  for (const { name, _id, buildings } of estates) {
    for (const building of buildings) names.set(`${_id}|${building.code}`, `${name} ${building.name}`)
  }
  for (const { _id, compound, label } of homes) names.set(_id, `${names.get(compound) ?? ''} ${label}`.trim())
  const nameOf = (value: AuditFacts[string]) =>
    typeof value === 'string'
      ? value
          .split(between)
          .map((code) => names.get(code) ?? code)
          .join(between)
      : value
  return {
    subject: ({ action, subject, compound }) => {
      const estate = names.get(compound ?? '')
      // A case is told by its number, as its compound has many.
      if (action === 'caseActed') return [estate, subject].filter(Boolean).join(' ')
      return names.get(subject) ?? estate ?? null
    },
    facts: (facts) =>
      facts &&
      Object.fromEntries(
        Object.entries(facts).map(([fact, value]) => [fact, coded.includes(fact) ? nameOf(value) : value]),
      ),
  }
}

function codesIn({ subject, compound, before, after }: AuditEntry): string[] {
  const facts = [before, after].flatMap((each) => coded.map((fact) => each?.[fact]))
  return [subject, compound, ...facts].flatMap((code) =>
    typeof code === 'string' ? code.split(between) : [],
  )
}
