import * as z from 'zod/mini'
import type { Grant } from '../../core/access/role'
import { type RollUpRow, rollUpRow } from '../../core/contract/roll-ups'
import { parametersOf } from '../../core/method/parameters-v1'
import type { RollUp, RollUpKind } from '../../core/method/roll-up'
import { overallCode } from '../../core/rating/questionnaire'
import type { Period } from '../../core/record/periods'
import { sealedCards } from '../../core/record/scorecards'
import { isRollUpPublic } from '../../core/sealing/snapshot-lines'
import { allOf, type Documents, type Fields } from '../platform/documents'
import { Refusal } from '../platform/refusal'
import { scopeOf } from './scope-of-caller'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

/** The field of a card by which it belongs to a unit. */
export const unitFields: Record<RollUpKind, string> = {
  city: 'city',
  district: 'district',
  subdistrict: 'subdistrict',
  residentsCommittee: 'residentsCommittee',
  company: 'company.code',
}

const counted = z.object({ _id: z.nullable(z.string()), count: z.int() })

/**
 * How many sealed cards lie within the caller's scope, by a field of theirs. A unit is told to those alone who see all of its compounds:
 * of any other its figures would tell about compounds that they do not see.
 */
export async function countCards(
  { where, by }: { where: Fields; by: string },
  { grants, documents }: { grants: readonly Grant[]; documents: Documents },
): Promise<Map<string, number>> {
  const match = allOf(where, scopeOf(grants, {}))
  const group = { _id: `$${by}`, count: { $sum: 1 } }
  const found = await documents.aggregate(sealedCards, [{ match }, { group }], mostRows)
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  return new Map(
    found.flatMap((each) => {
      const { _id, count } = counted.parse(each)
      return _id === null ? [] : [[_id, count]]
    }),
  )
}

/** Whether a property company may see a unit: its own, as far as everybody may. */
export function isOwnAndPublic(
  unit: Pick<RollUp, 'kind' | 'code' | 'shown'>,
  { grants, period }: { grants: readonly Grant[]; period: Period },
): boolean {
  const isOwn = unit.kind === 'company' && grants.some(({ scope }) => scope === unit.code)
  return isOwn && isRollUpPublic(unit, parametersOf(period).publicationScope)
}

/** A unit with one of its questions. */
export function rollUpRowOf({ questions, ...unit }: RollUp, question = overallCode): RollUpRow {
  return rollUpRow.parse({ ...unit, question: questions.find(({ code }) => code === question) ?? null })
}
