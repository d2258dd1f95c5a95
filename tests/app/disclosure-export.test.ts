import { expect, it } from 'vitest'
import type { DisclosureContent } from '../../core/disclosure/content'
import { ledgerRowsOf } from '../../core/disclosure/ledger-rows'
import { contentTable } from '../../src/components/disclosure/content-table'
import { pictureColours } from '../../src/components/plot/plot-look'
import { accountsPlot } from '../../src/features/disclosures/accounts-plot'
import { bookFile } from '../../src/platform/table-file/book-file'
import { readTableFile } from '../../src/platform/table-file/read-table-file'
import { accounts } from '../functions/disclosure-world'

const sheetsOf = async (bytes: Uint8Array) => {
  const read = await readTableFile('表.xlsx', bytes)
  if (!read.ok) throw new Error(read.fault)
  return read.table.sheets
}

it('accounts that were taken along as a workbook are read back row by row, to the fen', async () => {
  const content = accounts([
    ['停车费', 1_234_56, 0],
    ['=1+1', 0, 10],
    ['广告', 100_000_00, 0],
  ]) as Extract<DisclosureContent, { form: 'ledger' }>
  const table = contentTable(content)
  if (table === null) throw new Error('no table')
  const rows = [table.columns.map(({ title }) => title), ...table.rows]
  const [sheet] = await sheetsOf(await bookFile([{ name: '公共收益', rows, columns: table.columns }]))
  const read = ledgerRowsOf(sheet ?? { name: '', rows: [] })
  expect(read.faults).toEqual([])
  expect(read.rows).toEqual(content.rows)
  expect([read.opening, read.closing]).toEqual([0, content.closing])
})

it('sheets of one name, or of names that a spreadsheet refuses, all come through', async () => {
  const sheet = (name: string) => ({ name, rows: [['甲', '乙']], columns: [] })
  const long = '会议与决定 关于续聘物业服务企业和调整停车收费标准的业主大会会议'
  const names = (await sheetsOf(await bookFile([sheet(long), sheet(long), sheet('a/b:c?'), sheet('')]))).map(
    ({ name }) => name,
  )
  expect(new Set(names).size).toBe(4)
  expect(names.every((name) => name.length <= 31)).toBe(true)
})

it('a plot of accounts holds everything inside of it, deficits and single rows of nothing included', () => {
  const look = { width: 320, textSize: 13, colours: pictureColours.light }
  const point = (income: number, expense: number, closing: number) => ({
    label: '26/3季',
    income,
    expense,
    closing,
  })
  for (const points of [
    [point(0, 0, 0), point(0, 0, 0)],
    [point(1_200_00, 300_00, 900_00), point(0, 2_000_00, -1_100_00)],
    Array.from({ length: 12 }, (_, index) => point(index * 9_000_000, 100, index * 8_000_000)),
  ]) {
    const svg = accountsPlot(points, look)
    expect(svg).not.toMatch(/NaN|undefined|Infinity/)
    const [, , width = 0, height = 0] = /viewBox="([\d. -]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? []
    const places = [...svg.matchAll(/ (?:x|y|x1|x2|y1|y2|cx|cy)="([^"]*)"/g)].map(([, value]) =>
      Number(value),
    )
    expect(places.every((place) => place >= 0 && place <= Math.max(width, height))).toBe(true)
    expect(svg.match(/<circle/g)).toHaveLength(points.length)
  }
})
