import { printPaperRound } from '../../core/contract/paper-rounds'
import { households } from '../../core/record/households'
import { paperRounds } from '../../core/record/paper-rounds'
import { drawHouseholds, printingGrant } from '../../core/selection/paper-round'
import { askedIn } from '../platform/asked-in'
import { askedView } from '../platform/asked-view'
import { auditEntryOf } from '../platform/audit-entry'
import { handle } from '../platform/call'
import { periodView } from '../platform/period-view'
import { cachedPeriod } from '../platform/periods'
import { Refusal } from '../platform/refusal'
import { layPaperForms, paperFormsOf } from './lay-paper-forms'
import { presentCompound } from './reached-compound'
import { roundRegister } from './round-register'

/** Draws again from the recorded seed: the register stands still while the period is open, and is compared all the same. */
export const printPaperRoundHandler = handle(printPaperRound, async (input, call) => {
  const { compound, place } = await presentCompound(input.compound, call)
  const grant = printingGrant(await call.grants(), place)
  if (grant === undefined) throw new Refusal('out_of_scope')
  const round = await call.documents.get(paperRounds, input.campaign)
  const draw = round?.compounds.find((each) => each.compound === compound._id)
  if (round === null || draw === undefined) throw new Refusal('paper_round_not_drawn')
  const period = await cachedPeriod(call, round.period)
  if (period === null) throw new Refusal('unknown_period')
  if (call.now >= period.closesAt) throw new Refusal('period_closed')
  const register = await roundRegister(compound._id, call)
  if (register.hash !== draw.registerHash) throw new Refusal('roster_changed')
  const codes = drawHouseholds(register.codes, { seed: draw.seed, count: round.households })
  const found = await call.documents.findAll(households, codes)
  found.sort((a, b) => (a._id < b._id ? -1 : 1))
  const forms = paperFormsOf(found, period, call)
  const after = { period: period._id, forms: forms.length, how: 'random' }
  const done = { action: 'papersIssued' as const, subject: compound._id, place, after }
  await layPaperForms(forms, { period, entry: auditEntryOf(grant, done, call) }, call)
  return {
    period: periodView(period, call.now),
    compoundName: compound.name,
    asked: askedView(await askedIn(compound._id, period, call)),
    forms: forms.map(({ household, number }) => ({ label: household.label, number })),
  }
})
