import { join } from 'node:path'
import type { LocalCloud } from '../../local/open-local-cloud'
import { type Ground, openStage, type Stage, type StageOptions } from './stage/open-stage'

/** Plays to the end and answers with every fault found. */
export type Journey = (options: StageOptions) => Promise<string[]>

/** A journey on its ground. An action that could not be done ends it. */
export function on<Laid extends { cloud: LocalCloud }>(
  ground: Ground<Laid>,
  work: (stage: Stage & Laid) => Promise<void>,
): Journey {
  return async (options) => {
    const stage = await openStage(ground, options)
    try {
      await work(stage)
    } catch (error) {
      stage.faults.add(`the journey broke off: ${(error as Error).stack}`)
      await pictureAll(stage)
    } finally {
      await stage.close()
    }
    return stage.faults.all()
  }
}

/** Every page that is open, as it stood when the journey broke off. */
async function pictureAll({ browser, shots }: Stage): Promise<void> {
  if (shots === null) return
  const pages = browser.contexts().flatMap((context) => context.pages())
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(shots, `broke-off-${index + 1}.png`), fullPage: true })
  }
}
