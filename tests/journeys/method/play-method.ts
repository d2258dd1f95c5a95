import { lookAtPages } from '../checks/look-at-pages'
import { moveClock } from '../stage/move-clock'
import type { DemoStage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import { letIn } from '../stage/visitor'
import { chooseMethod } from './bureau-choices'
import { bureauPages, publishedPages } from './bureau-pages'
import { readAnnex, readOrder, readRollUps, readTrend } from './bureau-results'
import { readSnapshots } from './bureau-snapshots'
import { playFindings, playObjections } from './findings'
import { resultPages, trendPages } from './pages'
import { readMethod } from './read-method'
import { findWhy, searchTable, seeAreas } from './read-results'
import { verifyFileOf } from './verify'
import { whyAsCommittee, whyAsResident } from './why'

/** The method and its proof: why a compound stands where it stands, how it was counted, and that nothing was changed. */
export async function playMethod(stage: DemoStage): Promise<void> {
  await readAsAnybody(stage)
  await playFindings(stage)
  await chooseAndSeal(stage)
  const { step } = stage
  await step('the result is published', () => moveClock(stage, '2026-12-11T08:00:00'))
  await step('company and owners’ committee find why', () => lookAtPages(stage, publishedPages))
  await step('the trend over both periods, in every way of looking', () => lookAtPages(stage, trendPages))
  await playObjections(stage)
}

async function readAsAnybody(stage: DemoStage): Promise<void> {
  const { step } = stage
  await step('anyone reads the table by bands, narrows it and turns its pages', () =>
    visiting(stage, {}, searchTable),
  )
  await step('anyone finds why a compound stands where it stands', () => visiting(stage, {}, findWhy))
  await step('anyone reads districts and companies', () => visiting(stage, {}, seeAreas))
  await step('anyone reads the method, its worked examples and its annex', () =>
    visiting(stage, {}, readMethod),
  )
  await step('anyone downloads the public file, and it proves itself', () =>
    visiting(stage, {}, verifyFileOf),
  )
  await step('a resident finds it from 首页', () => visiting(stage, { persona: 'owner' }, whyAsResident))
  await step('the owners’ committee finds it from 我的', () =>
    visiting(stage, { persona: 'owners-committee' }, whyAsCommittee),
  )
  await step('every page of the results, in every way of looking', () => lookAtPages(stage, resultPages))
}

async function chooseAndSeal(stage: DemoStage): Promise<void> {
  const { step } = stage
  const bureau = await letIn(stage, { persona: 'bureau', desktop: true })
  await step('the bureau chooses the rule of order of the next period', () => chooseMethod(bureau))
  await step('the period closes and is sealed', () => moveClock(stage, '2026-12-01T08:00:00'))
  await step('the table stands in the official order', () => readOrder(bureau))
  await step('a compound says why it stands where it stands, and how it went over the periods', () =>
    readTrend(bureau),
  )
  await step('compounds are rolled up to districts and companies', () => readRollUps(bureau))
  await step('the annex says how sure the first places are', () => readAnnex(bureau))
  await step('what was sealed is listed with its hashes', () => readSnapshots(bureau))
  await step('the bureau’s pages of the method, in every way of looking', () =>
    lookAtPages(stage, bureauPages),
  )
}
