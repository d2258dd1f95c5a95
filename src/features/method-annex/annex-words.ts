import type { AnnexCompound } from '../../../core/contract/method-annex'
import type { Annex } from '../../../core/method/annex'

export type SensitivityRow = {
  code: string
  name: string
  /** Under the rule in force and under each variant; null where it is not among the first. */
  present: number | null
  places: (number | null)[]
}

/** Places of every compound that is among the first under the rule in force or under a variant, best of now first. */
export function sensitivityRows(
  { first, sensitivity }: Annex,
  compounds: readonly AnnexCompound[],
): SensitivityRow[] {
  const placeIn = (codes: readonly string[], code: string) => {
    const index = codes.indexOf(code)
    return index < 0 ? null : index + 1
  }
  const named = [...new Set([...first, ...sensitivity.flatMap((variant) => variant.first)])]
  return named.map((code) => ({
    code,
    name: compounds.find((compound) => compound.code === code)?.name ?? code,
    present: placeIn(first, code),
    places: sensitivity.map((variant) => placeIn(variant.first, code)),
  }))
}

/** How many of the first places a variant would give to others. */
export function changedWords(first: readonly string[], other: readonly string[]): string {
  const others = other.filter((code) => !first.includes(code)).length
  if (others > 0) return `换 ${others} 个`
  return other.every((code, index) => code === first[index]) ? '不变' : '只换位次'
}

export type QuotaRow = { code: string; name: string; words: string; detail: string; probability: number }

/** A probability in words: what it lets one say, and the figure as it was drawn. */
export function chanceWords(probability: number): string {
  if (probability >= 0.95) return '基本确定'
  if (probability >= 0.8) return '很可能'
  if (probability >= 0.5) return '较可能，但不确定'
  if (probability >= 0.2) return '可能，但较小'
  if (probability >= 0.05) return '机会很小'
  return '基本不可能'
}

/** Everybody who was drawn among the first in at least one draw of a hundred, the surest first. */
export function quotaRows({ first, probabilities }: Annex, compounds: readonly AnnexCompound[]): QuotaRow[] {
  return probabilities
    .filter(({ compound, probability }) => probability >= 0.01 || first.includes(compound))
    .map(({ compound: code, probability }) => {
      const compound = compounds.find((each) => each.code === code)
      return {
        code,
        name: compound?.name ?? code,
        words: chanceWords(probability),
        detail: detailOf(compound, first.includes(code)),
        probability,
      }
    })
}

function detailOf(compound: AnnexCompound | undefined, isFirst: boolean): string {
  const place = compound?.place ? `现第 ${compound.place} 名` : '不参与排序'
  const score =
    compound?.score == null
      ? ''
      : `，得分 ${compound.score.toFixed(1)}${compound.sd === null ? '' : `（标准误差 ${compound.sd.toFixed(1)}）`}`
  return `${isFirst ? '现在名额内，' : ''}${place}${score}`
}

/** Between these nobody can say who is in. */
export function isNearTheCut({ probability }: Pick<QuotaRow, 'probability'>): boolean {
  return probability >= 0.05 && probability < 0.95
}
