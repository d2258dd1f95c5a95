import * as z from 'zod/mini'
import { desksOf } from '../../core/access/desk'
import { isCurrent } from '../../core/access/role'
import { countDuties, digestDay } from '../../core/complaint/digest'
import { type Duty, duty } from '../../core/complaint/duties'
import { type Account, accounts } from '../../core/record/accounts'
import { complaints } from '../../core/record/complaints'
import { type DigestJob, digestJobs, newDigestJob } from '../../core/record/digest-jobs'
import { inbox } from '../../core/record/inbox'
import { invitations } from '../../core/record/invitations'
import { regions } from '../../core/record/regions'
import { cachedRules } from '../platform/complaint-rules'
import { command } from '../platform/documents'
import { findWhole } from '../platform/find-whole'
import { forEachInParallel } from '../platform/in-parallel'
import { digestMessage } from '../platform/message-words'
import { openDistricts } from '../platform/open-districts'
import { haveSaid } from './have-said'
import type { Run } from './run'

const officesAPage = 200
/** The platform's most rows of one aggregate. */
const mostRows = 10_000

/**
 * Tells everybody in office, once a working day, how much waits at their desks, if anything does. One job a day and city, account by
 * account: runs may overlap or die, as a notice is under the id of day and account. Answers the jobs that were finished.
 */
export async function tellDigests(run: Run): Promise<string[]> {
  const done: string[] = []
  for (const { _id: city } of await findWhole(regions, { kind: 'city', closedAt: null }, run)) {
    const day = digestDay(run.now, (await cachedRules(city, run)).calendar)
    if (day === null) continue
    const anew = newDigestJob(city, day, run.now)
    const known = await run.documents.get(digestJobs, anew._id)
    if (known?.state === 'done') continue
    if (known === null) await run.documents.add(digestJobs, anew)
    if (await goOn(known ?? anew, { city, day }, run)) done.push(anew._id)
  }
  return done
}

type Digest = { city: string; day: string }

async function goOn({ _id, cursor: begun }: DigestJob, digest: Digest, run: Run): Promise<boolean> {
  const running = { _id, state: 'running' }
  let cursor = begun
  while (run.hasTime()) {
    const offices = await run.documents.find(invitations, {
      where: { city: digest.city, endedAt: null, claimedBy: command.gt(cursor) },
      order: [['claimedBy', 'asc']],
      limit: officesAPage,
    })
    const sitting = [...new Set(offices.flatMap(({ claimedBy }) => claimedBy ?? []))]
    await tellAll(await run.documents.findAll(accounts, sitting), digest, run)
    cursor = sitting.at(-1) ?? cursor
    if (offices.length < officesAPage) {
      await run.documents.update(digestJobs, running, { state: 'done', cursor, finishedAt: run.now })
      return true
    }
    await run.documents.update(digestJobs, running, { cursor })
  }
  return false
}

async function tellAll(people: readonly Account[], { city, day }: Digest, run: Run): Promise<void> {
  const districts = await openDistricts(city, run)
  const desksAt = ({ roles }: Account) => [
    ...new Set(roles.filter((held) => isCurrent(held, run.now)).flatMap((held) => desksOf(held, districts))),
  ]
  const seats = people.map((account) => ({ account: account._id, desks: desksAt(account) }))
  const waiting = await dutiesAt([...new Set(seats.flatMap(({ desks }) => desks))], run)
  await forEachInParallel(seats, async ({ account, desks }) => {
    const duties = desks.flatMap((desk) => waiting.get(desk) ?? [])
    if (duties.length === 0) return
    const counts = countDuties(duties, run.now)
    const isNews = await run.documents.add(inbox, {
      _id: `digest|${day}|${account}`,
      account,
      at: run.now,
      kind: 'staffDigest',
      ...{ compoundName: '', label: '', forStaff: true, counts },
      read: false,
    })
    if (!isNews) return
    await haveSaid('staffDigest', { account, since: run.now, says: digestMessage(counts, run.now) }, run)
  })
}

const projected = z.object({ duties: z.array(duty) })

/** Everything that waits at these desks, read by this field alone. Halved where the platform would cut the answer short. */
async function dutiesAt(desks: readonly string[], run: Run): Promise<Map<string, Duty[]>> {
  if (desks.length === 0) return new Map()
  const match = { 'duties.desk': command.in([...desks]) }
  const rows = await run.documents.aggregate(complaints, [{ match }, { project: { duties: 1 } }], mostRows)
  // Ten thousand cases at one desk: it is told of these, as nobody needs the exact number.
  if (rows.length === mostRows && desks.length > 1) {
    const half = Math.ceil(desks.length / 2)
    const [some, others] = [await dutiesAt(desks.slice(0, half), run), await dutiesAt(desks.slice(half), run)]
    return new Map([...some, ...others])
  }
  const waiting = new Map<string, Duty[]>(desks.map((desk) => [desk, []]))
  for (const each of rows.flatMap((row) => projected.parse(row).duties)) waiting.get(each.desk)?.push(each)
  return waiting
}
