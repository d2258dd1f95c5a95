import { lookAtPages } from '../checks/look-at-pages'
import { secondsOf } from '../stage/effort'
import { moveClock } from '../stage/move-clock'
import type { EmptyStage } from '../stage/open-stage'
import { letIn, type Visitor } from '../stage/visitor'
import { changeComplaintRules } from './change-rules'
import { importOutside } from './import-outside'
import { createCommittee, generateBuilding, importCompounds, importRosters } from './lay-places'
import { assist, enterPaper, printForm } from './on-paper'
import { cityPages } from './pages'
import { compounds } from './place'
import { announcePeriod, type Plan, planFrom } from './plan-period'
import { seeAudit, seeParticipation } from './see-participation'
import { accept, foundCity, invite, signInAtDesk } from './staff'
import { bindAtDesk, bindByPoster, bindBySlip } from './ways-in'
import { openWork } from './workbench'

/** A city is run: from the code of the first account to an open period with answers by every way in. */
export async function playCity(stage: EmptyStage): Promise<void> {
  const plan = planFrom(stage.cloud.clock.now())
  const bureau = await letIn(stage, { persona: 'bureau-1', desktop: true })
  await layCity(stage, bureau, plan)
  await gatherAnswers(stage, plan)
  await stage.step('the bureau sees who took part, as counts', () => seeParticipation(bureau, plan))
  tellEffort(stage)
  await layComplaints(stage, bureau)
  await stage.step('the audit tells every action', () => seeAudit(bureau))
  await stage.step('every page of it, in every way of looking', () => lookAtPages(stage, cityPages(plan)))
}

/** What the bureau does for complaints is no part of the way to a period. */
async function layComplaints({ step }: EmptyStage, bureau: Visitor): Promise<void> {
  await step('the rules of complaints are changed by a version', () => changeComplaintRules(bureau))
  await step('cases of a hotline are imported twice and stay one', () => importOutside(bureau))
}

/** Places, people and period: what there has to be before the first answer. */
async function layCity(stage: EmptyStage, bureau: Visitor, plan: Plan): Promise<void> {
  const { step } = stage
  await step('the deploy code makes the first account', () => foundCity(bureau, stage.deployCode))
  await step('a residents’ committee is made where there was none', () => createCommittee(bureau))
  await step('three compounds are imported, a bad row is named', () => importCompounds(bureau))
  const links = await step('two workers of the committee are invited', async () => [
    await invite(bureau, '海州湾社区物业岗'),
    await invite(bureau, '海州湾社区网格岗'),
  ])
  await step('both accept on their phones', async () => {
    for (const [index, link] of links.entries()) {
      const worker = await letIn(stage, { persona: `committee-${index + 1}` })
      await accept(worker, link)
      await worker.leave()
    }
  })
  const desk = await step('a phone signs a desk in', () => signInAtDesk(stage, 'committee-1'))
  await step('the homes of all three are imported', () => importRosters(desk))
  await step('one more building is generated', () => generateBuilding(desk))
  await desk.leave()
  await step('the period is planned, checked and announced', () => announcePeriod(stage, bureau, plan))
}

/** Answers by every way in. A session at a desk is over after half a day, so the desk is signed in anew. */
async function gatherAnswers(stage: EmptyStage, plan: Plan): Promise<void> {
  const { step } = stage
  await step('the period opens', () => moveClock(stage, `${plan.firstDay}T09:00:00`))
  const desk = await signInAtDesk(stage, 'committee-1')
  await step('a household is bound by its slip', () => bindBySlip(stage, desk))
  await step('a household is bound at the desk', () => bindAtDesk(stage, desk))
  const claimant = await step('homes are claimed by the poster and confirmed', () =>
    bindByPoster(stage, desk),
  )
  const second = await letIn(stage, { persona: 'committee-2', desktop: true })
  await step('a paper answer is entered by two people', async () => {
    const paper = { number: await printForm(desk, '2幢2单元301室'), day: plan.firstDay }
    await enterPaper(desk, paper)
    await desk.see(/第一次录入完成。/)
    await enterPaper(second, paper)
    await second.see(/两次录入一致，几分钟内计入。/)
  })
  await step('a household is helped to answer', () => assist(desk, '1幢2单元301室'))
  await step('the clock counts what waited', () => moveClock(stage, `${plan.firstDay}T09:30:00`))
  await step('the claimant and the second worker see that it is counted', async () => {
    await claimant.open('/pages/home/index')
    await claimant.see(/^本户已评价/)
    await openWork(second, '纸质评价')
    await second.find('combobox', '小区').selectOption({ label: compounds.garden })
    const counted = second.page.locator('.cell', { hasText: /^已计入1 张$/ })
    await counted.filter({ visible: true }).waitFor()
  })
  for (const visitor of [desk, claimant, second]) await visitor.leave()
}

/** Under ten minutes of a person's clicks, all persons together. */
function tellEffort({ effort, faults, print }: EmptyStage): void {
  const minutes = secondsOf(effort) / 60
  print(
    `        ${effort.clicks} clicks, ${effort.letters} letters: ${minutes.toFixed(1)} minutes of a person’s hands`,
  )
  if (minutes > 10) faults.add(`the hands are busy for ${minutes.toFixed(1)} minutes`)
}
