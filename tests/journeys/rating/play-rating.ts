import { slipCodeFromHex } from '../../../core/place/slip-code'
import { look } from '../checks/look'
import { lookAtPages } from '../checks/look-at-pages'
import { moveClock } from '../stage/move-clock'
import type { DemoStage } from '../stage/open-stage'
import { letIn, type Visitor } from '../stage/visitor'
import { bindByLink, bindByTyping, confirmLink, tryUnknownCodes } from './bind'
import { openTable } from './city-table'
import { deleteAccount, leaveHousehold, seeWhoJoined } from './household'
import { issueSlip } from './issue-slip'
import { chooseByKeyboard } from './keyboard'
import { onlook } from './onlook'
import { closedPages, openPages } from './pages'
import { titles } from './people'
import { seeClosed, seePublished } from './publication'
import { createKey, pullFigures, revokeKey } from './pull-figures'
import { changeToSatisfied, rateDissatisfied, rateOffline, signOutUnsent } from './rate'
import { readPublished } from './read-published'
import { signIn } from './sign-in'
import { openCompound, scoreOfHome, useTable } from './use-table'

/** The main job: households rate their property service, the bureau sees the score, everybody sees what is published. */
export async function playRating(stage: DemoStage): Promise<void> {
  const newcomer = await letIn(stage)
  await bindAndRate(stage, newcomer)
  await rateElsewhere(stage)
  await signOutWaiting(stage)
  await joinAndLeave(stage, newcomer)
  await stage.step('everybody else finds a page that makes sense', () => onlook(stage))
  await stage.step('every page of an open period, in every way of looking', () =>
    lookAtPages(stage, openPages),
  )
  await closeAndPublish(stage, newcomer)
}

async function bindAndRate({ step, city }: DemoStage, newcomer: Visitor): Promise<void> {
  await step('anyone reads published figures without signing in', () => readPublished(newcomer))
  await step('a visitor signs in', async () => {
    await newcomer.open('/')
    await signIn(newcomer, titles.newcomer)
  })
  await step('a newcomer binds with typed digits', () => bindByTyping(newcomer, city.slipCodes[0] ?? ''))
  await step('a resident rates and sees what was said', () => rateDissatisfied(newcomer))
  await step('a resident changes the rating', () => changeToSatisfied(newcomer))
}

/** Right digits that no slip has; one more than an account may try in an hour. */
const unknownSlips = [0, 1, 2, 3, 4, 5].map((index) => slipCodeFromHex(`5a5a5a5a5a5a${index}`))

async function rateElsewhere(stage: DemoStage): Promise<void> {
  const { step } = stage
  const occupant = await letIn(stage)
  await step('a slip’s link asks to sign in, comes back and binds', async () => {
    const slip = stage.city.slipCodes[1] ?? ''
    await occupant.open(`/bind?slip=${slip}`)
    await signIn(occupant, titles.occupant)
    await confirmLink(occupant, slip)
    await occupant.press('回到首页')
    await occupant.see('换一户')
    await look(occupant, 'home-two-households')
  })
  await step('a rating without network waits and is sent with its own key', () => rateOffline(occupant))
  await step('unknown codes are refused in words, then held back', async () => {
    const guesser = await letIn(stage, { persona: 'utility' })
    await tryUnknownCodes(guesser, unknownSlips)
    await look(guesser, 'bind-held-back')
    await guesser.leave()
  })
  await step('the five levels are operated by keyboard', async () => {
    const family = await letIn(stage, { persona: 'family' })
    await family.open('/')
    await family.press('评价物业')
    await chooseByKeyboard(family)
    await family.leave()
  })
}

async function signOutWaiting(stage: DemoStage): Promise<void> {
  await stage.step('signing out asks before an unsent rating is lost', async () => {
    const family = await letIn(stage, { persona: 'family' })
    await family.open('/')
    await signOutUnsent(family)
    await family.leave()
  })
}

async function joinAndLeave(stage: DemoStage, newcomer: Visitor): Promise<void> {
  const home = '1幢1单元101室'
  await stage.step('a member is told who joined and who left', async () => {
    const committee = await letIn(stage, { persona: 'residents-committee' })
    await bindByLink(newcomer, await issueSlip(committee, home))
    await committee.leave()
    const owner = await letIn(stage, { persona: 'owner' })
    await seeWhoJoined(owner, 3)
    await leaveHousehold(newcomer, home)
    await owner.open('/packages/mine/inbox/index')
    await owner.see('有成员退出本户')
    await owner.leave()
  })
  await stage.step('a person deletes the account, and the others are told', async () => {
    const occupant = await letIn(stage, { persona: 'occupant' })
    await deleteAccount(occupant)
    await occupant.leave()
  })
}

async function closeAndPublish(stage: DemoStage, resident: Visitor): Promise<void> {
  const { step } = stage
  const visitor = await letIn(stage)
  const bureau = await letIn(stage, { persona: 'bureau', desktop: true })
  await step('the period closes and is counted', () => moveClock(stage, '2026-12-01T08:00:00'))
  await step('nobody outside sees the result yet', () => seeClosed(resident, visitor))
  const rows = await step('the bureau opens the table', () => openTable(bureau))
  await step('the table sorts, filters and downloads', () => useTable(bureau, rows))
  await step('the bureau opens a compound', () => openCompound(bureau, rows))
  await step('a script pulls the same figures with a key', async () => {
    const title = '市局演示平台'
    const key = await createKey(bureau, title)
    await pullFigures(bureau, key, rows)
    await revokeKey(bureau, key, title)
  })
  await step('every page of a closed period, in every way of looking', () => lookAtPages(stage, closedPages))
  await step('the result is published', () => moveClock(stage, '2026-12-11T08:00:00'))
  await step('the resident and the public see it', () => seePublished(resident, visitor, scoreOfHome(rows)))
}
