import { look, lookEveryWay } from '../checks/look'
import type { Stage } from '../stage/open-stage'
import { letIn, type Visitor } from '../stage/visitor'
import type { LookedAt } from './pages'

/** Looks at pages on a phone, in the dark and on a desktop, and by large type beside it. */
export async function lookAtPages(stage: Stage, pages: readonly LookedAt[]): Promise<void> {
  await Promise.all([
    walk(stage, pages, { elder: false, see: lookEveryWay }),
    walk(stage, pages, { elder: true, see: (visitor, name) => look(visitor, name, 'elder') }),
  ])
}

type Walk = { elder: boolean; see: (visitor: Visitor, name: string) => Promise<void> }

async function walk(stage: Stage, pages: readonly LookedAt[], { elder, see }: Walk): Promise<void> {
  for (const { name, persona, path, prepare } of pages) {
    const visitor = await letIn(stage, { persona, elder })
    await visitor.open(path)
    await prepare?.(visitor)
    await see(visitor, name)
    await visitor.leave()
  }
}
