import MiniSearch from 'minisearch'
import type { CaseWhere } from '../../core/complaint/where'

/** What is compared of a case: nothing of it is told but that it is alike. */
export type Comparable = { category: string; where: CaseWhere; text: string }

const mostOffered = 5

/** Shared pairs of characters from which words are alike: less where category or place say the same already. */
const pairsOfAlike = { sameCategory: 2, samePlace: 3 }

/** What everybody writes, whatever it is about. */
const saidByAll =
  /我们|你们|他们|小区|物业|业主|居民|希望|请|尽快|赶紧|处理|解决|反映|投诉|谢谢|一直|没有|没人|有人|现在|已经|这个|那个|多次|的|了|吧|啊|吗/gu

/** Pairs of neighbouring Chinese characters, as there are no spaces between words, and words of letters and digits whole. */
export function pairsIn(text: string): string[] {
  const runs =
    text
      .toLowerCase()
      .replace(saidByAll, ' ')
      .match(/\p{Script=Han}+|[a-z0-9]+/gu) ?? []
  return runs.flatMap((run) =>
    /^[a-z0-9]/.test(run) ? [run] : [...run].slice(0, -1).map((first, at) => first + [...run][at + 1]),
  )
}

/**
 * The open cases that seem to be about the same matter as a new one, the likest first. Place and category decide, words help:
 * the same category at the same place is enough; the same category, or the same place, needs some of the same words; cases of
 * two named buildings are two matters. Words are weighed by how rare they are among the candidates (BM25).
 */
export function similarCases<Case extends Comparable>(wish: Comparable, candidates: readonly Case[]): Case[] {
  const words = wordsShared(wish, candidates)
  const best = Math.max(...[...words.values()].map(({ score }) => score), 1)
  return candidates
    .map((candidate, index) => ({
      candidate,
      ...likeness(wish, candidate),
      ...(words.get(index) ?? nothing),
    }))
    .filter(isAlike)
    .map((each) => ({ ...each, points: each.points + each.score / best }))
    .sort((a, b) => b.points - a.points)
    .slice(0, mostOffered)
    .map(({ candidate }) => candidate)
}

const nothing = { pairs: 0, score: 0 }

type Likeness = { category: boolean; spot: boolean; apart: boolean; points: number }

/** 其他 and 其他公共部位 say nothing of what or where. */
function likeness(wish: Comparable, candidate: Comparable): Likeness {
  const category = wish.category === candidate.category && wish.category !== 'other'
  const [one, two] = [wish.where, candidate.where]
  if (one.kind === 'home' || two.kind === 'home') {
    return { category, spot: false, apart: false, points: category ? 2 : 0 }
  }
  const spot = one.spot === two.spot && one.spot !== 'elsewhere'
  const building = one.building !== null && one.building === two.building
  const apart = one.building !== null && two.building !== null && !building
  return { category, spot, apart, points: (category ? 2 : 0) + (spot ? 1 : 0) + (building ? 1 : 0) }
}

function isAlike({ category, spot, apart, pairs }: Likeness & { pairs: number }): boolean {
  if (apart) return false
  if (category) return spot || pairs >= pairsOfAlike.sameCategory
  return spot && pairs >= pairsOfAlike.samePlace
}

/** By the candidate's index: how many pairs of characters it shares with the wish, and what they weigh. */
function wordsShared(
  wish: Comparable,
  candidates: readonly Comparable[],
): Map<number, { pairs: number; score: number }> {
  const index = new MiniSearch<{ id: number; words: string }>({ fields: ['words'], tokenize: pairsIn })
  index.addAll(candidates.map((each, id) => ({ id, words: wordsOf(each) })))
  const found = index.search(wordsOf(wish))
  return new Map(found.map(({ id, queryTerms, score }) => [id, { pairs: queryTerms.length, score }]))
}

function wordsOf({ text, where }: Comparable): string {
  return where.kind === 'public' ? `${text} ${where.detail}` : text
}
