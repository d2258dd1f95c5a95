import { listCaseCompounds } from '../../core/contract/outside-cases'
import { compounds } from '../../core/record/compounds'
import { handle } from '../platform/call'
import { cachedRules } from '../platform/complaint-rules'
import { command } from '../platform/documents'
import { citiesOf, widestGrants } from './scope-of-caller'
import { withinOwnScope } from './within-own-scope'

const pageSize = 1000

export const listCaseCompoundsHandler = handle(listCaseCompounds, async (input, call) => {
  const within = withinOwnScope(await widestGrants(call))
  const found = await call.documents.find(compounds, {
    where: { ...within, _id: command.gt(input.after ?? '') },
    order: [['_id', 'asc']],
    limit: pageSize,
  })
  const [city = ''] = await citiesOf(call)
  return {
    compounds: found.map(({ _id: code, name, subdistrict, mergedInto }) => ({
      ...{ code, name, subdistrict, mergedInto },
    })),
    categories: [...(await cachedRules(city, call)).categories],
    next: found.length === pageSize ? (found.at(-1)?._id ?? null) : null,
  }
})
