import { writeXlsx } from 'hucre/xlsx'
import type { Visitor } from '../stage/visitor'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Table = { name: string; rows: readonly (readonly (string | number)[])[] }

/** Chooses a spreadsheet on the page, as from one's own computer. */
export async function chooseFile({ page, press, see }: Visitor, { name, rows }: Table): Promise<void> {
  const bytes = await writeXlsx({ sheets: [{ name: '登记', rows: rows.map((row) => [...row]) }] })
  const chooser = page.waitForEvent('filechooser')
  await press('选择文件')
  await (await chooser).setFiles({ name: `${name}.xlsx`, mimeType: xlsx, buffer: Buffer.from(bytes) })
  await see(`${name}.xlsx`)
}
