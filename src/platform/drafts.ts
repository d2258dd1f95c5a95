import { ownedKey } from './owner'
import type { Store } from './storage'

/** What a person has typed and not sent, kept on the phone only. */
export type Drafts<Draft> = {
  read(subject: string): Draft | null
  keep(subject: string, draft: Draft): void
  drop(subject: string): void
}

type Shelf = { store: Store; owner: () => string }

/** Drafts of one kind, each person's own. `parse` refuses what an older version of the app left behind. */
export function openDrafts<Draft>(
  { store, owner }: Shelf,
  kind: string,
  parse: (stored: unknown) => Draft | null,
): Drafts<Draft> {
  const key = (subject: string) => ownedKey('draft', owner(), `${kind}|${subject}`)
  return {
    read: (subject) => parse(store.read(key(subject))),
    keep: (subject, draft) => store.write(key(subject), draft),
    drop: (subject) => store.remove(key(subject)),
  }
}
