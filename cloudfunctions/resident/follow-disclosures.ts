import { followDisclosures } from '../../core/contract/disclosures'
import { compounds } from '../../core/record/compounds'
import { disclosureFollowId, disclosureFollows } from '../../core/record/disclosure-follows'
import { handle, signedIn } from '../platform/call'
import { Refusal } from '../platform/refusal'

/** Most compounds that one account follows: those it lives in or works for, and a few more. */
const mostFollowed = 20

export const followDisclosuresHandler = handle(followDisclosures, async ({ compound, follow }, call) => {
  const account = signedIn(call)
  const _id = disclosureFollowId(compound, account)
  if (!follow) {
    await call.documents.remove(disclosureFollows, { _id })
    return { followed: false }
  }
  const found = await call.documents.get(compounds, compound)
  if (found === null) throw new Refusal('unknown_compound')
  const others = await call.documents.find(disclosureFollows, { where: { account }, limit: mostFollowed })
  if (others.length === mostFollowed && others.every((each) => each._id !== _id)) {
    throw new Refusal('too_many_follows')
  }
  await call.documents.add(disclosureFollows, {
    ...{ _id, compound, compoundName: found.name, account, since: call.now },
  })
  return { followed: true }
})
