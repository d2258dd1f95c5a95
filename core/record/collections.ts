import { accounts } from './accounts'
import { answers } from './answers'
import { apiKeys } from './api-keys'
import { audit } from './audit'
import type { CollectionDefinition } from './collection'
import { compounds } from './compounds'
import { households } from './households'
import { inbox } from './inbox'
import { jobs } from './jobs'
import { periods } from './periods'
import { regions } from './regions'
import { scorecards } from './scorecards'
import { slips } from './slips'
import { tallies } from './tallies'

/** Every collection of the product: what deploy creates, the local cloud opens and tests walk. */
export const collections: readonly CollectionDefinition[] = [
  accounts,
  answers,
  apiKeys,
  audit,
  compounds,
  households,
  inbox,
  jobs,
  periods,
  regions,
  scorecards,
  slips,
  tallies,
]
