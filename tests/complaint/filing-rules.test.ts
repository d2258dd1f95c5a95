import { describe, expect, it } from 'vitest'
import { countedSince, filingLimits, filingRefusal } from '../../core/complaint/filing-rules'

const now = '2026-11-10T02:00:00.000Z'
const ago = (hours: number) => new Date(Date.parse(now) - hours * 3_600_000).toISOString()
const times = (count: number, hours: number) => Array.from({ length: count }, () => ago(hours))

describe('how many cases a household may file', () => {
  it.each([
    ['none so far', [], null],
    ['four within a day', times(4, 23), null],
    ['five within a day', times(5, 23), 'too_many_cases'],
    ['five of a day ago', times(5, 24), null],
    ['nineteen within thirty days', times(19, 700), null],
    ['twenty within thirty days', times(20, 700), 'too_many_cases'],
    ['twenty of thirty days ago', times(20, 720), null],
  ])('%s', (_, filed, expected) => {
    expect(filingRefusal(filed, now)).toBe(expected)
  })

  it('nothing earlier than `countedSince` counts', () => {
    expect(filingRefusal(Array(filingLimits.a30Days).fill(countedSince(now)), now)).toBeNull()
  })
})
