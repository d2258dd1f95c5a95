import type { Grant } from '../../core/access/role'
import { covers } from '../../core/access/scope'
import { type PaperRoundRow, readPaperRound } from '../../core/contract/paper-rounds'
import { type PaperRound, paperRounds } from '../../core/record/paper-rounds'
import { printingGrant, roundOpensAt, roundTime } from '../../core/selection/paper-round'
import { handle } from '../platform/call'
import { paperRoundStandings, type RoundStandingRow } from '../platform/paper-round-standings'
import { periodView } from '../platform/period-view'
import { cachedPeriod } from '../platform/periods'
import { presentCampaign } from '../platform/present-campaign'
import { cityOfCaller } from './city-of-caller'
import { applicationPlace } from './own-assessment'
import { widestGrants } from './scope-of-caller'

/** Below the gate first, then who is through, then whom no answer helps. */
const inOrder = ['below', 'enough', 'no_answers_help'] as const

const offices = ['bureau', 'subdistrict', 'residentsCommittee'] as const

export const readPaperRoundHandler = handle(readPaperRound, async (input, call) => {
  const grants = await widestGrants(call)
  const campaign = await presentCampaign(await cityOfCaller(call), input.campaign, call)
  const period = campaign && (await cachedPeriod(call, campaign.period))
  if (campaign === null || period === null) return { round: null }
  const round = await call.documents.get(paperRounds, campaign._id)
  const { daysBeforeClose, households } = campaign.parameters.paperRound
  const standings = (await paperRoundStandings(campaign, call)).filter(({ application }) =>
    grants.some((grant) => covers(grant, applicationPlace(application))),
  )
  const rows = standings.map((standing) => rowOf(standing, { round, grants }))
  rows.sort((a, b) => inOrder.indexOf(a.place) - inOrder.indexOf(b.place))
  const office = offices.find((each) => each === grants[0]?.role) ?? 'residentsCommittee'
  return {
    round: {
      office,
      ...{ campaign: campaign._id, campaignName: campaign.name, period: periodView(period, call.now) },
      opensAt: roundOpensAt(period, daysBeforeClose),
      time: roundTime(period, { daysBeforeClose, now: call.now }),
      count: round?.households ?? households,
      drawnAt: round?.drawnAt ?? null,
      rows,
    },
  }
})

type Reading = { round: PaperRound | null; grants: readonly Grant[] }

function rowOf({ application, card, place }: RoundStandingRow, { round, grants }: Reading): PaperRoundRow {
  const draw = round?.compounds.find(({ compound }) => compound === card.compound)
  return {
    ...{ compound: card.compound, name: application.name, place },
    ...{ districtName: card.districtName, subdistrictName: card.subdistrictName },
    ...{ answers: card.respondedHouseholds, households: card.households },
    ...{ needed: card.answersNeeded.selectable, reason: card.gates.selectable.reason },
    mayPrint: printingGrant(grants, applicationPlace(application)) !== undefined,
    draw: draw
      ? { seed: draw.seed, register: draw.register, drawn: draw.drawn, answers: draw.answers }
      : null,
  }
}
