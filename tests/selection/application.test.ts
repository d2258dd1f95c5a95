import { describe, expect, it } from 'vitest'
import { applicantRoles } from '../../core/selection/applicant'
import {
  type ApplicationStanding,
  actRefusal,
  applicationStates,
  submitRefusal,
  timeRefusal,
} from '../../core/selection/application'
import { attestationRefusal } from '../../core/selection/attestation-check'
import { firstParameters } from '../../core/selection/campaign'
import { lookBackOf } from '../../core/selection/look-back'
import { clauseOf } from '../../core/selection/principles'
import { noticeCalendar } from '../../core/selection/stages'
import { collection, photo } from './principle-cases'

const company = { role: 'propertyCompany', scope: 'X', name: '演示·甲物业' } as const
const standing = (changed: Partial<ApplicationStanding> = {}): ApplicationStanding => ({
  ...{ state: 'submitted', applicant: company, consent: null },
  ...changed,
})
const by = (
  role: 'subdistrict' | 'district' | 'bureau' | 'propertyCompany' | 'ownersCommittee',
  scope = 'X',
) => {
  const office = { role, scope }
  return { office, held: [office] }
}

describe('what can be done with an application', () => {
  it.each([
    ['submitted', 'forward', null],
    ['submitted', 'return', null],
    ['returned', 'forward', 'act_not_possible'],
    ['forwarded', 'return', 'act_not_possible'],
    ['withdrawn', 'forward', 'act_not_possible'],
    ['withdrawn', 'attest', 'act_not_possible'],
    ['forwarded', 'attest', null],
  ] as const)('while it is %s: %s', (state, act, refusal) => {
    expect(actRefusal(act, standing({ state }), by('subdistrict', 'S'))).toBe(refusal)
  })

  it.each(applicationStates)('the applicant alone withdraws it, while it is open: %s', (state) => {
    const refusal = actRefusal('withdraw', standing({ state }), by('propertyCompany'))
    expect(refusal).toBe(state === 'withdrawn' ? 'act_not_possible' : null)
    expect(actRefusal('withdraw', standing({ state }), by('propertyCompany', 'Y'))).toBe(
      'not_your_application',
    )
  })

  it('is not taken along by an applicant that has left the compound', () => {
    const left = { ...by('propertyCompany'), hasLeft: true }
    expect(actRefusal('withdraw', standing(), left)).toBe('applicant_has_left')
    expect(actRefusal('withdraw', standing(), { ...by('propertyCompany', 'Y'), hasLeft: true })).toBe(
      'not_your_application',
    )
  })

  it('is passed on only once the committee has agreed, where it has to; it may be sent back before', () => {
    const waiting = standing({ consent: { givenAt: null } })
    const given = standing({ consent: { givenAt: '2026-08-15T00:00:00.000Z' } })
    expect(actRefusal('forward', waiting, by('subdistrict', 'S'))).toBe('committee_consent_missing')
    expect(actRefusal('return', waiting, by('subdistrict', 'S'))).toBe(null)
    expect(actRefusal('forward', given, by('subdistrict', 'S'))).toBe(null)
    expect(actRefusal('consent', waiting, by('ownersCommittee', 'A'))).toBe(null)
    for (const already of [given, standing()]) {
      expect(actRefusal('consent', already, by('ownersCommittee', 'A'))).toBe('act_not_possible')
    }
  })

  it('is checked by nobody who holds the applicant’s office as well', () => {
    const both = { office: { role: 'subdistrict' as const, scope: 'S' }, held: [company] }
    for (const act of ['forward', 'return', 'attest'] as const) {
      expect(actRefusal(act, standing(), both)).toBe('party_to_application')
    }
  })

  it('is not the company’s to check, attest or agree to', () => {
    for (const act of ['forward', 'return', 'attest', 'consent'] as const) {
      expect(actRefusal(act, standing(), by('propertyCompany'))).toBe('not_allowed')
    }
  })
})

describe('one application a compound and campaign', () => {
  it.each(applicantRoles)('another one’s stands in the way of %s until it is withdrawn', (role) => {
    const other = { role, scope: 'other' }
    for (const state of applicationStates) {
      expect(submitRefusal(standing({ state }), other)).toBe(
        state === 'withdrawn' ? null : 'application_taken',
      )
    }
    expect(submitRefusal(null, other)).toBe(null)
  })

  it.each([
    ['submitted', 'act_not_possible'],
    ['forwarded', 'act_not_possible'],
    ['returned', null],
    ['withdrawn', null],
  ] as const)('the applicant’s own, %s', (state, refusal) => {
    expect(submitRefusal(standing({ state }), company)).toBe(refusal)
  })
})

