import { previewCase, type SimilarCase } from '../../core/contract/own-cases'
import { type Complaint, householdTag } from '../../core/record/complaints'
import { handle } from '../platform/call'
import { type CaseCompound, caseCompound } from '../platform/case-compound'
import { officeNameOf } from '../platform/case-view'
import { cachedRules } from '../platform/complaint-rules'
import { secretHmac } from '../platform/secrets'
import { courseOf } from './case-course'
import { isShared, offeredCases } from './offered-cases'
import { similarCases } from './similar-cases'
import { ownHousehold } from './views'

/** What would become of a case, and similar ones that the household could join instead. */
export const previewCaseHandler = handle(previewCase, async (input, call) => {
  const bound = ownHousehold(await call.account(), input.household)
  const compound = await caseCompound(bound.compound, call)
  const { route, acceptBy, answerBy } = await courseOf({ ...input, compound }, call)
  const open = isShared(input.kind) ? await offeredCases(compound.code, call) : []
  const candidates = open.map((found) => ({
    ...{ found, category: found.standing.category },
    ...{ where: found.where, text: found.text },
  }))
  const { categories } = await cachedRules(compound.city, call)
  const titles = new Map(categories.map(({ code, title }) => [code, title]))
  const tag = householdTag(secretHmac('ACCOUNT_KEY'), bound.household)
  return {
    handler: officeNameOf(route.handler, compound),
    insteadOf: route.insteadOf === null ? null : officeNameOf(route.insteadOf, compound),
    acceptBy,
    answerBy,
    similar: similarCases(input, candidates).flatMap(({ found }) =>
      similarView(found, { compound, titles, tag }),
    ),
  }
})

type Telling = { compound: CaseCompound; titles: ReadonlyMap<string, string>; tag: string }

/** A case by category, public place and number of households: never its words or photos. */
function similarView(found: Complaint, { compound, titles, tag }: Telling): SimilarCase[] {
  const { number, where, standing, households } = found
  if (where.kind === 'home') return []
  const { category: code, filedAt, state } = standing
  return [
    {
      number,
      category: { code, title: titles.get(code) ?? code },
      spot: where.spot,
      building: where.building === null ? null : (compound.buildings.get(where.building) ?? null),
      households: households.length,
      filedAt,
      state,
      joined: households.some((each) => each.tag === tag),
    },
  ]
}
