import type { Compound } from '../../core/record/compounds'
import { compoundA, openSmallCity } from '../city/small-city'
import { figure, throughput } from './measure'

const compoundsInCity = 1000

/** The bureau's table over a thousand compounds, through its endpoint and as the pull interface's CSV. */
export async function benchCityTable(): Promise<string[]> {
  const compounds = Array.from(
    { length: compoundsInCity },
    (_, index): Compound => ({
      ...compoundA,
      _id: `C${String(index).padStart(4, '0')}`,
      name: `演示·${index}`,
    }),
  ).map((compound) => ({ ...compound, buildings: [{ code: '01', name: '1幢', households: 8 }] }))
  const city = await openSmallCity({ compounds })
  try {
    const bureau = await city.official('bureau', '320700')
    const scope = { kind: 'city', code: '320700' }
    const { key } = await city.ask<{ key: string }>(bureau, 'createApiKey', {
      title: 'bench',
      scope,
      days: 1,
    })
    const table = await throughput(1, 5, async () => {
      const { rows } = await city.ask<{ rows: object[] }>(bureau, 'readCityTable', { period: '2026H1' })
      if (rows.length !== compoundsInCity) throw new Error(`${rows.length} rows`)
    })
    const csv = await throughput(1, 5, async () => {
      const url = `${city.cloud.address}/open/v1/scorecards?period=2026H1&format=csv`
      const response = await fetch(url, { headers: { authorization: `Bearer ${key}` } })
      if (!response.ok || (await response.text()).length < 10_000) throw new Error(`pull ${response.status}`)
    })
    return [
      `${compoundsInCity} compounds as the bureau's table: median ${figure(table.medianMilliseconds)} ms`,
      `${compoundsInCity} compounds pulled as CSV: median ${figure(csv.medianMilliseconds)} ms`,
    ]
  } finally {
    await city.close()
  }
}
