import { openDemoCloud } from '../../local/open-demo-cloud'
import { openEmptyCity } from '../../local/open-empty-city'
import { playCity } from './city/play-city'
import { type Journey, on } from './play-on'
import { playRating } from './rating/play-rating'
import { playSlips } from './slips/play-slips'

/** Everything that can be played, by name. */
export const journeys: Record<string, Journey> = {
  rating: on(openDemoCloud, playRating),
  slips: on(openDemoCloud, playSlips),
  city: on(openEmptyCity, playCity),
}
