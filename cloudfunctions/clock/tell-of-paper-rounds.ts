import { deskKey } from '../../core/access/desk'
import { campaigns } from '../../core/record/campaigns'
import { compounds } from '../../core/record/compounds'
import { inbox } from '../../core/record/inbox'
import { type PaperRound, paperRounds } from '../../core/record/paper-rounds'
import { forEachInParallel } from '../platform/in-parallel'
import { accountsAtDesk } from '../platform/staffed-desks'
import { forEachDue } from './for-each-due'
import type { Run } from './run'

/**
 * Tells residents' committees of a round that was drawn: whose compounds are in it, and that forms are to be printed; where a compound has
 * no committee, its subdistrict. Ids follow from round and account, so that a run which dies is gone on with. Answers how many rounds there
 * were.
 */
export function tellOfPaperRounds(run: Run): Promise<number> {
  return forEachDue({ collection: paperRounds, match: { told: false } }, (round) => tell(round, run), run)
}

async function tell(round: PaperRound, run: Run): Promise<boolean> {
  await tellPrinters(round, run)
  return (await run.documents.update(paperRounds, { _id: round._id }, { told: true })) === 1
}

async function tellPrinters(round: PaperRound, run: Run): Promise<void> {
  const campaign = await run.documents.get(campaigns, round._id)
  const drawn = await run.documents.findAll(
    compounds,
    round.compounds.map(({ compound }) => compound),
  )
  await forEachInParallel(drawn, async ({ _id: compound, name, subdistrict, residentsCommittee }) => {
    const desk =
      residentsCommittee === null
        ? deskKey({ role: 'subdistrict', scope: subdistrict, agency: null })
        : deskKey({ role: 'residentsCommittee', scope: residentsCommittee, agency: null })
    for (const account of await accountsAtDesk(desk, run.documents, run.now)) {
      await run.documents.add(inbox, {
        _id: `paperRoundDrawn|${round._id}|${compound}|${account}`,
        ...{ account, at: run.now, kind: 'paperRoundDrawn', compoundName: name },
        ...{ label: campaign?.name ?? '', forStaff: true, read: false },
      })
    }
  })
}