describe('in time', () => {
  const campaign = { state: 'launched' as const, stages: noticeCalendar(2026) }
  const at = (day: string) => `${day}T02:00:00.000Z`

  it.each([
    ['2026-08-10', 'stage_not_open', 'stage_not_open', 'stage_not_open'],
    ['2026-08-11', null, null, null],
    ['2026-08-20', null, null, null],
    ['2026-08-21', 'stage_over', null, null],
    ['2026-08-31', 'stage_over', null, null],
    ['2026-09-01', 'stage_over', 'stage_over', null],
    ['2026-09-10', 'stage_over', 'stage_over', null],
    ['2026-09-11', 'stage_over', 'stage_over', 'stage_over'],
  ] as const)(
    'on %s: applying, answering and attesting, withdrawing',
    (day, applying, checking, withdrawing) => {
      const time = (act: Parameters<typeof timeRefusal>[0], isReturned = false) =>
        timeRefusal(act, { campaign, isReturned }, at(day))
      expect(time('submit')).toBe(applying)
      expect(time('submit', true)).toBe(checking)
      for (const act of ['consent', 'return', 'forward', 'attest'] as const) expect(time(act)).toBe(checking)
      expect(time('withdraw')).toBe(withdrawing)
    },
  )

  it('what was attested is put right after its stage where an objection was upheld, and nothing else', () => {
    const late = (act: Parameters<typeof timeRefusal>[0], isReopened: boolean) =>
      timeRefusal(act, { campaign, isReturned: false, isReopened }, at('2026-09-12'))
    expect([late('attest', true), late('attest', false), late('forward', true)]).toEqual([
      null,
      'stage_over',
      'stage_over',
    ])
    const ended = { campaign: { ...campaign, state: 'ended' as const }, isReturned: false, isReopened: true }
    expect(timeRefusal('attest', ended, at('2026-09-12'))).toBe('campaign_ended')
  })

  it.each([
    ['draft', 'campaign_not_launched'],
    ['ended', 'campaign_ended'],
  ] as const)('nothing is in a campaign that is %s', (state, refusal) => {
    expect(
      timeRefusal('submit', { campaign: { ...campaign, state }, isReturned: false }, at('2026-08-15')),
    ).toBe(refusal)
  })

  it.each([
    ['2026-08-20', 12, '2025-09-01', '2026-08-20'],
    ['2026-12-01', 12, '2025-09-01', '2026-08-31'],
    ['2026-12-01', 6, '2026-03-01', '2026-08-31'],
  ])('on %s the last %i months are those from %s to %s', (day, lookBackMonths, from, until) => {
    const parameters = { ...firstParameters, lookBackMonths }
    expect(lookBackOf({ stages: campaign.stages, parameters }, at(day))).toEqual({ from, until })
  })
})

describe('what is taken as an attestation', () => {
  const lookBack = { from: '2025-09-01', until: '2026-08-31' }
  const refusalOf = (code: string, given: Parameters<typeof attestationRefusal>[0]) => {
    const attesting = clauseOf(code)?.attesting
    if (!attesting) throw new Error(code)
    return attestationRefusal(given, attesting, lookBack)
  }
  const log = { ...photo, kind: 'patrolLog' as const }
  const ledger = { ...photo, kind: 'collectionLedger' as const }

  it.each([
    ['met, with evidence', { isMet: true, note: '' }, [log], null],
    ['met, without', { isMet: true, note: '' }, [], 'evidence_missing'],
    ['not met, with a word', { isMet: false, note: '楼道堆物' }, [], null],
    ['not met, without', { isMet: false, note: '' }, [log], 'attestation_wrong'],
  ])('a statement: %s', (_, said, evidence, refusal) => {
    expect(refusalOf('tidy', { attested: { form: 'statement', ...said }, evidence })).toBe(refusal)
  })

  it.each([
    ['as it should be', {}, null],
    ['that ended on the first day', { until: '2025-09-01' }, null],
    ['that ended before', { until: '2025-08-31' }, 'attestation_wrong'],
    ['that has not ended', { until: '2026-09-01' }, 'attestation_wrong'],
    ['with more than was receivable', { collected: collection.receivable + 1 }, 'attestation_wrong'],
  ])('收费率 of a period %s', (_, changed, refusal) => {
    expect(refusalOf('collection', { attested: { ...collection, ...changed }, evidence: [ledger] })).toBe(
      refusal,
    )
  })

  it('no accident of a day to come, and no party members among more than there are', () => {
    const accidents = [{ day: '2026-09-01', dead: 0, badlyHurt: 0, loss: 0 }]
    expect(
      refusalOf('accidents', { attested: { form: 'accidents', accidents, note: '' }, evidence: [] }),
    ).toBe('attestation_wrong')
    const party = {
      ...{ form: 'party' as const, isMet: true, members: 9, note: '' },
      committee: { members: 5, partyMembers: 6 },
    }
    const evidence = [{ ...photo, kind: 'partyCounts' as const }]
    expect(refusalOf('party', { attested: party, evidence })).toBe('attestation_wrong')
  })
})
