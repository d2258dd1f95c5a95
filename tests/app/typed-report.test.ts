import { describe, expect, it } from 'vitest'
import { readTyped, typedOf } from '../../src/features/reports/typed-report'

const written = { activities: '一', practices: '二', problems: '三' }
const typed = (partyCompounds: string, partySource: string) =>
  readTyped({ ...written, partyCompounds, partySource })

describe('a report as it is typed', () => {
  it('states 党组织覆盖率 with its source, or not at all', () => {
    expect(typed('', ' ')).toEqual({ text: { ...written, party: null } })
    expect(typed(' １２ ', '台账 ')).toEqual({
      text: { ...written, party: { compounds: 12, source: '台账' } },
    })
    for (const [count, source] of [
      ['12', ''],
      ['', '台账'],
      ['十二', '台账'],
      ['-1', '台账'],
      ['1.5', '台账'],
    ] as const)
      expect(typed(count, source), `${count}|${source}`).toHaveProperty('fault')
  })

  it('is what it was when it is read again', () => {
    for (const party of [null, { compounds: 0, source: '台账' }])
      expect(readTyped(typedOf({ ...written, party }))).toEqual({ text: { ...written, party } })
  })
})
