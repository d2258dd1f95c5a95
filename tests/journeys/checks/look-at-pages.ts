import type { Stage } from '../stage/open-stage'
import { letIn, type Visitor } from '../stage/visitor'
import { look, lookEveryWay } from './look'

/** A page as it is looked at in every way: who opens it, where, and what is opened on it first. */
export type LookedAt = {
  name: string
  persona?: string
  path: string
  prepare?: (visitor: Visitor) => Promise<void>
}

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
