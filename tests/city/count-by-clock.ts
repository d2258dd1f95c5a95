import type { LocalCloud } from '../../local/open-local-cloud'

/** The product's own clock counts the answers, until it finds nothing more to do. */
export async function countByClock(cloud: LocalCloud): Promise<void> {
  for (;;) {
    const run = (await cloud.runTimer('clock')) as { ok?: boolean; done?: string[] }
    if (run.ok !== true) throw new Error(`the clock could not count the city: ${JSON.stringify(run)}`)
    if (run.done?.length === 0) return
  }
}
