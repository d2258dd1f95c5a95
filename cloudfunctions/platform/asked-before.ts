import { anyOf, command, type Fields } from './documents'

/** Conditions: the questions that come after one in a list, the newest first. */
export function askedBefore(before: { at: string; id: string } | undefined): Fields[] {
  if (before === undefined) return []
  return [
    { askedAt: command.lte(before.at) },
    anyOf({ askedAt: command.lt(before.at) }, { _id: command.lt(before.id) }),
  ]
}
