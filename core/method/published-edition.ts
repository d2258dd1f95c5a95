import { type AreaCard, type PublishedCard, publishedCard } from './published-card'
import { publishedComplaintFiguresOf } from './published-complaints'
import type { SealedCard } from './sealed-card'
import { smallestCellOf } from './smallest-cell'

/** The public edition of a sealed card. */
export function publishedEdition(card: SealedCard): PublishedCard {
  const smallestCell = smallestCellOf(card.methodVersion)
  const unlessFew = (count: number) => (count > 0 && count < smallestCell ? null : count)
  return publishedCard.parse({
    ...card,
    assistedHouseholds: unlessFew(card.assistedHouseholds),
    complaints: publishedComplaints(card.complaints, smallestCell),
  })
}

/** A sealed card as it is seen below the district. */
export function areaEdition(card: SealedCard): AreaCard {
  return { ...card, complaints: publishedComplaints(card.complaints, smallestCellOf(card.methodVersion)) }
}

function publishedComplaints(complaints: SealedCard['complaints'], smallestCell: number) {
  if (complaints === null) return null
  const { steadiedRate, expected, z: score, countCheck, ...counted } = complaints
  return publishedComplaintFiguresOf(counted, { steadiedRate, expected, z: score, countCheck }, smallestCell)
}
