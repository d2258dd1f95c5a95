import type { CategoryTitle } from '../../core/contract/results'
import type { Call } from './call'
import { cachedRules } from './complaint-rules'

/** A scorecard's complaints by category, as far as they are read here. */
export type CountedCard = { complaints: { byCategory: readonly { category: string }[] } | null }

/** How the categories of these scorecards are called, retired ones too; read only where one is named. */
export async function titlesOfCategories(
  city: string,
  cards: readonly CountedCard[],
  call: Call,
): Promise<CategoryTitle[]> {
  const named = new Set(
    cards.flatMap((card) => card.complaints?.byCategory.map(({ category }) => category) ?? []),
  )
  if (named.size === 0) return []
  const { categories } = await cachedRules(city, call)
  return categories.filter(({ code }) => named.has(code)).map(({ code, title }) => ({ code, title }))
}
