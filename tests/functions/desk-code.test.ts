import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deskCodeLimits } from '../../core/place/binding-rules'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'

let city: SmallCity
let committee: Person
beforeAll(async () => {
  city = await openSmallCity()
  committee = await city.official('residentsCommittee', '320706001001')
})
afterAll(() => city.close())

type Code = { slip: string; seconds: number; label: string }

const bind = (slip: string) => ({ slip, kind: 'owner' })
const issue = (household: string, key = city.newKey()) =>
  city.ask<Code>(committee, 'issueDeskCode', { household }, { key })

describe('a desk code', () => {
  it('binds once', async () => {
    const { slip, label } = await issue('A-01-001')
    expect(label).toBe('1幢1室')
    await city.ask(city.stranger(), 'bindHousehold', bind(slip))
    expect(await city.refused(city.stranger(), 'bindHousehold', bind(slip))).toBe('slip_used_up')
  })

  it('ends the one before and no slip on paper, and a new slip on paper does not end it', async () => {
    const paper = await city.ask<{ slip: string }>(committee, 'issueSlip', { household: 'A-01-002' })
    const first = await issue('A-01-002')
    const second = await issue('A-01-002')
    expect(await city.refused(city.stranger(), 'bindHousehold', bind(first.slip))).toBe('slip_revoked')
    await city.ask(city.stranger(), 'bindHousehold', bind(paper.slip))
    await city.ask(committee, 'issueSlip', { household: 'A-01-002' })
    await city.ask(city.stranger(), 'bindHousehold', bind(second.slip))
  })

  it('is revoked with the household’s slips', async () => {
    await city.ask(committee, 'issueSlip', { household: 'A-01-003' })
    const { slip } = await issue('A-01-003')
    expect(await city.ask(committee, 'revokeSlips', { household: 'A-01-003' })).toEqual({ revoked: 2 })
    expect(await city.refused(city.stranger(), 'bindHousehold', bind(slip))).toBe('slip_revoked')
  })

  it('asked for again with the same key is the same one, with what is left of its time', async () => {
    const key = city.newKey()
    const first = await issue('A-01-004', key)
    expect(first.seconds).toBe(deskCodeLimits.validMinutes * 60)
    await city.cloud.clock.advance(60_000)
    const again = await issue('A-01-004', key)
    expect(again.slip).toBe(first.slip)
    expect(again.seconds).toBeLessThanOrEqual(first.seconds - 60)
  })

  it('no longer works after its minutes', async () => {
    const { slip } = await issue('A-01-005')
    await city.cloud.clock.advance(deskCodeLimits.validMinutes * 60_000)
    expect(await city.refused(city.stranger(), 'bindHousehold', bind(slip))).toBe('slip_expired')
  })

  it('is in the audit with its own name', async () => {
    await issue('A-01-006')
    const entries = await city.all<{ subject: string; action: string }>('audit')
    expect(entries.filter((entry) => entry.subject === 'A-01-006')).toMatchObject([
      { action: 'deskCodeIssued' },
    ])
  })
})

describe('a worker who asks for desk codes', () => {
  it('is throttled, in parallel too, and may go on after an hour; another worker is not', async () => {
    const worker = await city.official('residentsCommittee', '320706001001')
    const asked = Array.from({ length: deskCodeLimits.perHour + 5 }, (_, index) =>
      city.call(worker, 'issueDeskCode', { household: `A-02-${String(index + 1).padStart(3, '0')}` }),
    )
    const answers = await Promise.all(asked)
    expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(deskCodeLimits.perHour)
    // Those that met in one transaction may have been told to try again: now the limit is reached.
    for (let more = 0; more < deskCodeLimits.perHour; more += 1) {
      const answer = await city.call(worker, 'issueDeskCode', { household: 'A-02-040' })
      if (!answer.ok && answer.code === 'too_many_desk_codes') break
    }
    expect(await city.refused(worker, 'issueDeskCode', { household: 'A-02-040' })).toBe('too_many_desk_codes')
    await city.ask(await city.official('residentsCommittee', '320706001001'), 'issueDeskCode', {
      household: 'A-02-040',
    })
    await city.cloud.clock.advance(3_600_000)
    await city.ask(worker, 'issueDeskCode', { household: 'A-02-040' })
  })
})
