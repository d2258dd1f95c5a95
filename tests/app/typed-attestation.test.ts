import { describe, expect, it } from 'vitest'
import { newTyped, readTyped, type TypedAttestation } from '../../src/features/applications/typed-attestation'

const typed = (changed: Partial<TypedAttestation>): TypedAttestation => ({ ...newTyped(), ...changed })
const accident = { key: 1, day: '2026-01-05', dead: '', badlyHurt: '2', loss: '' }
const incident = { key: 1, day: '2026-01-05', what: ' 停水三日 ', isSerious: true, isOfManagement: false }

describe('what is typed is read as an attestation of its form, or it is said what is missing', () => {
  it.each<[string, Parameters<typeof readTyped>[1], Partial<TypedAttestation>, unknown]>([
    [
      'a statement',
      'statement',
      { isMet: true, note: ' 好 ' },
      { form: 'statement', isMet: true, note: '好' },
    ],
    ['not met without a word', 'statement', { isMet: false, note: ' ' }, '认定不符合的，请说明情况。'],
    ['nothing chosen', 'statement', {}, '请选择是否符合。'],
    [
      'a party without a committee',
      'party',
      { isMet: true, members: '12' },
      { form: 'party', isMet: true, members: 12, committee: null, note: '' },
    ],
    [
      'a party and its committee',
      'party',
      { isMet: true, members: '12', committeeMembers: '7', committeePartyMembers: '4' },
      { form: 'party', isMet: true, members: 12, committee: { members: 7, partyMembers: 4 }, note: '' },
    ],
    ['a party of no number', 'party', { isMet: true, members: '很多' }, '请填写党员人数。'],
    [
      'more party members than members',
      'party',
      { isMet: true, members: '12', committeeMembers: '4', committeePartyMembers: '7' },
      '请核对业委会成员数和其中的党员数。',
    ],
    ['no accident', 'accidents', {}, { form: 'accidents', accidents: [], note: '' }],
    [
      'an accident, what is left empty is none',
      'accidents',
      { accidents: [accident] },
      { form: 'accidents', accidents: [{ day: '2026-01-05', dead: 0, badlyHurt: 2, loss: 0 }], note: '' },
    ],
    [
      'an accident without a day',
      'accidents',
      { accidents: [{ ...accident, day: '' }] },
      '请填写每起事故的日期和数字。',
    ],
    [
      'an incident',
      'incidents',
      { incidents: [incident] },
      {
        form: 'incidents',
        incidents: [{ day: '2026-01-05', what: '停水三日', isSerious: true, isOfManagement: false }],
        note: '',
      },
    ],
    [
      'an incident without a word',
      'incidents',
      { incidents: [{ ...incident, what: ' ' }] },
      '请填写每起舆情的日期和事由。',
    ],
    [
      'what was collected, in yuan',
      'collection',
      { from: '2026-01-01', until: '2026-06-30', collected: '95.50', receivable: '1,000' },
      {
        form: 'collection',
        from: '2026-01-01',
        until: '2026-06-30',
        collected: 9550,
        receivable: 100_000,
        note: '',
      },
    ],
    [
      'an amount that is none',
      'collection',
      { from: '2026-01-01', until: '2026-06-30', collected: 'x', receivable: '1' },
      '请填写应收和实收金额。',
    ],
    ['no days', 'collection', { collected: '1', receivable: '1' }, '请填写收费时段。'],
  ])('%s', (_, form, changed, read) => {
    expect(readTyped(typed(changed), form)).toEqual(read)
  })
})
