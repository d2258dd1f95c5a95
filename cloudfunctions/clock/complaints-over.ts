import { countedCaseOf } from '../../core/complaint/counted-case'
import { countedOutsideCaseOf } from '../../core/complaint/counted-outside-case'
import type { CountedCase } from '../../core/method/complaint-figures'
import type { CompoundInputs } from '../../core/method/compound-inputs'
import { exposureStart, exposureYears } from '../../core/method/exposure'
import { parametersOf } from '../../core/method/parameters-v1'
import { inForceAt } from '../../core/place/dated'
import { dayOfInstant } from '../../core/place/day'
import { servedTimes } from '../../core/place/tenures'
import { type Complaint, complaints } from '../../core/record/complaints'
import type { Compound } from '../../core/record/compounds'
import type { Period } from '../../core/record/periods'
import { command, type Documents, type Fields } from '../platform/documents'
import { outsideCasesOf } from '../platform/outside-of-compound'
import { compoundsCountedIn } from './compounds-counted-in'
import type { Run } from './run'

const casesAPage = 500

/**
 * What the complaint figures of a compound are made from: the cases of the company that serves it when the period opens, as far
 * as its own tenure lies within the exposure (the months before the closing); null where no company serves. A case that came by
 * another way and is linked to one of this app counts once, as the app's.
 */
export async function complaintsOver(
  compound: Compound,
  period: Period,
  run: Run,
): Promise<CompoundInputs['complaints']> {
  const company = inForceAt(compound.service, period.opensAt)?.company?.code
  if (company === undefined) return null
  const { exposureMonths } = parametersOf(period).complaints
  const tenure = servedTimes(compound.service).find(
    (time) =>
      time.company === company && time.since <= period.opensAt && (time.until ?? '9') > period.opensAt,
  )
  if (tenure === undefined) return null
  const begins = exposureStart(period.closesAt, exposureMonths)
  const from = begins > tenure.since ? begins : tenure.since
  const to = tenure.until !== null && tenure.until < period.closesAt ? tenure.until : period.closesAt
  const compounds = await compoundsCountedIn(period._id, compound, run)
  const days = { from: dayOfInstant(from), to: dayOfInstant(to) }
  const outside = (await outsideCasesOf(compounds, days, run.documents)).filter(
    (found) => found.company?.code === company,
  )
  return {
    cases: [
      ...(await appCases({ compounds, company, from, to }, period.closesAt, run)),
      ...outside.flatMap((found) => countedOutsideCaseOf(found) ?? []),
    ],
    exposureYears: exposureYears(from, to),
  }
}

type Within = { compounds: readonly string[]; company: string; from: string; to: string }

/** The cases that happened in these compounds, also those that a merge has moved to another one since. */
async function appCases(
  { compounds, company, from, to }: Within,
  asOf: string,
  { documents }: Run,
): Promise<CountedCase[]> {
  const within = command.in([...compounds])
  const filed = { 'company.code': company, 'standing.filedAt': command.gte(from).and(command.lt(to)) }
  const counted = (found: Complaint) => countedCaseOf(found, asOf) ?? []
  const unmoved = (found: Complaint) => (found.filedIn === undefined ? counted(found) : [])
  return [
    ...(await readCases({ ...filed, compound: within }, unmoved, documents)),
    ...(await readCases({ ...filed, filedIn: within }, counted, documents)),
  ]
}

/** What is read of every case that fits, page by page; the cases themselves are not kept. */
async function readCases(
  where: Fields,
  read: (found: Complaint) => CountedCase | CountedCase[],
  documents: Documents,
): Promise<CountedCase[]> {
  const all: CountedCase[] = []
  for (let after = ''; ; ) {
    const page = await documents.find(complaints, {
      where: { ...where, number: command.gt(after) },
      order: [['number', 'asc']],
      limit: casesAPage,
    })
    all.push(...page.flatMap(read))
    const last = page.at(-1)
    if (last === undefined || page.length < casesAPage) return all
    after = last.number
  }
}
