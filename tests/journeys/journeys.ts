import { openEmptyCity } from '../../local/open-empty-city'
import { openSmallCity } from '../weapp/small-city'
import { playCity } from './city/play-city'
import { playComplaints } from './complaints/play-complaints'
import { playDisclosures } from './disclosures/play-disclosures'
import { playMethod } from './method/play-method'
import { type Journey, on } from './play-on'
import { playRating } from './rating/play-rating'
import { openSelectionCity } from './selection/open-selection-city'
import { playSelection } from './selection/play-selection'
import { playSlips } from './slips/play-slips'
import { openLaidDemoCloud } from './stage/open-laid-demo-cloud'

/** Everything that can be played, by name. */
export const journeys: Record<string, Journey> = {
  rating: on(openLaidDemoCloud, playRating),
  slips: on(openLaidDemoCloud, playSlips),
  city: on(openEmptyCity, playCity),
  complaints: on(openSmallCity, playComplaints),
  disclosures: on(openSmallCity, playDisclosures),
  method: on(openLaidDemoCloud, playMethod),
  selection: on(openSelectionCity, playSelection),
}
