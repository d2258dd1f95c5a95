import { anyOf, command, type Fields } from '../platform/documents'

/** Conditions: what comes after a row of a list by due days. */
export function waitingAfter(after: { dueDay: string; id: string } | undefined): Fields[] {
  if (after === undefined) return []
  return [
    { waitsUntil: command.gte(after.dueDay) },
    anyOf({ waitsUntil: command.gt(after.dueDay) }, { _id: command.gt(after.id) }),
  ]
}
