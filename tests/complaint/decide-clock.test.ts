import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withDueSteps } from '../../cloudfunctions/platform/due-steps'
import { readDesk } from '../../core/access/desk'
import { comingSteps, openClock } from '../../core/complaint/case-clock'
import { decideClock } from '../../core/complaint/decide-clock'
import type { Complaint } from '../../core/record/complaints'
import {
  type At,
  acceptBy,
  accepted,
  acted,
  answer,
  answerBy,
  answered,
  clocked,
  confirmed,
  filed,
  filedAt,
  person,
  reason,
  returned,
  silent,
  spoken,
  timing,
  withdrawn,
} from './cases-in-tests'

const handler = ({ standing }: Complaint) => readDesk(standing.route.handler).role

/** Runs the clock at an instant until it finds nothing more, and answers what it did. */
function run(found: Complaint, now: string): { found: Complaint; did: string[] } {
  const did: string[] = []
  for (let present = found; ; ) {
    const step = decideClock(present.standing, handler(present), { now, timing })
    if (step === null) return { found: present, did }
    did.push(step.type === 'escalated' ? `${step.missed} ${step.office}` : step.type)
    present = clocked(present, step, now)
  }
}

const justAfter = (instant: string) => new Date(Date.parse(instant) + 1).toISOString()
const steps = (found: Complaint) =>
  comingSteps(found.standing, handler(found), timing).map((step) =>
    step.kind === 'escalate' ? `${step.office} ${step.at}` : `close ${step.at}`,
  )

describe('the clock of a case', () => {
  it('runs from filing: first until it is accepted, then until it is answered, then until it is confirmed', () => {
    expect(openClock(filed().standing)).toEqual({ kind: 'accept', dueAt: acceptBy })
    expect(openClock(accepted().standing)).toEqual({ kind: 'answer', dueAt: answerBy })
    expect(openClock(answered().standing)).toMatchObject({ kind: 'confirm' })
    for (const found of [confirmed(), silent(), withdrawn()]) expect(openClock(found.standing)).toBeNull()
  })

  it('goes on in a returned case, and in one that was passed on, under the time it was filed with', () => {
    expect(openClock(returned().standing)).toEqual({ kind: 'accept', dueAt: acceptBy })
    const back = acted(accepted(), { type: 'return', reason }, person('company'))
    expect(openClock(back.standing)).toEqual({ kind: 'answer', dueAt: answerBy })
    const to = { role: 'department', agency: 'fireRescue' } as const
    const moved = acted(back, { type: 'reroute', to, reason }, person('subdistrict'))
    expect(moved.standing.state).toBe('submitted')
    expect(openClock(moved.standing)).toEqual({ kind: 'answer', dueAt: answerBy })
  })

  it('brings what a department or a utility has missed before the district, which stands over it, and no subdistrict', () => {
    for (const by of ['fire', 'power', 'subdistrict'] as const) {
      expect(steps(filed({ handler: by })), by).toEqual([
        'district 2026-11-09T10:00:00.000Z',
        'bureau 2026-11-13T10:00:00.000Z',
      ])
    }
  })

  it('brings a missed deadline before each office above, at the days that the city has set, each once', () => {
    expect(steps(filed())).toEqual([
      `subdistrict ${acceptBy}`,
      'district 2026-11-09T10:00:00.000Z',
      'bureau 2026-11-13T10:00:00.000Z',
    ])
    expect(run(filed(), acceptBy).did).toEqual([])
    const first = run(filed(), justAfter(acceptBy))
    expect(first.did).toEqual(['accept subdistrict'])
    expect(run(first.found, justAfter(acceptBy)).did).toEqual([])
    expect(run(first.found, '2026-11-14T00:00:00.000Z').did).toEqual(['accept district', 'accept bureau'])
  })

  it('goes to no office that is not above the handler', () => {
    const to = (at: At) => run(filed({ handler: at }), '2026-12-30T00:00:00.000Z').did
    expect(to('subdistrict')).toEqual(['accept district', 'accept bureau'])
    expect(to('district')).toEqual(['accept bureau'])
    expect(to('bureau')).toEqual([])
  })

  it('counts a missed answer anew after a missed acceptance, and again after every reopening', () => {
    const late = run(filed(), justAfter(acceptBy)).found
    const taken = acted(late, { type: 'accept' }, person('company'), '2026-11-05T02:00:00.000Z')
    const missed = run(taken, justAfter(answerBy))
    expect(missed.did).toEqual(['answer subdistrict'])
    const said = acted(missed.found, answer, person('company'), '2026-11-17T02:00:00.000Z')
    const again = spoken(said, { type: 'reopen', text: '还是不亮' }, '2026-11-18T02:00:00.000Z')
    expect(run(again, justAfter(again.standing.answerBy)).did).toEqual(['answer subdistrict'])
  })

  it('closes by silence at the end of the days for it, and nothing else closes an answer', () => {
    const found = answered()
    const { confirmBy } = found.standing
    expect(run(found, confirmBy as string).did).toEqual([])
    const closed = run(found, justAfter(confirmBy as string))
    expect(closed.did).toEqual(['closedBySilence'])
    expect(closed.found.standing).toMatchObject({ state: 'closed', outcome: 'unrated', level: null })
  })

  it('names the next step in the case, so that it is found by an index', () => {
    expect(filed().nextStepAt).toBe(acceptBy)
    expect(answered().nextStepAt).toBe(answered().standing.confirmBy)
    expect(confirmed().nextStepAt).toBeNull()
    expect(withdrawn().nextStepAt).toBeNull()
  })

  it('comes to the same steps however often and at whatever instants it runs', () => {
    const instants = fc.array(
      fc.date({ min: new Date(filedAt), max: new Date('2026-12-31'), noInvalidDate: true }),
    )
    fc.assert(
      fc.property(instants, (dates) => {
        const sorted = dates.map((date) => date.toISOString()).sort()
        let found = filed()
        const did: string[] = []
        for (const now of [...sorted, '2027-01-01T00:00:00.000Z']) {
          const ran = run(found, now)
          did.push(...ran.did)
          found = ran.found
        }
        expect(did).toEqual(['accept subdistrict', 'accept district', 'accept bureau'])
      }),
    )
  })
})

describe('an act after a deadline', () => {
  it('finds the case as the clock would have left it, however slow the clock is', () => {
    const found = withDueSteps(filed(), { now: '2026-11-10T00:00:00.000Z', timing })
    expect(found.standing.escalations.map(({ office }) => office)).toEqual(['subdistrict', 'district'])
    expect(found.standing.late.accept).toBe(true)
    expect(withDueSteps(found, { now: '2026-11-10T00:00:00.000Z', timing })).toBe(found)
    expect(withDueSteps(filed(), { now: acceptBy, timing }).timeline).toHaveLength(1)
  })

  it('finds closed by silence what nobody has confirmed in time', () => {
    const found = withDueSteps(answered(), { now: '2027-01-01T00:00:00.000Z', timing })
    expect(found.standing).toMatchObject({ state: 'closed', outcome: 'unrated' })
    const { confirmBy } = answered().standing
    expect(withDueSteps(answered(), { now: confirmBy as string, timing }).standing.state).toBe('answered')
  })
})
