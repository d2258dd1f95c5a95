import type { FieldRow } from '../import/columns'
import { nameKey } from '../place/name-key'
import type { Category, Party } from './categories'
import type { OutsideColumn } from './outside-columns'
import { isComplaintKind, readCategory, readParty, saysNothing } from './outside-words'

/** What a person has said that words of their files mean, by the words' name key. */
export type SaidWords = {
  /** The code of a category. */
  category: Readonly<Record<string, string>>
  responsible: Readonly<Record<string, Party | typeof byCategory>>
}

/** A word that names nobody who could be responsible, such as the office that dealt with it: the category's party is. */
export const byCategory = 'byCategory'
/** A category whose rows are no matter of this system. */
export const leftOut = 'leftOut'

type KnownWords = { categories: readonly Category[]; said: SaidWords }

/** The category that words are the name of or were said to mean; null if neither, or if that category is no more. */
export function categoryCode(words: string, { categories, said }: KnownWords): string | null {
  const own = readCategory(words, categories)
  if (own !== null) return own.code
  const meant = said.category[nameKey(words)]
  return meant === leftOut || categories.some(({ code }) => code === meant) ? (meant ?? null) : null
}

/** Who words mean, by what was said of them before all; null if they mean nobody for certain. */
export function saidParty(words: string, said: SaidWords): Party | typeof byCategory | null {
  const key = nameKey(words)
  return Object.hasOwn(said.responsible, key) ? (said.responsible[key] ?? null) : readParty(words)
}

/** Words of a table that mean nothing for certain and that nobody has explained, with the number of their rows; most first. */
export function unexplainedWords(
  rows: readonly FieldRow<OutsideColumn>[],
  { categories, said }: KnownWords,
): Record<'category' | 'responsible', { words: string; rows: number }[]> {
  const complaints = rows.filter(({ cells }) => cells.kind === '' || isComplaintKind(cells.kind))
  const counted = (column: 'category' | 'responsible', isKnown: (words: string) => boolean) => {
    const counts = new Map<string, { words: string; rows: number }>()
    for (const { cells } of complaints) {
      const words = cells[column]
      const key = nameKey(words)
      if (saysNothing(words) || isKnown(words)) continue
      const earlier = counts.get(key) ?? { words, rows: 0 }
      counts.set(key, { ...earlier, rows: earlier.rows + 1 })
    }
    return [...counts.values()].sort((a, b) => b.rows - a.rows)
  }
  return {
    category: counted('category', (words) => categoryCode(words, { categories, said }) !== null),
    responsible: counted('responsible', (words) => saidParty(words, said) !== null),
  }
}
