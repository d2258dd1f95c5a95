import { expect, test } from 'vitest'
import { changedFacts, readAgain } from '../../core/complaint/outside-difference'
import type { ImportedCase } from '../../core/contract/outside-cases'
import type { OutsideCase } from '../../core/record/outside-cases'

const at = '2026-11-10T00:00:00.000Z'
const told: ImportedCase = {
  ...{ number: 'GD-1', compound: 'A', receivedOn: '2026-03-01', category: 'lift' },
  ...{ responsible: 'company' as const, result: 'resolved' as const },
}
const stored: OutsideCase = {
  ...told,
  ...{ _id: '1|hotline12345|GD-1', city: '1', source: 'hotline12345', compoundName: '甲' },
  ...{ district: '11', subdistrict: '111', residentsCommittee: null, company: null },
  ...{ linkedTo: null, link: null, ruling: null, importedAt: at, requestKeys: [] },
}
const ruled: OutsideCase = {
  ...{ ...stored, category: 'water', responsible: 'utility' },
  ruling: { at, why: '核实', was: { category: 'lift', responsible: 'company' } },
}
const changed = (before: OutsideCase, read: ImportedCase) => changedFacts(before, readAgain(before, read))

test.each([
  ['the same again changes nothing', stored, told, []],
  [
    'another day and compound are changes',
    stored,
    { ...told, receivedOn: '2026-03-02', compound: 'B' },
    ['compound', 'receivedOn'],
  ],
  ['a result that is left out says nothing', stored, { ...told, result: null }, []],
  ['a result that turns is a change', stored, { ...told, result: 'unresolved' as const }, ['result']],
  ['what was ruled on, said again, does not undo the ruling', ruled, told, []],
  [
    'the source says another category than was ruled on',
    ruled,
    { ...told, category: 'gas' },
    ['category', 'responsible'],
  ],
])('%s', (_, before, read, facts) => {
  expect(changed(before, read)).toEqual(facts)
})

test('a ruling ends when the source says something else', () => {
  expect(readAgain(ruled, told).ruling).toBe(ruled.ruling)
  expect(readAgain(ruled, { ...told, category: 'gas' })).toMatchObject({ category: 'gas', ruling: null })
})
