import { writeXlsx } from 'hucre/xlsx'
import type { Visitor } from '../stage/visitor'

type Row = readonly (string | number)[]

const head: Row = ['项目', '收入', '支出', '余额', '说明']

/** Accounts of a quarter, as a committee keeps them. */
export const quarterRows: readonly Row[] = [
  ['期初余额', '', '', 12_000, ''],
  ['地面停车费 7 月', '8,600.00', '', 20_600, '43 个车位'],
  ['地面停车费 8 月', '8,200.00', '', 28_800, ''],
  ['电梯广告', 6000, '', 34_800, '合同至 2026 年 12 月'],
  ['绿化补种', '', '3,250.50', 31_549.5, '南门两侧'],
  ['公共区域照明改造', '', 9800, 21_749.5, '业主大会 6 月决定'],
]

export const nextQuarterRows: readonly Row[] = [
  ['地面停车费 10 月至 12 月', 25_800, '', '', ''],
  ['电梯广告', 6000, '', '', ''],
  ['路面修补', '', '41,300.00', '', '东门至 3 幢'],
]

/** A row that no account may have. */
export const wrongRow: Row = ['押金退还', -300, '', '', '']

/** So many rows as a large compound has. */
export const manyRows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => [
    `车位 ${index + 1} 停车费`,
    index % 7 === 6 ? '' : 200,
    index % 7 === 6 ? 35.5 : '',
    '',
    index % 50 === 0 ? '含上月补缴' : '',
  ])

/** Chooses a spreadsheet of these rows on the page that is open. */
export async function chooseAccounts({ page, press }: Visitor, rows: readonly Row[]): Promise<void> {
  const bytes = await writeXlsx({
    sheets: [{ name: '三季度', rows: [head, ...rows].map((row) => [...row]) }],
  })
  const chooser = page.waitForEvent('filechooser')
  await press(/选择 XLSX 或 CSV 文件|换一个文件/)
  await (await chooser).setFiles({
    ...{ name: '三季度公共收益.xlsx', buffer: Buffer.from(bytes) },
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

/** Attaches a file whatever it is called. */
export async function attach(
  { page, press }: Visitor,
  file: { name: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await press('添加附件')
  await (await chooser).setFiles({ ...file, mimeType: 'application/pdf' })
}

export const pdf = (): Buffer => Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n')
