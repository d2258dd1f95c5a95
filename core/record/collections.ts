import { accounts } from './accounts'
import { answers } from './answers'
import { apiKeys } from './api-keys'
import { approvals } from './approvals'
import { audit } from './audit'
import { blocks } from './blocks'
import { calendars } from './calendars'
import { claims } from './claims'
import type { CollectionDefinition } from './collection'
import { companies } from './companies'
import { complaintRules } from './complaint-rules'
import { complaints } from './complaints'
import { compounds } from './compounds'
import { contests } from './contests'
import { corrections } from './corrections'
import { disclosureDrafts } from './disclosure-drafts'
import { disclosureFiles } from './disclosure-files'
import { disclosureFollows } from './disclosure-follows'
import { disclosureRules } from './disclosure-rules'
import { disclosureStandings } from './disclosure-standings'
import { disclosureVersions } from './disclosure-versions'
import { disclosures } from './disclosures'
import { exclusions } from './exclusions'
import { findings } from './findings'
import { held } from './held'
import { households } from './households'
import { inbox } from './inbox'
import { invitations } from './invitations'
import { jobs } from './jobs'
import { objections } from './objections'
import { outsideCases } from './outside-cases'
import { papers } from './papers'
import { periods } from './periods'
import { photos } from './photos'
import { posters } from './posters'
import { regions } from './regions'
import { rollUps } from './roll-ups'
import { rulings } from './rulings'
import { scorecards } from './scorecards'
import { signIns } from './sign-ins'
import { signs } from './signs'
import { slips } from './slips'
import { snapshots } from './snapshots'
import { subscriptions } from './subscriptions'
import { tallies } from './tallies'

/** Every collection of the product: what deploy creates, the local cloud opens and tests walk. */
export const collections: readonly CollectionDefinition[] = [
  accounts,
  answers,
  apiKeys,
  approvals,
  audit,
  blocks,
  calendars,
  companies,
  claims,
  complaintRules,
  complaints,
  compounds,
  contests,
  corrections,
  disclosureDrafts,
  disclosureFiles,
  disclosureFollows,
  disclosureRules,
  disclosureStandings,
  disclosureVersions,
  disclosures,
  exclusions,
  findings,
  held,
  households,
  inbox,
  invitations,
  jobs,
  objections,
  outsideCases,
  papers,
  periods,
  photos,
  posters,
  regions,
  rollUps,
  rulings,
  scorecards,
  signIns,
  signs,
  slips,
  snapshots,
  subscriptions,
  tallies,
]
