import type { ReportText } from '../../../core/selection/district-report'

/** A report as it stands in the fields. */
export type TypedReport = {
  activities: string
  practices: string
  problems: string
  partyCompounds: string
  partySource: string
}

export function typedOf({ party, ...sections }: ReportText): TypedReport {
  return {
    ...sections,
    partyCompounds: party ? String(party.compounds) : '',
    partySource: party?.source ?? '',
  }
}

/** What is wrong with what was typed, and where. */
export type Fault = { field: 'partyCompounds' | 'partySource'; words: string }

/**
 * What was typed as it is sent, or what is wrong with it: a number without its source says nothing, nor a source without a number; and
 * there are no more compounds than those of the register.
 */
export function readTyped(
  { partyCompounds, partySource, ...sections }: TypedReport,
  registered: number,
): { text: ReportText } | { fault: Fault } {
  const count = partyCompounds.normalize('NFKC').trim()
  const source = partySource.trim()
  if (count === '' && source === '') return { text: { ...sections, party: null } }
  if (!/^\d{1,6}$/.test(count))
    return faultIn('partyCompounds', '请填写党的工作覆盖的小区个数，或将两项都留空。')
  if (Number(count) > registered)
    return faultIn('partyCompounds', `登记的小区共 ${registered} 个，不能多于这个数。`)
  if (source === '') return faultIn('partySource', '请注明来源，或将两项都留空。')
  return { text: { ...sections, party: { compounds: Number(count), source } } }
}

const faultIn = (field: Fault['field'], words: string): { fault: Fault } => ({ fault: { field, words } })
