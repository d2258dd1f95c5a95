import type { ResidentKind } from './rating-content'

/** An answer of the household's own that rulings name, with its stratum; `rulings` are those, by number. */
export type Named = { kind: ResidentKind; stratum: number; rulings: readonly string[] }

export type Deciding = {
  answers: readonly Named[]
  /** The strata in which each ruling names something, whether or not anybody answered there. */
  strata: ReadonlyMap<string, readonly number[]>
  /** Every set of rulings that has been in the figures, the empty one of the first count included. */
  past: readonly (readonly string[])[]
  /** In the figures now, and what ought to be. */
  present: readonly string[]
  wanted: readonly string[]
  smallestCell: number
}

/**
 * The rulings that enter the figures at this count (method.md, Secrecy). Whoever has two counts can subtract them: so every set stays as
 * it was in one before, or differs from each by ten answers or more in every stratum where their rulings differ, as officials are shown
 * strata, and of each kind of resident too where both counts show the kinds. That nobody was affected is not told apart from few, or a
 * ruling on one household would tell whether it answered. What cannot enter together is tried one by one, oldest first; the rest waits.
 */
export function rulingsThatEnter(deciding: Deciding): string[] {
  const { present, wanted } = deciding
  if (mayBeCounted(wanted, deciding)) return [...wanted]
  const added = wanted.filter((each) => !present.includes(each))
  const removed = present.filter((each) => !wanted.includes(each))
  let entered: string[] = [...present]
  for (const ruling of [...removed, ...added]) {
    const next = entered.includes(ruling) ? entered.filter((each) => each !== ruling) : [...entered, ruling]
    if (mayBeCounted(next, deciding)) entered = next
  }
  return entered
}

function mayBeCounted(set: readonly string[], { answers, strata, past, smallestCell }: Deciding): boolean {
  const isTakenOut = (answer: Named, by: readonly string[]) =>
    answer.rulings.some((ruling) => by.includes(ruling))
  const isFew = (count: number) => count > 0 && count < smallestCell
  const kinds: readonly ResidentKind[] = ['owner', 'occupant']
  const showsKinds = (by: readonly string[]) =>
    !kinds.some((kind) =>
      isFew(answers.filter((answer) => answer.kind === kind && isTakenOut(answer, by)).length),
    )
  return past.every((before) => {
    if (isSameSet(before, set)) return true
    const differing = answers.filter((answer) => isTakenOut(answer, before) !== isTakenOut(answer, set))
    const inStratum = (stratum: number) => differing.filter((answer) => answer.stratum === stratum).length
    const named = [...before, ...set]
      .filter((ruling) => before.includes(ruling) !== set.includes(ruling))
      .flatMap((ruling) => strata.get(ruling) ?? [])
    if (differing.length < smallestCell) return false
    if (named.some((stratum) => inStratum(stratum) < smallestCell)) return false
    if (!showsKinds(before) || !showsKinds(set)) return true
    return !kinds.some((kind) => isFew(differing.filter((answer) => answer.kind === kind).length))
  })
}

/** Whether two sets of rulings are the same, in whatever order. */
export const isSameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((each) => other.includes(each))
