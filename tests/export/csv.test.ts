import { describe, expect, it } from 'vitest'
import { csvOf } from '../../core/export/csv'

describe('a CSV file', () => {
  it('begins with a byte-order mark and quotes commas, quotes and line ends', () => {
    expect(
      csvOf([
        ['小区', 'a,b'],
        ['他说"好"', '一\n二'],
      ]),
    ).toBe('\uFEFF小区,"a,b"\r\n"他说""好""","一\n二"\r\n')
  })

  it('defuses every cell that a spreadsheet would take for a formula, and leaves numbers alone', () => {
    const cells = ['=1+1', '+1', '-x', '@A1', '\t=1', '\r=1', '-12.5', '7']
    expect(csvOf([cells])).toBe("\uFEFF'=1+1,'+1,'-x,'@A1,'\t=1,\"'\r=1\",-12.5,7\r\n")
  })
})
