import { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import type { SnapshotView } from '../../core/contract/snapshots'
import type { RecordFinding } from '../../core/sealing/record-finding'
import { verifyFile } from '../../local/method/verify-file'
import { passingCity } from './passing-city'
import { contentOf, openPeriodCode, type Person, type SmallCity } from './small-city'

export const period = openPeriodCode
/** After the closing and what settles, and after the results are out. */
export const afterClosing = '2026-12-01T00:00:00.000Z'
export const afterPublication = '2026-12-10T00:00:00.000Z'

type File = SnapshotView['public']
export type SealedView = Omit<SnapshotView, 'record'> & { full: File; record: RecordFinding }

/** A city in which two households have answered through the app: one once, one twice in two hours; and ten more the hour after. */
export async function answeredCity(options: Parameters<typeof passingCity>[0] = {}) {
  const city = await passingCity(options)
  const bureau = await city.official('bureau', '320700')
  const once = await city.member('A-01-001')
  const twice = await city.member('A-01-002')
  await rate(city, once, 'A-01-001', 4)
  await rate(city, twice, 'A-01-002', 2)
  await city.cloud.clock.advance(3_600_000)
  await rate(city, twice, 'A-01-002', 5)
  for (let number = 11; number <= 20; number += 1) {
    await rate(city, await city.member(`A-01-0${number}`), `A-01-0${number}`, 3)
  }
  return { ...city, bureau, once, twice }
}

export function rate(city: SmallCity, who: Person, household: string, overall: number) {
  return city.ask(who, 'submitRating', { household, period, content: contentOf(overall) })
}

/** The snapshot as the bureau sees it. */
export const sealedView = (city: SmallCity, bureau: Person, number?: number) =>
  city.ask<SealedView>(bureau, 'readSealedSnapshot', { period, ...(number && { number }) })

/** A file as its link gives it. */
export async function fetched({ url }: File): Promise<Buffer> {
  if (url === null) throw new Error('no link')
  const response = await fetch(url)
  if (!response.ok) throw new Error(`no file: ${response.status}`)
  return Buffer.from(await response.arrayBuffer())
}

export const unpacked = async (file: File) => gunzipSync(await fetched(file)).toString()

export const verifiedFile = async (file: File) => verifyFile(Readable.from([await fetched(file)]))

/** Asks for another count and lets the clock finish it. */
export async function countAgain(city: SmallCity, bureau: Person): Promise<void> {
  await city.cloud.clock.advance(3_600_000)
  await city.ask(bureau, 'requestRebuild', { period })
  await city.runClock()
  // By then every instance has read the period anew.
  await city.cloud.clock.advance(61_000)
}
