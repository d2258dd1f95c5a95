/**
 * `npm run bench [-- name …]`: speed and memory, all in one run so that its figures can be compared with each other.
 * Nothing here passes or fails: machines differ, ratios less so.
 */
import { benchCaseQueue } from './case-queue'
import { benchCityTable } from './city-table'
import { benchColdStart } from './cold-start'
import { benchFold } from './fold'
import { benchImportCity } from './import-city'
import { benchMillion } from './million-documents'
import { benchRatings } from './ratings'
import { benchSeal } from './seal'

/** A long one tells its lines as it has them. */
const benches: Record<string, () => Promise<string[]> | AsyncGenerator<string>> = {
  cold: benchColdStart,
  ratings: benchRatings,
  table: benchCityTable,
  cases: benchCaseQueue,
  fold: benchFold,
  seal: benchSeal,
  import: benchImportCity,
  million: benchMillion,
}

process.env.TZ = 'UTC'
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in benches))
if (unknown.length > 0) {
  process.stderr.write(`unknown bench: ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}\n`)
  process.exit(2)
}
for (const [name, bench] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  process.stdout.write(`\n${name}\n`)
  for await (const line of await bench()) process.stdout.write(`  ${line}\n`)
}
