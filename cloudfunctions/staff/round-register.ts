import * as z from 'zod/mini'
import { isEligible } from '../../core/place/eligible'
import { homeUse } from '../../core/place/home'
import { households } from '../../core/record/households'
import type { Call } from '../platform/call'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'

/** The platform's most rows of one aggregate. */
const mostRows = 10_000

const home = z.object({
  _id: z.string(),
  use: homeUse,
  delivered: z.boolean(),
  empty: z.nullish(z.object({ checked: z.nullish(z.object({ confirmed: z.boolean() })) })),
  removedAt: z.nullable(z.string()),
})

const projection = { use: 1, delivered: 1, 'empty.checked.confirmed': 1, removedAt: 1 }

/** The households of a compound that count, in the order of their codes, and the keyed hash by which the same register is known again. */
export async function roundRegister(
  compound: string,
  { documents }: Pick<Call, 'documents'>,
): Promise<{ codes: string[]; hash: string }> {
  const stages = [{ match: { compound } }, { project: projection }]
  const found = await documents.aggregate(households, stages, mostRows)
  if (found.length >= mostRows) throw new Refusal('truncated_answer')
  const codes = found
    .map((each) => home.parse(each))
    .filter(({ empty, ...facts }) => isEligible({ ...facts, empty: { checked: empty?.checked ?? null } }))
    .map(({ _id }) => _id)
    .sort()
  return { codes, hash: secretHmac('SLIP_KEY')(`round|${compound}|${codes.join()}`) }
}
