import { kindOn } from '../../core/disclosure/rules'
import { dayOfInstant } from '../../core/place/day'
import { compounds } from '../../core/record/compounds'
import { disclosureFollows } from '../../core/record/disclosure-follows'
import { type Disclosure, disclosures } from '../../core/record/disclosures'
import { inbox } from '../../core/record/inbox'
import { cachedDisclosureRules } from '../platform/disclosure-rules'
import { command } from '../platform/documents'
import { forEachInParallel } from '../platform/in-parallel'
import { forEachDue } from './for-each-due'
import type { Run } from './run'

const followersAPage = 500

/**
 * Tells those who asked for it of every new version. Ids of notices follow from version and account: a run that dies is gone on with by
 * the next, and nobody is told twice. Answers how many disclosures there were.
 */
export function tellOfDisclosures(run: Run): Promise<number> {
  const match = { untoldSince: command.lte(run.now) }
  return forEachDue({ collection: disclosures, match }, (head) => tell(head, run), run)
}

async function tell(head: Disclosure, run: Run): Promise<boolean> {
  if (!(await tellFollowers(head, run))) return false
  const { _id, newest } = head
  // A version that came meanwhile is told of by itself.
  return (await run.documents.update(disclosures, { _id, newest }, { untoldSince: null })) === 1
}

/** Whether all have been told. */
async function tellFollowers(head: Disclosure, run: Run): Promise<boolean> {
  const compound = await run.documents.get(compounds, head.compound)
  const rules = await cachedDisclosureRules(head.city, run)
  const label = kindOn(rules, head.kind, dayOfInstant(run.now))?.title ?? head.kind
  for (let after = ''; ; ) {
    if (!run.hasTime()) return false
    const page = await run.documents.find(disclosureFollows, {
      where: { compound: head.compound, _id: command.gt(after) },
      order: [['_id', 'asc']],
      limit: followersAPage,
    })
    await forEachInParallel(page, async ({ account, since }) => {
      if (since > (head.newestAt ?? '')) return
      await run.documents.add(inbox, {
        _id: `disclosure|${head._id}|${head.newest}|${account}`,
        ...{ account, at: head.newestAt ?? run.now, kind: 'disclosurePublished', label },
        compoundName: compound?.name ?? head.compound,
        disclosure: { compound: head.compound, kind: head.kind, period: head.period },
        read: false,
      })
    })
    if (page.length < followersAPage) return true
    after = page.at(-1)?._id ?? after
  }
}
