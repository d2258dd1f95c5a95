import { describe, expect, it } from 'vitest'
import { evolve, standingOf } from '../../core/complaint/evolve'
import type { Fact } from '../../core/complaint/facts'
import { openStates } from '../../core/complaint/states'
import {
  acceptBy,
  accepted,
  acted,
  answer,
  answerBy,
  answered,
  asking,
  confirmed,
  filed,
  merged,
  person,
  reason,
  returned,
  silent,
  spoken,
  started,
  withdrawn,
} from './cases-in-tests'

const company = person('company')
const late = '2026-11-05T02:00:00.000Z'

describe('how a case stands', () => {
  it('is what its timeline leads to, and nothing else', () => {
    const cases = [filed(), accepted(), asking(), started(), answered(), returned(), confirmed(1), silent()]
    for (const found of [...cases, withdrawn(), merged()])
      expect(standingOf(found.timeline)).toEqual(found.standing)
  })

  it('begins with the filing, and is filed once', () => {
    const [first] = filed().timeline as [Fact]
    expect(() => standingOf([])).toThrow()
    expect(() => evolve(filed().standing, first)).toThrow()
  })

  it('an acceptance after its time is late for good, and is made once, whoever handles the case later', () => {
    const taken = acted(filed(), { type: 'accept' }, company, late)
    expect(taken.standing.late).toEqual({ accept: true, answer: false })
    const to = { role: 'residentsCommittee', agency: null } as const
    const moved = acted(accepted(), { type: 'reroute', to, reason }, person('subdistrict'))
    const again = acted(moved, { type: 'accept' }, person('committee'), late)
    expect(again.standing).toMatchObject({
      acceptedAt: accepted().standing.acceptedAt,
      late: { accept: false },
    })
    expect(late > acceptBy).toBe(true)
  })

  it('an answer after its time is late for good, also when the case is reopened and answered in time', () => {
    const said = acted(accepted(), answer, company, '2026-11-17T02:00:00.000Z')
    expect(said.standing.late.answer).toBe(true)
    const again = spoken(said, { type: 'reopen', text: '还是不亮' })
    expect(acted(again, answer, company).standing.late.answer).toBe(true)
    expect(acted(accepted(), answer, company, answerBy).standing.late.answer).toBe(false)
  })

  it('keeps every desk that has handled it, each once', () => {
    const pass = (role: 'residentsCommittee' | 'propertyCompany') =>
      ({ type: 'reroute', to: { role, agency: null }, reason }) as const
    const there = acted(filed(), pass('residentsCommittee'), person('subdistrict'))
    const back = acted(there, pass('propertyCompany'), person('subdistrict'))
    expect(back.standing.desks).toEqual(['propertyCompany|X', 'residentsCommittee|320706001001'])
    expect(back.standing.route.handler).toBe('propertyCompany|X')
  })

  it('a merged case is closed and names the other one; nobody is left to deal with it', () => {
    expect(merged().standing).toMatchObject({ state: 'closed', outcome: 'merged', mergedInto: '0000000001' })
    expect(merged().duties).toEqual([])
  })

  it('open is what somebody has still to deal with', () => {
    const open = [filed(), accepted(), started(), answered(), returned()].map(
      ({ standing }) => standing.state,
    )
    expect(open).toEqual([...openStates])
  })
})
