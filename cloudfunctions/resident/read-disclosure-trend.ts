import { readDisclosureTrend } from '../../core/contract/disclosures'
import { compounds } from '../../core/record/compounds'
import { disclosures } from '../../core/record/disclosures'
import { handle } from '../platform/call'
import { command } from '../platform/documents'
import { Refusal } from '../platform/refusal'

const mostPeriods = 40

export const readDisclosureTrendHandler = handle(readDisclosureTrend, async ({ compound, kind }, call) => {
  if ((await call.documents.get(compounds, compound)) === null) throw new Refusal('unknown_compound')
  const found = await call.documents.find(disclosures, {
    where: { compound, kind, form: 'ledger', newest: command.gt(0) },
    order: [
      ['day', 'desc'],
      ['_id', 'desc'],
    ],
    limit: mostPeriods,
  })
  return {
    periods: found.reverse().flatMap(({ period, firstDay, lastDay, newest: version, totals }) => {
      return totals && firstDay && lastDay ? [{ period, firstDay, lastDay, version, ...totals }] : []
    }),
  }
})
