import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Approval } from '../../core/record/approvals'
import type { Claim } from '../../core/record/claims'
import type { Household } from '../../core/record/households'
import { contentOf, openPeriodCode, openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { claimOf, decide, posterOf, printed, workersOf } from './held-city'

let city: SmallCity
let workers: Awaited<ReturnType<typeof workersOf>>
let poster: string
beforeAll(async () => {
  city = await openSmallCity()
  workers = await workersOf(city)
  poster = await posterOf(city, workers.worker)
})
afterAll(() => city.close())

const at = '2026-10-20T00:00:00.000Z'
const confirmedEmpty = {
  declaredAt: at,
  awaits: null,
  checked: { at, account: 'a', confirmed: true, why: null },
}
/** Everything by which a home does not count. */
const leaving: [string, Partial<Household>][] = [
  ['gone from the register', { removedAt: at }],
  ['not delivered', { delivered: false }],
  ['confirmed empty', { empty: confirmedEmpty }],
  ['a shop', { use: 'shop' }],
  ['a parking space', { use: 'parking' }],
]

let home = 0
/** The next home of the building, which does not count, for the given reason, once `leave` was called. */
function nextHome(facts: Partial<Household>) {
  home += 1
  const code = `A-01-${String(home).padStart(3, '0')}`
  const leave = async () => {
    const stored = (await city.read<Household>('households', code)) as Household
    await city.put('households', { ...stored, ...facts })
  }
  return { code, leave }
}

async function landlord(): Promise<Person> {
  const who = city.stranger()
  for (const home of ['A-02-001', 'A-02-002', 'A-02-003']) {
    await city.ask(who, 'bindHousehold', { slip: await city.slipOf(home), kind: 'owner' })
  }
  return who
}

describe.each(leaving)('a home that is %s', (_why, facts) => {
  it('is not on its building’s poster, and cannot be claimed; a claim laid before cannot be confirmed', async () => {
    const { code, leave } = nextHome(facts)
    const early = city.stranger()
    await city.ask(early, 'claimHousehold', claimOf(poster, code))
    await leave()
    const { households } = await city.ask<{ households: { code: string }[] }>(city.stranger(), 'readPoster', {
      poster,
    })
    expect(households.map((each) => each.code)).not.toContain(code)
    expect(await city.refused(city.stranger(), 'claimHousehold', claimOf(poster, code))).toBe(
      'unknown_household',
    )
    const claim = (await city.all<Claim>('claims')).find(({ household }) => household === code)
    expect(await decide(city, workers.worker, [claim?._id ?? ''])).toEqual(['unknown_household'])
    expect(await decide(city, workers.worker, [claim?._id ?? ''], { refuseFor: 'other' })).toEqual([
      'refused',
    ])
    expect((await city.read<Household>('households', code))?.members).toEqual([])
  })

  it('binds nobody by a slip that was on its way, nor may one ask for it by such a slip', async () => {
    const { code, leave } = nextHome(facts)
    const slip = await city.slipOf(code)
    await leave()
    expect(await city.refused(city.stranger(), 'bindHousehold', { slip, kind: 'owner' })).toBe('slip_revoked')
    const wish = { slip, kind: 'owner', reason: '帮父母办理' }
    expect(await city.refused(city.stranger(), 'askForHousehold', wish)).toBe('slip_revoked')
  })

  it('is given no slip, no desk code, no paper and no assisted answer', async () => {
    const { code, leave } = nextHome(facts)
    await leave()
    const building = { compound: 'A', building: '01' }
    const calls: [string, object][] = [
      ['issueSlip', { household: code }],
      ['issueDeskCode', { household: code }],
      ['issueBuildingSlips', { ...building, households: [code], onlyUnbound: false }],
      ['issuePaperForms', { ...building, period: openPeriodCode, households: [code] }],
      ['submitAssisted', { household: code, period: openPeriodCode, how: 'visit', content: contentOf(4) }],
    ]
    for (const [name, input] of calls) {
      expect(await city.refused(workers.worker, name, input), name).toBe('unknown_household')
    }
    const { forms } = await city.ask<{ forms: { label: string }[] }>(workers.worker, 'issuePaperForms', {
      ...{ ...building, period: openPeriodCode, households: null },
    })
    const label = (await city.read<Household>('households', code))?.label
    expect(forms.map((form) => form.label)).not.toContain(label)
  })
})

describe('a home that has left the register', () => {
  const facts = { removedAt: at }

  it('is not joined by an approval that was asked for before', async () => {
    const { code, leave } = nextHome(facts)
    const who = await landlord()
    const wish = { slip: await city.slipOf(code), kind: 'owner', reason: '帮父母办理' }
    await city.ask(who, 'askForHousehold', wish)
    await leave()
    const asked = (await city.all<Approval>('approvals')).find(({ household }) => household === code)
    const decision = { approval: asked?._id, decision: 'approved', why: '' }
    expect(await city.refused(workers.worker, 'decideApproval', decision)).toBe('unknown_household')
    await city.ask(workers.worker, 'decideApproval', { ...decision, decision: 'refused', why: '已拆除' })
  })

  it('is not counted by a paper that was printed before: it would be an answer of no household', async () => {
    const { code, leave } = nextHome(facts)
    const [number] = await printed(city, workers.worker, [code])
    await leave()
    const entry = { number, day: '2026-11-09', content: contentOf(4) }
    expect(await city.refused(workers.worker, 'enterPaper', entry)).toBe('paper_revoked')
  })
})
