import { onTestFinished } from 'vitest'
import { openSmallCity, type SmallCity } from './small-city'

/** A small city for one test; it is closed when the test has ended. */
export async function passingCity(options: Parameters<typeof openSmallCity>[0] = {}): Promise<SmallCity> {
  const city = await openSmallCity(options)
  onTestFinished(city.close)
  return city
}
