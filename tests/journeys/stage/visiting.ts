import type { Stage } from './open-stage'
import { letIn, type Visitor, type VisitorOptions } from './visitor'

/**
 * Somebody for one visit: a session ends after half a day, so nobody stays across a moved clock. A visit that breaks off stays open,
 * to be pictured.
 */
export async function visiting<Result>(
  stage: Stage,
  options: VisitorOptions,
  work: (visitor: Visitor) => Promise<Result>,
): Promise<Result> {
  const visitor = await letIn(stage, options)
  const result = await work(visitor)
  await visitor.leave()
  return result
}
