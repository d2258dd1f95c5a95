import type { Stage } from './open-stage'
import { letIn } from './visitor'

/** A run of the clock may use its whole minute, and the machine may be slow. */
const longestRun = 120_000

/** Moves the cloud's clock on the page of personas (a moment in Beijing time), and lets the timers finish their work. */
export async function moveClock(stage: Stage, moment: string): Promise<void> {
  const visitor = await letIn(stage)
  await visitor.page.goto(`${stage.cloud.address}/local/personas`)
  await visitor.page.getByLabel('调到（北京时间）').fill(moment)
  // The page comes back once the due timers have run.
  const reloaded = visitor.page.waitForEvent('load', { timeout: longestRun })
  await visitor.press('调整')
  await reloaded
  await visitor.see('已调整')
  await visitor.leave()
  await runClock(stage)
}

/** Lets the clock work until nothing is left to do. */
async function runClock(stage: Stage): Promise<void> {
  for (;;) {
    const run = (await stage.cloud.runTimer('clock')) as { ok: boolean; done?: string[] }
    if (!run.ok) throw new Error(`the clock failed: ${JSON.stringify(run)}`)
    if (run.done?.length === 0) return
  }
}
