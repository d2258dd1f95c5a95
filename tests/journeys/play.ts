import { join } from 'node:path'
import { journeys } from './journeys'
import { openStage, type Stage, type StageOptions } from './stage/open-stage'

/**
 * Plays a journey on a fresh local cloud and answers with every fault found. An action that could not be done ends it.
 * @throws Error unknown_journey, browser_build_missing, browser_not_found
 */
export async function play(name: string, options: StageOptions): Promise<string[]> {
  const journey = Object.hasOwn(journeys, name) ? journeys[name] : undefined
  if (journey === undefined) {
    throw new Error(`unknown_journey: ${name}; there are ${Object.keys(journeys).join(', ')}`)
  }
  const stage = await openStage(options)
  try {
    await journey(stage)
  } catch (error) {
    stage.faults.add(`the journey broke off: ${(error as Error).stack}`)
    await pictureAll(stage)
  } finally {
    await stage.close()
  }
  return stage.faults.all()
}

/** Every page that is open, as it stood when the journey broke off. */
async function pictureAll({ browser, shots }: Stage): Promise<void> {
  if (shots === null) return
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(shots, `broke-off-${index + 1}.png`), fullPage: true })
  }
}
