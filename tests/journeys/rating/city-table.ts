import { readFile } from 'node:fs/promises'
import type { CityTableRow } from '../../../core/contract/figures'
import type { Visitor } from '../stage/visitor'
import { homeCompound } from './people'

/** What the table shows of a compound, as a person reads it. */
export type ShownRow = Record<
  '小区' | '区县' | '街道（乡镇）' | '得分' | '参评户' | '参评率' | '误差' | '要求',
  string
>

/** The table as it stands on the page, top first. */
export async function shownRows({ page }: Visitor): Promise<ShownRow[]> {
  return page.evaluate(() => {
    const table = [...document.querySelectorAll('table')].find((each) => each.getClientRects().length > 0)
    const cells = (row: Element) =>
      [...row.children].map((cell) => cell.textContent?.replace(/ [↓↑]$/, '') ?? '')
    const [head, ...rows] = [...(table?.querySelectorAll('thead tr, tr[data-row]') ?? [])]
    const titles = head ? cells(head) : []
    return rows.map((row) => Object.fromEntries(cells(row).map((cell, index) => [titles[index] ?? '', cell])))
  }) as Promise<ShownRow[]>
}

/** Opens the table of the newest closed period; answers with the figures that the page was given. */
export async function openTable(visitor: Visitor): Promise<CityTableRow[]> {
  const answered = visitor.page.waitForResponse(
    (response) => response.request().postData()?.includes('"readCityTable"') ?? false,
  )
  await visitor.open('/packages/bureau/table/index')
  await visitor.see(homeCompound)
  return (await (await answered).json()).data.rows
}

/** Holds the page against the figures behind it: every compound once, each cell rounded as it should be. */
export function faultsInTable(shown: readonly ShownRow[], rows: readonly CityTableRow[]): string[] {
  const byName = new Map(shown.map((row) => [row.小区, row]))
  const counted = shown.length === rows.length ? [] : [`${shown.length} rows are shown of ${rows.length}`]
  return [
    ...counted,
    ...rows.flatMap((row) => {
      const expected = {
        得分: row.score === null ? '—' : row.score.toFixed(1),
        参评户: String(row.respondedHouseholds),
        参评率: row.responseRate === null ? '—' : `${(row.responseRate * 100).toFixed(1)}%`,
        误差: row.margin === null ? '—' : `±${row.margin.toFixed(1)}%`,
      }
      const seen = byName.get(row.name)
      return Object.entries(expected)
        .filter(([title, words]) => seen?.[title as keyof typeof expected] !== words)
        .map(
          ([title, words]) =>
            `${row.name} ${title} shows ${seen?.[title as keyof typeof expected]}, not ${words}`,
        )
    }),
  ]
}

/** Downloads what the table shows. @returns the file's text, its byte-order mark included */
export async function download(visitor: Visitor): Promise<string> {
  const begun = visitor.page.waitForEvent('download')
  await visitor.press('下载表格（CSV）')
  return readFile(await (await begun).path(), 'utf8')
}
