import { isDeepStrictEqual } from 'node:util'
import type { CityTableRow } from '../../../core/contract/figures'
import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { download, faultsInTable, type ShownRow, shownRows } from './city-table'
import { homeCompound } from './people'

/** Sorting, filtering and downloading the table of a desktop browser. */
export async function useTable(visitor: Visitor, rows: readonly CityTableRow[]): Promise<void> {
  const fault = visitor.stage.faults.add
  for (const each of faultsInTable(await shownRows(visitor), rows)) fault(each)
  await sortByRate(visitor)
  const [home] = rows.filter(({ name }) => name === homeCompound)
  if (home === undefined) throw new Error(`${homeCompound} is not in the table`)
  await filterByPlace(visitor, home, rows)
  await downloadRows(visitor)
  await visitor.find('combobox', '区县').selectOption('')
}

async function sortByRate(visitor: Visitor): Promise<void> {
  const rates = async () => (await shownRows(visitor)).map((row) => Number.parseFloat(row.参评率))
  const check = async (order: 'descending' | 'ascending') => {
    const sign = order === 'descending' ? -1 : 1
    const now = await rates()
    if (
      !isDeepStrictEqual(
        now,
        [...now].sort((a, b) => sign * (a - b)),
      )
    ) {
      visitor.stage.faults.add(`the table is not in ${order} order of 参评率`)
    }
  }
  await visitor.press(/^参评率/)
  await check('descending')
  await visitor.press(/^参评率/)
  await check('ascending')
  await visitor.press(/^得分/)
}

async function filterByPlace(
  visitor: Visitor,
  home: CityTableRow,
  rows: readonly CityTableRow[],
): Promise<void> {
  const expect = async (where: string, wanted: (row: CityTableRow) => boolean) => {
    const names = (each: readonly { 小区: string }[]) => each.map((row) => row.小区).sort()
    const expected = names(rows.filter(wanted).map(({ name }) => ({ 小区: name })))
    if (!isDeepStrictEqual(names(await shownRows(visitor)), expected)) {
      visitor.stage.faults.add(`filtered by ${where}, the table shows other compounds than those of ${where}`)
    }
  }
  await visitor.find('combobox', '区县').selectOption({ label: home.districtName })
  await expect(home.districtName, (row) => row.district === home.district)
  await look(visitor, 'bureau-table-filtered', 'desktop')
  await visitor.find('combobox', '街道').selectOption({ label: home.subdistrictName })
  await expect(home.subdistrictName, (row) => row.subdistrict === home.subdistrict)
}

/** The file holds what the filters leave, in the table's order, with a byte-order mark for spreadsheets. */
async function downloadRows(visitor: Visitor): Promise<void> {
  const fault = visitor.stage.faults.add
  const csv = await download(visitor)
  if (!csv.startsWith('\uFEFF小区编码,'))
    fault('the download does not begin with a byte-order mark and its headings')
  const names = csv
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[1])
  const shown = (await shownRows(visitor)).map((row: ShownRow) => row.小区)
  if (!isDeepStrictEqual(names, shown)) fault(`the download holds ${names.join()}, the table ${shown.join()}`)
}

/** The score of the personas' compound. */
export function scoreOfHome(rows: readonly CityTableRow[]): number {
  const score = rows.find(({ name }) => name === homeCompound)?.score
  if (score === null || score === undefined) throw new Error(`${homeCompound} has no score`)
  return score
}

/** From the table to the side panel and on to the compound's own page: the score stays the same. */
export async function openCompound(visitor: Visitor, rows: readonly CityTableRow[]): Promise<void> {
  const score = scoreOfHome(rows)
  await visitor.page.getByRole('row', { name: homeCompound }).click()
  await visitor.see('打开小区页')
  await visitor.settled()
  const shown = () => visitor.page.locator('.score-huge').filter({ visible: true }).first().innerText()
  const inPanel = await shown()
  await look(visitor, 'bureau-table-panel', 'desktop')
  await visitor.press('打开小区页')
  await visitor.see('楼栋分组与权重', '分项得分', '总体评价分布')
  await visitor.settled()
  for (const words of [inPanel, await shown()]) {
    if (words !== score.toFixed(1)) visitor.stage.faults.add(`the compound shows ${words}, its row ${score}`)
  }
}
