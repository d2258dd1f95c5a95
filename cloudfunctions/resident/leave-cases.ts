import { openStates } from '../../core/complaint/states'
import { withoutWords } from '../../core/complaint/without-words'
import { type Complaint, complaints } from '../../core/record/complaints'
import { photos } from '../../core/record/photos'
import type { Call } from '../platform/call'
import { replaceCase } from '../platform/change-case'
import { removePhotos } from '../platform/remove-photos'

const aPage = 100

/**
 * Takes an account out of the cases that it has filed or joined. Of its own ones photos, room and telephone go at once, and so do
 * its words where the case is dealt with; an open one keeps them until it is closed (carry-on.ts), so that what is wrong in the
 * compound is still put right. The households stay counted. Each case that is left is no longer found, so that asking again
 * finishes what broke off.
 */
export async function leaveCases(account: string, { documents }: Pick<Call, 'documents'>): Promise<void> {
  for (;;) {
    const some = await documents.find(complaints, { where: { 'households.account': account }, limit: aPage })
    for (const found of some) {
      if (found.account === account)
        await removePhotos(await documents.findAll(photos, statedIn(found)), documents)
      // Somebody who was faster leaves it to be found again.
      await replaceCase(found, withoutAccount(found, account), documents)
    }
    if (some.length === 0) return
  }
}

/** Photos that the complainant has given; an answer's evidence is the office's. */
function statedIn({ photos: filed, timeline }: Complaint): string[] {
  return [...filed, ...timeline.flatMap((fact) => (fact.type === 'supplemented' ? fact.photos : []))]
}

function withoutAccount(found: Complaint, account: string): Complaint {
  const left: Complaint = {
    ...found,
    households: found.households.map((each) =>
      each.account === account ? { ...each, account: null } : each,
    ),
    timeline: found.timeline.map((fact) =>
      fact.by.role === 'resident' && fact.by.account === account
        ? { ...fact, by: { ...fact.by, account: null } }
        : fact,
    ),
  }
  if (found.account !== account) return left
  const own: Complaint = {
    ...left,
    ...{ account: null, home: null, contact: null, photos: [] },
    timeline: left.timeline.map((fact) => (fact.type === 'supplemented' ? { ...fact, photos: [] } : fact)),
  }
  return openStates.includes(own.standing.state) ? own : withoutWords(own)
}
