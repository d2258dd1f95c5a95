import { playRating } from './rating/play-rating'
import type { Stage } from './stage/open-stage'

/** Everything that can be played, by name. */
export const journeys: Record<string, (stage: Stage) => Promise<void>> = { rating: playRating }
