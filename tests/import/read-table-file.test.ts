import { Zip, ZipDeflate, zipSync } from 'fflate'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { readTableFile, refusedBySize } from '../../src/platform/table-file/read-table-file'
import { unpackedSize } from '../../src/platform/table-file/unpacked-size'

const text = (words: string) => new TextEncoder().encode(words)

/** 小区,户数 / 海棠花园,480 in GBK, as a spreadsheet in China saves a CSV file. */
const gbk = Uint8Array.from(
  Buffer.from('d0a1c7f82cbba7cafd0d0abaa3cc c4bba8d4b02c3438300d0a'.replace(/ /g, ''), 'hex'),
)

const rowsOf = async (name: string, bytes: Uint8Array) => {
  const read = await readTableFile(name, bytes)
  if (!read.ok) throw new Error(read.fault)
  return read.table.sheets
}
const faultOf = async (bytes: Uint8Array, name = '表.xlsx') => {
  const read = await readTableFile(name, bytes)
  return read.ok ? null : read.fault
}

describe('a CSV file', () => {
  const rows = [
    ['小区', '户数'],
    ['海棠花园', '480'],
  ]

  it.each([
    ['GBK', gbk],
    ['UTF-8', text('小区,户数\n海棠花园,480\n')],
    ['UTF-8 with a mark', text('\ufeff小区,户数\r\n海棠花园,480')],
    ['UTF-16', Uint8Array.from(Buffer.from('\ufeff小区,户数\n海棠花园,480\n', 'utf16le'))],
    ['full-width digits', text('小区,户数\n海棠花园,４８０\n')],
    ['quotes', text('小区,户数\n"海棠花园","480"\n')],
  ])('in %s is read to the same table', async (_name, bytes) => {
    expect(await rowsOf('表.csv', bytes)).toEqual([{ name: '表', rows }])
  })

  it('keeps blank rows between others, so that lines keep their numbers, and drops those at its end', async () => {
    const [sheet] = await rowsOf('表.csv', text('小区,户数\n,\n海棠花园,480\n,\n,\n'))
    expect(sheet?.rows).toEqual([
      ['小区', '户数'],
      ['', ''],
      ['海棠花园', '480'],
    ])
  })
})

describe('an XLSX file', () => {
  const book = (rows: unknown[][], more: object = {}) =>
    writeXlsx({ sheets: [{ name: '登记', rows, ...more }] } as Parameters<typeof writeXlsx>[0])

  it('says numbers, days and truths as people see them', async () => {
    const [sheet] = await rowsOf(
      '表.xlsx',
      await book([
        ['户数', '日期', '是否'],
        [480, new Date('2024-01-31T00:00:00Z'), true],
      ]),
    )
    expect(sheet?.rows[1]).toEqual(['480', '2024-01-31', '是'])
  })

  it('says an amount that a formula came to with as many digits as a spreadsheet shows', async () => {
    const [sheet] = await rowsOf(
      '表.xlsx',
      await book([[0.1 + 0.2, 1234.56 * 3, 4.35 * 100, 12_345_678_901]]),
    )
    expect(sheet?.rows).toEqual([['0.3', '3703.68', '435', '12345678901']])
  })

  it('fills merged cells with what stands in their first: a heading over two rows, a district over many', async () => {
    const rows = [
      ['区县', '小区', '户数'],
      ['海州区', '海棠花园', 480],
      [null, '翠湖家园', 96],
    ]
    const merges = [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }]
    const [sheet] = await rowsOf('表.xlsx', await book(rows, { merges }))
    expect(sheet?.rows[2]).toEqual(['海州区', '翠湖家园', '96'])
  })

  it('is told by its bytes, whatever its name says', async () => {
    const [sheet] = await rowsOf('表.csv', await book([['小区', '户数']]))
    expect(sheet?.name).toBe('登记')
  })
})

/** An archive that unpacks to `megabytes` of one byte, made piece by piece: a few hundred kB at most. */
function bomb(megabytes: number): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((fault, data) => {
    if (fault) throw fault
    pieces.push(data)
  })
  const entry = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 })
  zip.add(entry)
  const piece = new Uint8Array(1_048_576).fill(0x20)
  for (let pushed = 0; pushed < megabytes; pushed += 1) entry.push(piece, pushed === megabytes - 1)
  zip.end()
  return Uint8Array.from(Buffer.concat(pieces))
}

describe('a file that cannot be read', () => {
  it('is refused by its size before it is opened', () => {
    expect(refusedBySize(0)).toMatchObject({ fault: 'file_empty' })
    expect(refusedBySize(31 * 1_048_576)).toMatchObject({ fault: 'file_too_large' })
    expect(refusedBySize(1)).toBeNull()
  })

  it('because it has a password is refused as such, which a person can take away', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: '登记', rows: [['小区', '户数']] }],
      encryption: { password: '秘密', spinCount: 1000 },
    } as Parameters<typeof writeXlsx>[0])
    expect(await faultOf(locked)).toBe('password_protected')
  })

  it('because it unpacks to 200 MB is found out by unpacking, with nothing kept', async () => {
    const archive = bomb(200)
    expect(archive.length).toBeLessThan(1_048_576)
    expect(await faultOf(archive)).toBe('unpacked_too_large')
  })

  it('whose headers lie about its size is counted all the same', () => {
    const archive = zipSync({ 'a.xml': new Uint8Array(3_000_000) }, { level: 9 })
    const view = new DataView(archive.buffer, archive.byteOffset)
    // Uncompressed size in the local header.
    view.setUint32(22, 10, true)
    expect(unpackedSize(archive, 1_000_000)).toBeGreaterThan(1_000_000)
  })

  it.each([
    ['no bytes', new Uint8Array(), 'file_empty'],
    ['a CSV of nothing but commas', text(',,\n,,\n'), 'file_empty'],
    ['prose', text('这不是表格'), 'not_a_table'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0), 'not_a_table'],
    ['an archive that is no workbook', zipSync({ 'a.txt': text('x') }), 'damaged'],
    ['half an archive', zipSync({ 'a.txt': text('x'.repeat(1000)) }).slice(0, 40), 'damaged'],
  ])('%s is refused by name', async (_name, bytes, fault) => {
    expect(await faultOf(bytes)).toBe(fault)
  })
})
