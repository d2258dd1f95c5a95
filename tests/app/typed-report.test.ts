import { describe, expect, it } from 'vitest'
import { readTyped, typedOf } from '../../src/features/reports/typed-report'

const written = { activities: '一', practices: '二', problems: '三' }
const typed = (partyCompounds: string, partySource: string) =>
  readTyped({ ...written, partyCompounds, partySource }, 12)

describe('a report as it is typed', () => {
  it('states 党组织覆盖率 with its source, or not at all', () => {
    expect(typed('', ' ')).toEqual({ text: { ...written, party: null } })
    expect(typed(' １２ ', '台账 ')).toEqual({
      text: { ...written, party: { compounds: 12, source: '台账' } },
    })
    for (const [count, source, field] of [
      ['12', '', 'partySource'],
      ['', '台账', 'partyCompounds'],
      ['十二', '台账', 'partyCompounds'],
      ['-1', '台账', 'partyCompounds'],
      ['1.5', '台账', 'partyCompounds'],
    ] as const)
      expect(typed(count, source), `${count}|${source}`).toMatchObject({ fault: { field } })
  })

  it('covers no more compounds than there are', () => {
    expect(typed('12', '台账')).toHaveProperty('text')
    expect(typed('13', '台账')).toEqual({
      fault: { field: 'partyCompounds', words: '登记的小区共 12 个，不能多于这个数。' },
    })
  })

  it('is what it was when it is read again', () => {
    for (const party of [null, { compounds: 0, source: '台账' }])
      expect(readTyped(typedOf({ ...written, party }), 12)).toEqual({ text: { ...written, party } })
  })
})
