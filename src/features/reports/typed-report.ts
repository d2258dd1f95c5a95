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

/** What was typed as it is sent, or what is wrong with it: a number without its source says nothing, nor a source without a number. */
export function readTyped({
  partyCompounds,
  partySource,
  ...sections
}: TypedReport): { text: ReportText } | { fault: string } {
  const count = partyCompounds.normalize('NFKC').trim()
  const source = partySource.trim()
  if (count === '' && source === '') return { text: { ...sections, party: null } }
  if (!/^\d{1,6}$/.test(count)) return { fault: '请填写党的工作覆盖的小区个数，或将两项都留空。' }
  if (source === '') return { fault: '请注明来源，或将两项都留空。' }
  return { text: { ...sections, party: { compounds: Number(count), source } } }
}
