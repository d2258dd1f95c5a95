import { lookAtPages } from '../checks/look-at-pages'
import { moveClock } from '../stage/move-clock'
import type { Stage } from '../stage/open-stage'
import { applyForGarden, applyTwiceForVillage, consent, passOn } from './apply'
import { assessFirst, assessSecond, assessThird, assignBoth, assignThird, declareThird } from './assess'
import { attestPrinciples } from './attest'
import { decideAndRecommend, readCertificate, reviewAward } from './decide'
import { drawRound, printRound } from './draw-round'
import { laySheets } from './lay-sheets'
import { layTheRest } from './lay-the-rest'
import type { SelectionCity } from './open-selection-city'
import { applyingPages, assessingPages, concludedPages, publicityPages, roundPages } from './pages'
import { planCampaign, readCampaign } from './plan-campaign'
import { answerObjections, enterObjection, object, readChanges, readList, sealList } from './publish-list'
import { publishExperience, writeReport } from './report'

/** A year's selection: from the plan to the province, residents first. */
export async function playSelection(stage: Stage & SelectionCity): Promise<void> {
  await launchAndApply(stage)
  await assess(stage)
  await publish(stage)
  await conclude(stage)
}

type World = Stage & SelectionCity

async function launchAndApply(stage: World): Promise<void> {
  const { step } = stage
  await step('the bureau plans, launches and moves a day', () => planCampaign(stage))
  await step('anybody reads the campaign', () => readCampaign(stage))
  await layTheRest(stage)
  await step('the company applies with text and files', () => applyForGarden(stage))
  await step('an application is sent back with reasons, and comes again', () => applyTwiceForVillage(stage))
  await step('the owners’ committees agree', () => consent(stage))
  await step('the subdistrict passes them on', () => passOn(stage))
  await step('principles are attested by those named', () => attestPrinciples(stage))
  await step('its pages, in every way of looking', () => lookAtPages(stage, applyingPages))
  await step('the days of the paper round begin', () => moveClock(stage, '2026-11-18T09:00:00'))
  await step('the round is drawn', () => drawRound(stage))
  await step('the round’s pages, in every way of looking', () => lookAtPages(stage, roundPages))
  await step('the clock tells of it', () => moveClock(stage, '2026-11-18T09:30:00'))
  await step('its forms are printed', () => printRound(stage))
}

async function assess(stage: World): Promise<void> {
  const { step } = stage
  await step('the period closes and is sealed', () => moveClock(stage, '2026-12-01T08:00:00'))
  await step('its results are published', () => moveClock(stage, '2026-12-10T08:00:00'))
  await laySheets(stage, { court: 94, lane: 92 })
  await step('the bureau assigns two assessors', () => assignBoth(stage))
  await step('one declares, visits and scores', () => assessFirst(stage, '2026-12-10'))
  await step('another scores without seeing it', () => assessSecond(stage))
  await step('a third is assigned, as they differ', () => assignThird(stage))
  await step('the third declares', () => declareThird(stage))
  await step('the assessment’s pages, in every way of looking', () => lookAtPages(stage, assessingPages))
  await step('the third scores', () => assessThird(stage))
}

async function publish(stage: World): Promise<void> {
  const { step } = stage
  await step('公示 begins', () => moveClock(stage, '2026-12-13T09:00:00'))
  await step('the bureau has the list made', () => sealList(stage, 1))
  await step('anybody reads it and why', () => readList(stage))
  await step('a resident objects', () => object(stage))
  await step('an objection by telephone is entered', () => enterObjection(stage))
  await step('the list’s pages, in every way of looking', () => lookAtPages(stage, publicityPages))
  await step('the bureau answers and rules', () => answerObjections(stage))
  await step('a new list is made', () => sealList(stage, 2))
  await step('it says what changed', () => readChanges(stage))
}

async function conclude(stage: World): Promise<void> {
  const { step } = stage
  await step('公示 is over', () => moveClock(stage, '2026-12-21T09:00:00'))
  await step('the list is decided, and a case recommended', () => decideAndRecommend(stage))
  await step('anybody looks a certificate up', () => readCertificate(stage))
  await step('an award is looked into again', () => reviewAward(stage))
  await step('the district writes and submits its report', () => writeReport(stage))
  await step('the year ends', () => moveClock(stage, '2027-01-04T09:00:00'))
  await step('an experience is published and read', () => publishExperience(stage))
  await step('what is left of it, in every way of looking', () => lookAtPages(stage, concludedPages))
}
