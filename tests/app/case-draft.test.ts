import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spots } from '../../core/complaint/spots'
import { fileCase } from '../../core/contract/own-cases'
import {
  type CaseDraft,
  draftOfCase,
  emptyCaseDraft,
  filingSteps,
  parseCaseDraft,
} from '../../src/features/own-cases/case-draft'
import { draftFaults, finishedCase, stepOfField } from '../../src/features/own-cases/finish-case'

const offered = { categories: [{ code: 'lift' }, { code: 'noise' }], buildings: [{ code: '01' }] }
const written: CaseDraft = {
  ...emptyCaseDraft,
  ...{ step: 'check', kind: 'complaint', category: 'lift', text: ' 电梯停运 ' },
  ...{ place: 'public', spot: 'lift', building: '01', detail: ' 2 单元 ' },
}
const finish = (draft: CaseDraft) => finishedCase('home', draft, offered)

test('a finished draft is what the contract takes, without blanks at its ends', () => {
  const sent = finish(written)
  expect(fileCase.input.safeParse(sent).success).toBe(true)
  expect(sent).toMatchObject({
    ...{ household: 'home', text: '电梯停运', contact: null },
    where: { kind: 'public', spot: 'lift', building: '01', detail: '2 单元' },
  })
})

test.each<[missing: string, draft: Partial<CaseDraft>, field: string]>([
  ['no kind', { kind: null }, 'kind'],
  ['no category', { category: null }, 'category'],
  ['a category that is offered no more', { category: 'gone' }, 'category'],
  ['too little text', { text: ' 灯 ' }, 'text'],
  ['too much text', { text: '长'.repeat(1001) }, 'text'],
  ['no place', { place: null }, 'place'],
  ['no spot', { spot: null }, 'spot'],
  ['a telephone that is none', { visit: true, phone: '我家' }, 'phone'],
])('%s is said in words at its field, and nothing is sent', (_, part, field) => {
  const draft = { ...written, ...part }
  expect(Object.keys(draftFaults(draft, offered))).toEqual([field])
  expect(finish(draft)).toBeNull()
})

test('room and telephone are told only with consent', () => {
  expect(finish({ ...written, phone: '13800000000' })?.contact).toBeNull()
  expect(finish({ ...written, visit: true })?.contact).toEqual({ phone: null })
  expect(finish({ ...written, visit: true, phone: ' 0518-8880000 ' })?.contact).toEqual({
    phone: '0518-8880000',
  })
})

test('the own home is told without a place, and a building that is gone is left out', () => {
  expect(finish({ ...written, place: 'home' })?.where).toEqual({ kind: 'home' })
  expect(finish({ ...written, building: 'gone' })?.where).toMatchObject({ building: null })
})

test('every fault stands at a step of the form', () => {
  for (const step of Object.values(stepOfField)) expect(filingSteps).toContain(step)
})

test('a case that comes back is the draft that it was sent from', () => {
  const drafts = fc.record({
    step: fc.constant('check' as const),
    kind: fc.constantFrom('complaint', 'repair', 'enquiry', 'suggestion'),
    category: fc.constantFrom('lift', 'noise'),
    text: fc.string({ minLength: 2, maxLength: 50 }),
    photos: fc.array(fc.string({ minLength: 1, maxLength: 10 }), { maxLength: 9 }),
    place: fc.constantFrom('public', 'home'),
    spot: fc.constantFrom(...spots),
    building: fc.constantFrom('01', null),
    detail: fc.string({ maxLength: 20 }),
    visit: fc.boolean(),
    phone: fc.constantFrom('', '13800000000'),
  }) as fc.Arbitrary<CaseDraft>
  fc.assert(
    fc.property(drafts, (draft) => {
      const sent = finish(draft)
      if (sent === null) return
      const back = draftOfCase(sent)
      expect(finish(back)).toEqual(sent)
      expect(parseCaseDraft(JSON.parse(JSON.stringify(back)))).toEqual(back)
    }),
  )
})

test('what an older version of the app left behind is no draft', () => {
  expect(parseCaseDraft({ kind: 'complaint', text: '旧' })).toBeNull()
})
