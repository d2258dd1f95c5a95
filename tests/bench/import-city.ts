import { writeXlsx } from 'hucre/xlsx'
import { csvOf } from '../../core/export/csv'
import { fieldRows, findHeader } from '../../core/import/columns'
import type { RosterPiece } from '../../core/place/roster'
import { piecesOf } from '../../core/place/roster'
import { rosterFields } from '../../core/place/roster-fields'
import { rostersOf } from '../../core/place/roster-rows'
import type { Compound } from '../../core/record/compounds'
import { readTableFile } from '../../src/platform/table-file/read-table-file'
import { compoundA, openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { figure, residentMegabytes, timed } from './measure'

const compoundCount = 1000
const buildingsEach = 10
const homesEach = 40
const compoundsAFile = 50
/** Calls that a desk has under way at once. */
const callsAtOnce = 3
const between = '2026-10-20T02:00:00.000Z'

type Sent = RosterPiece & { compound: string }

/** A city's property registers, from their files to its households: read, checked, compared, applied, and sent once more. */
export async function benchImportCity(): Promise<string[]> {
  const compounds = Array.from(
    { length: compoundCount },
    (_, index): Compound => ({
      ...compoundA,
      _id: `C${String(index).padStart(4, '0')}`,
      name: `演示·第${index}小区`,
      buildings: [],
    }),
  )
  const files = await filesOf(compounds)
  const city = await openSmallCity({ compounds, households: [], now: between })
  const idle = residentMegabytes()
  let peak = idle
  const watch = setInterval(() => {
    peak = Math.max(peak, residentMegabytes())
  }, 50)
  try {
    const bureau = await city.official('bureau', '320700')
    const times = { read: 0, compare: 0, apply: 0, again: 0 }
    let households = 0
    for (const { name, bytes } of files) {
      const read = await timed(() => sentOf(name, bytes, compounds))
      times.read += read.milliseconds
      const compared = await timed(() => each(read.result, (sent) => compare(city, bureau, sent)))
      times.compare += compared.milliseconds
      const applied = await timed(() =>
        each(read.result, (sent, at) => apply(city, bureau, sent, compared.result[at] as string)),
      )
      times.apply += applied.milliseconds
      households += applied.result.reduce((sum, count) => sum + count, 0)
    }
    const [first] = files
    if (first === undefined) throw new Error('no files')
    const again = await timed(async () => {
      const sent = await sentOf(first.name, first.bytes, compounds)
      await each(sent, (each) => compare(city, bureau, each))
    })
    const total = times.read + times.compare + times.apply
    return [
      `${households} households of ${compoundCount} compounds from ${files.length} files (${megabytesOf(files)} MB, half XLSX, half CSV)`,
      `in all: ${figure(total / 1000)} s, ${figure(households / (total / 1000))} households/s`,
      `reading and checking: ${figure(times.read / 1000)} s · comparing: ${figure(times.compare / 1000)} s · applying: ${figure(times.apply / 1000)} s`,
      `round trips a compound: ${figure(tripsOf(city, 'compareRoster'))} to compare, ${figure(tripsOf(city, 'applyRoster'))} to apply`,
      `a file of ${compoundsAFile} compounds again, without a difference: ${figure(again.milliseconds / 1000)} s`,
      `memory of the whole process: ${figure(idle)} MB before, ${figure(peak)} MB at most`,
    ]
  } finally {
    clearInterval(watch)
    await city.close()
  }
}

/** Half of the registers as XLSX, half as CSV, fifty compounds a file. */
async function filesOf(compounds: readonly Compound[]): Promise<{ name: string; bytes: Uint8Array }[]> {
  const files: { name: string; bytes: Uint8Array }[] = []
  for (let from = 0; from < compounds.length; from += compoundsAFile) {
    const rows = compounds.slice(from, from + compoundsAFile).flatMap(rowsOf)
    const table = [['小区', '楼栋', '单元', '室号', '用途', '交付'], ...rows]
    const name = `楼盘表${files.length + 1}`
    if (files.length % 2 === 0) {
      files.push({ name: `${name}.xlsx`, bytes: await writeXlsx({ sheets: [{ name, rows: table }] }) })
    } else files.push({ name: `${name}.csv`, bytes: new TextEncoder().encode(csvOf(table)) })
  }
  return files
}

function rowsOf({ name }: Compound): string[][] {
  return Array.from({ length: buildingsEach * homesEach }, (_, index) => {
    const inBuilding = index % homesEach
    const floor = Math.floor(inBuilding / 4) + 1
    const building = `${Math.floor(index / homesEach) + 1}号楼`
    const room = `${floor}0${(inBuilding % 2) + 1}`
    return [name, building, `${(Math.floor(inBuilding / 2) % 2) + 1}单元`, room, '住宅', '是']
  })
}

/** A file as the page reads it. */
async function sentOf(name: string, bytes: Uint8Array, compounds: readonly Compound[]): Promise<Sent[]> {
  const read = await readTableFile(name, bytes)
  if (!read.ok) throw new Error(`${name}: ${read.fault}`)
  const rows = read.table.sheets.flatMap((sheet) => {
    const header = findHeader(sheet, rosterFields)
    return header === null ? [] : fieldRows(sheet, header, rosterFields)
  })
  const known = compounds.map(({ _id: code, name }) => ({ code, name }))
  const { rosters, faults } = rostersOf(rows, known)
  if (faults.length > 0) throw new Error(`${name}: ${faults.length} faults, ${faults[0]?.why}`)
  return rosters.flatMap(({ code, buildings }) =>
    piecesOf(buildings).map((piece) => ({ compound: code, ...piece })),
  )
}

async function compare(city: SmallCity, who: Person, sent: Sent): Promise<string> {
  return (await city.ask<{ fingerprint: string }>(who, 'compareRoster', sent)).fingerprint
}

async function apply(city: SmallCity, who: Person, sent: Sent, fingerprint: string): Promise<number> {
  const input = { ...sent, fingerprint, occupied: 0 }
  return (await city.ask<{ households: number }>(who, 'applyRoster', input)).households
}

/** Does the work for each, a few at a time as the page does, and answers in their order. */
async function each<Item, Result>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = items.entries()
  const lane = async () => {
    for (const [at, item] of queue) results[at] = await work(item, at)
  }
  await Promise.all(Array.from({ length: callsAtOnce }, lane))
  return results
}

/** The mean of the calls' round trips, as the function itself counted them. */
function tripsOf(city: SmallCity, endpoint: string): number {
  const trips = city.lines
    .filter((line) => line.includes(`"endpoint":"${endpoint}"`))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))).roundTrips as number)
  return trips.reduce((sum, count) => sum + count, 0) / trips.length
}

function megabytesOf(files: readonly { bytes: Uint8Array }[]): string {
  return figure(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1_048_576)
}
