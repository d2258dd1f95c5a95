import { randomInt } from 'node:crypto'
import { drawPaperRound } from '../../core/contract/paper-rounds'
import { audit } from '../../core/record/audit'
import { type DrawnCompound, type PaperRound, paperRounds } from '../../core/record/paper-rounds'
import { drawHouseholds, roundTime } from '../../core/selection/paper-round'
import { stageRefusal } from '../../core/selection/stages'
import { auditEntryOf } from '../platform/audit-entry'
import { type Call, handle, isRepeated } from '../platform/call'
import { reachedCampaign } from '../platform/campaigns'
import { forEachInParallel } from '../platform/in-parallel'
import { paperRoundStandings, type RoundStandingRow } from '../platform/paper-round-standings'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { secretHmac } from '../platform/secrets'
import { roundRegister } from './round-register'

/** Inserting the campaign's round is the draw: nobody sees a seed before, and of two draws the second finds it made. */
export const drawPaperRoundHandler = handle(drawPaperRound, async (input, call) => {
  const { campaign, place, grant } = await reachedCampaign(input.campaign, call)
  const request = call.request(secretHmac('ACCOUNT_KEY'))
  const known = await call.documents.get(paperRounds, campaign._id)
  if (known !== null) return drawnBefore(known, request)
  const state = stageRefusal(campaign, 'launch', call.now)
  if (state === 'campaign_not_launched' || state === 'campaign_ended') throw new Refusal(state)
  const period = await cachedPeriod(call, campaign.period)
  if (period === null) throw new Refusal('unknown_period')
  const { daysBeforeClose, households } = campaign.parameters.paperRound
  const time = roundTime(period, { daysBeforeClose, now: call.now })
  if (time === 'after') throw new Refusal('period_closed')
  if (time === 'before') throw new Refusal('paper_round_too_early')
  const below = (await paperRoundStandings(campaign, call)).filter((each) => each.place === 'below')
  if (below.length === 0) throw new Refusal('paper_round_nobody')
  const made: PaperRound = {
    ...{ _id: campaign._id, city: campaign.city, period: period._id, drawnAt: call.now },
    ...{ households, daysBeforeClose, compounds: await drawn(below, households, call) },
    ...{ told: false, requestKeys: [request] },
  }
  return call.documents.transaction(async (transaction) => {
    const earlier = await transaction.get(paperRounds, made._id)
    if (earlier !== null) return drawnBefore(earlier, request)
    await transaction.set(paperRounds, made)
    const total = made.compounds.reduce((sum, each) => sum + each.drawn, 0)
    const after = { campaign: campaign._id, roundCompounds: made.compounds.length, roundHouseholds: total }
    const done = { action: 'paperRoundDrawn' as const, subject: campaign.city, place, after }
    await transaction.set(audit, auditEntryOf(grant, done, call))
    return answerOf(made)
  })
})

function drawnBefore(round: PaperRound, request: Parameters<typeof isRepeated>[1]) {
  if (!isRepeated(round.requestKeys, request)) throw new Refusal('paper_round_drawn')
  return answerOf(round)
}

const answerOf = ({ drawnAt, compounds }: PaperRound) => ({ drawnAt, compounds: compounds.length })

/** A seed of its own for every compound, so that each draw can be made again by itself. */
async function drawn(
  below: readonly RoundStandingRow[],
  count: number,
  call: Call,
): Promise<DrawnCompound[]> {
  const rows = new Map<string, DrawnCompound>()
  await forEachInParallel(below, async ({ card }) => {
    const { codes, hash } = await roundRegister(card.compound, call)
    const seed = randomInt(2 ** 32)
    rows.set(card.compound, {
      ...{ compound: card.compound, seed, register: codes.length, registerHash: hash },
      ...{ answers: card.respondedHouseholds, needed: card.answersNeeded.selectable },
      drawn: drawHouseholds(codes, { seed, count }).length,
    })
  })
  return below.flatMap(({ card }) => rows.get(card.compound) ?? [])
}
