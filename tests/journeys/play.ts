import { journeys } from './journeys'
import type { StageOptions } from './stage/open-stage'

/**
 * Plays a journey on a fresh local cloud and answers with every fault found.
 * @throws Error unknown_journey, browser_build_missing, browser_not_found
 */
export async function play(name: string, options: StageOptions): Promise<string[]> {
  const journey = Object.hasOwn(journeys, name) ? journeys[name] : undefined
  if (journey === undefined) {
    throw new Error(`unknown_journey: ${name}; there are ${Object.keys(journeys).join(', ')}`)
  }
  return journey(options)
}
