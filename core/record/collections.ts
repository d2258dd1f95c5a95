import { accounts } from './accounts'
import { answers } from './answers'
import { apiKeys } from './api-keys'
import { applicationDrafts } from './application-drafts'
import { applications } from './applications'
import { approvals } from './approvals'
import { assessments } from './assessments'
import { assignments } from './assignments'
import { attestations } from './attestations'
import { audit } from './audit'
import { blocks } from './blocks'
import { calendars } from './calendars'
import { campaigns } from './campaigns'
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
import { districtReports, districtReportVersions } from './district-reports'
import { exclusions } from './exclusions'
import { experienceCases } from './experience-cases'
import { findings } from './findings'
import { held } from './held'
import { households } from './households'
import { inbox } from './inbox'
import { invitations } from './invitations'
import { jobs } from './jobs'
import { objections } from './objections'
import { outsideCases } from './outside-cases'
import { paperRounds } from './paper-rounds'
import { papers } from './papers'
import { periods } from './periods'
import { photos } from './photos'
import { posters } from './posters'
import { regions } from './regions'
import { rollUps } from './roll-ups'
import { rulings } from './rulings'
import { scorecards } from './scorecards'
import { selectionAwards, selectionDecisions } from './selection-awards'
import { selectionLists } from './selection-lists'
import { objectedHomes, selectionObjections } from './selection-objections'
import { selectionRulings } from './selection-rulings'
import { signIns } from './sign-ins'
import { signs } from './signs'
import { slips } from './slips'
import { snapshots } from './snapshots'
import { subscriptions } from './subscriptions'
import { tallies } from './tallies'
import { visits } from './visits'

/** Every collection of the product: what deploy creates, the local cloud opens and tests walk. */
export const collections: readonly CollectionDefinition[] = [
  accounts,
  answers,
  apiKeys,
  applicationDrafts,
  applications,
  approvals,
  attestations,
  audit,
  blocks,
  calendars,
  campaigns,
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
  districtReportVersions,
  districtReports,
  exclusions,
  experienceCases,
  findings,
  held,
  households,
  inbox,
  invitations,
  jobs,
  objectedHomes,
  objections,
  outsideCases,
  paperRounds,
  papers,
  periods,
  photos,
  posters,
  regions,
  rollUps,
  rulings,
  scorecards,
  selectionAwards,
  selectionDecisions,
  selectionLists,
  selectionObjections,
  selectionRulings,
  signIns,
  signs,
  slips,
  snapshots,
  subscriptions,
  tallies,
  assessments,
  assignments,
  visits,
]
