import { readDesk } from '../access/desk'
import type { Complaint } from '../record/complaints'
import { comingSteps, type Timing } from './case-clock'
import { dutiesOf } from './duties'
import { evolve, firstStanding } from './evolve'
import type { Actor, Fact, Happening } from './facts'
import type { CasePlace } from './offices'
import type { Standing } from './standing'
import { openStates } from './states'
import { withoutWords } from './without-words'

type Derived = Pick<Complaint, 'timeline' | 'standing' | 'duties' | 'nextStepAt' | 'untoldSince'>

/** Where a case is, as its desks are found. */
export function placeOf(
  found: Pick<Complaint, 'city' | 'district' | 'subdistrict' | 'residentsCommittee' | 'company'>,
): CasePlace {
  const { city, district, subdistrict, residentsCommittee, company } = found
  return { city, district, subdistrict, residentsCommittee, company: company?.code ?? null }
}

/** A case with more facts in its timeline, and everything that follows from them; words of somebody who is gone leave with its end. */
export function withFacts(
  found: Complaint,
  happenings: readonly Happening[],
  { at, by, timing }: { at: string; by: Actor; timing: Timing },
): Complaint {
  const facts = happenings.map((happening) => ({ at, by, ...happening }) as Fact)
  const standing = facts.reduce(evolve, found.standing)
  const after = {
    ...found,
    timeline: [...found.timeline, ...facts],
    ...followsFrom(standing, placeOf(found), timing),
    untoldSince: found.untoldSince ?? (facts.length > 0 ? at : null),
  }
  return after.account === null && !openStates.includes(standing.state) ? withoutWords(after) : after
}

type Filed = Extract<Happening, { type: 'filed' }>

/** A case that has just been filed. */
export function newCase(
  parts: Omit<Complaint, keyof Derived | 'told'>,
  filed: Filed,
  { at, by, timing }: { at: string; by: Actor; timing: Timing },
): Complaint {
  const first = { at, by, ...filed }
  const standing = firstStanding(first)
  return {
    ...parts,
    timeline: [first],
    ...followsFrom(standing, placeOf(parts), timing),
    told: 0,
    untoldSince: at,
  }
}

function followsFrom(
  standing: Standing,
  place: CasePlace,
  timing: Timing,
): Pick<Complaint, 'standing' | 'duties' | 'nextStepAt'> {
  const steps = comingSteps(standing, readDesk(standing.route.handler).role, timing)
  return {
    standing,
    duties: dutiesOf(standing, place),
    nextStepAt: steps.map(({ at }) => at).sort()[0] ?? null,
  }
}
