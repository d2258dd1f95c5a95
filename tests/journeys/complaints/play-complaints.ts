import type { SmallCity } from '../../weapp/small-city'
import { look, lookEveryWay } from '../checks/look'
import { lookAtPages } from '../checks/look-at-pages'
import { moveClock } from '../stage/move-clock'
import type { Stage } from '../stage/open-stage'
import { visiting } from '../stage/visiting'
import type { Visitor } from '../stage/visitor'
import { act, answer, atDesk, giveReason, openWaiting, staffCase } from './desk'
import { seeCounted, seePublished } from './figures'
import { type Filing, fillCase, sendCase } from './file-case'
import { answeredPages, closedPages, overduePages } from './pages'
import { people, said } from './people'
import { seePhotos } from './photos'
import { askBack, confirm, ownCase, reopen, withdraw } from './resident'

type CompoundStage = Stage & SmallCity

const blocked: Filing = {
  kind: '投诉',
  category: '消防通道与设施',
  text: said.matter,
  spot: '楼道、大堂',
  building: '3幢',
  photos: true,
}
const withered: Filing = { kind: '投诉', category: '绿化养护', text: said.green, spot: '绿地' }

/** The life of cases: filed, handled, missed, ruled on, confirmed by the resident alone, and counted for whoever answers for them. */
export async function playComplaints(stage: CompoundStage): Promise<void> {
  const number = await file(stage)
  const other = await withdrawAndAskBack(stage)
  await handle(stage, number, other)
  await stage.step('the clock tells everybody', async () => {
    await moveClock(stage, '2026-11-10T11:00:00')
    await visiting(stage, { persona: people.owner }, async (owner) => {
      await owner.open('/packages/mine/inbox/index')
      await owner.see('工单已有答复，请查看是否解决', '延期已获批准，答复期限有变')
    })
  })
  await stage.step('every page of it, in every way of looking', () =>
    lookAtPages(stage, answeredPages(number, other)),
  )
  await missAndRule(stage, number)
  await countAndPublish(stage)
}

/** A resident files with two photos; the neighbour who has met the same joins. */
async function file(stage: CompoundStage): Promise<string> {
  const { step } = stage
  const number = await step('a resident files with two photos, a step at a time', () =>
    visiting(stage, { persona: people.owner }, async (owner) => {
      await fillCase(owner, blocked, lookEveryWay)
      await owner.see('有人受困、起火或人身危险，请先拨打 119 / 110 / 120。', '2 张')
      await owner.see('物业看不到您的姓名和房号，只知道小区和公共部位。')
      return sendCase(owner, look)
    }),
  )
  await step('a neighbour has met the same and sees the course alone', () =>
    visiting(stage, { persona: people.neighbour }, async (neighbour) => {
      await fillCase(
        neighbour,
        { ...blocked, text: '楼道被纸箱堵住，消防门打不开。', photos: false },
        async () => {},
      )
      await neighbour.see('小区里可能已有人反映', /^1 户遇到/)
      await look(neighbour, 'similar')
      await neighbour.press('我也遇到')
      await look(neighbour, 'join-asked')
      await neighbour.press('确认，我也遇到')
      await seeCourseAlone(neighbour)
      await look(neighbour, 'joined')
    }),
  )
  return number
}

async function seeCourseAlone(neighbour: Visitor): Promise<void> {
  await neighbour.see('您是“我也遇到”：可以看到办理经过，看不到对方写的内容和照片。', '共 2 户遇到')
  const words = await neighbour.page.locator('body').innerText()
  if (words.includes(said.matter) || words.includes(said.again)) {
    neighbour.stage.faults.add('who has joined reads what the complainant wrote')
  }
}

/** By large type: a case is taken back under pressure, and is handled again after the resident has said so. */
async function withdrawAndAskBack(stage: CompoundStage): Promise<string> {
  const { step } = stage
  const neighbour = { persona: people.neighbour, elder: true }
  const number = await step('another case is filed by large type and taken back', () =>
    visiting(stage, neighbour, async (visitor) => {
      const see = (each: Visitor, name: string) => look(each, name, 'elder')
      await fillCase(visitor, withered, see)
      const filed = await sendCase(visitor, see)
      await withdraw(visitor, filed)
      return filed
    }),
  )
  await step('somebody other than the handler asks, and the resident wants it back', async () => {
    await atDesk(stage, people.subdistrict, async (desk) => {
      await openWaiting(desk, number, { duty: '核实撤回' })
      await act(desk, '核实撤回', { name: 'question-withdrawal' })
    })
    await visiting(stage, neighbour, (visitor) => askBack(visitor, number))
  })
  return number
}

/** 公共部位 was chosen: the company learns of no home. */
async function seeNobody(desk: Visitor): Promise<void> {
  const words = await desk.page.locator('body').innerText()
  if (/\d室/.test(words)) desk.stage.faults.add('the company reads a home')
}

/** Accepted, extended with the subdistrict's word, answered; the resident is not content. */
async function handle(stage: CompoundStage, number: string, other: string): Promise<void> {
  const { step } = stage
  await step('the company accepts what is due and asks for more time', () =>
    atDesk(stage, people.company, async (desk) => {
      await openWaiting(desk, number, { duty: '受理' })
      await desk.see(said.matter)
      await seePhotos(desk, 2)
      await seeNobody(desk)
      await look(desk, 'queue-company', 'desktop')
      await act(desk, '受理', { name: 'accept' })
      await act(desk, '申请延期', {
        name: 'ask-extension',
        async fill() {
          await desk.find('combobox', '延长').selectOption('3')
          await desk.see(/^延期后：/)
          await giveReason(desk, '需要与三户业主约定清理时间。')
        },
      })
    }),
  )
  await step('the subdistrict approves', () =>
    atDesk(stage, people.subdistrict, async (desk) => {
      await openWaiting(desk, number, { duty: '审批延期' })
      await act(desk, '审批延期', {
        name: 'decide-extension',
        async fill() {
          await desk.press('同意延期', 'radio')
          await giveReason(desk, '同意，请按新的期限办结。')
        },
      })
      await desk.open(staffCase(number))
      await desk.see(/^已延期 3 个工作日/)
    }),
  )
  await step('the company answers both, one with evidence', () =>
    atDesk(stage, people.company, async (desk) => {
      await openWaiting(desk, number, { duty: '答复' })
      await answer(desk, '已清理三号楼一层楼道，并张贴通知。', { evidence: true })
      await openWaiting(desk, other, { duty: '受理' })
      await act(desk, '受理')
      await answer(desk, '已联系绿化公司，本月内补种完毕。')
    }),
  )
}

/** Reopened, missed, brought before the offices above, and ruled to be another department's. */
async function missAndRule(stage: CompoundStage, number: string): Promise<void> {
  const { step } = stage
  await step('the resident reads the answer and reopens', () =>
    visiting(stage, { persona: people.owner }, (owner) => reopen(owner, number, said.again)),
  )
  await step('the new deadline passes', () => moveClock(stage, '2026-11-23T09:00:00'))
  await step('it has come before the subdistrict and the district, and the resident is told', async () => {
    await atDesk(stage, people.subdistrict, (desk) =>
      openWaiting(desk, number, { duty: '督办', overdue: true }),
    )
    await visiting(stage, { persona: people.owner }, async (owner) => {
      await owner.open(ownCase(number))
      await owner.see(
        /，已上报区县住建。$/,
        '逾期未答复，已报街道（乡镇）督办',
        '逾期未答复，已报区县住建督办',
      )
      // The extension was of the answer that was not good enough.
      await owner.gone('已批准延期')
    })
    await lookAtPages(stage, overduePages(number))
  })
  await step('the district rules that the fire department answers for it', () =>
    atDesk(stage, people.district, async (desk) => {
      await openWaiting(desk, number, { duty: '督办', overdue: true })
      await look(desk, 'queue-district', 'desktop')
      await act(desk, '裁定责任', {
        name: 'rule-responsibility',
        async fill() {
          await desk.find('combobox', '责任方').selectOption('department')
          await desk.press('选用')
          await giveReason(desk, '消防门被住户改装上锁，须由消防救援部门依法查处。')
        },
      })
    }),
  )
  await step('its desk accepts and answers', () =>
    atDesk(stage, people.fire, async (desk) => {
      await desk.open('/packages/staff/duties/index')
      await desk.page.locator(`tr[data-row="${number}"]`).filter({ visible: true }).click()
      await act(desk, '受理')
      await answer(desk, '已责令拆除门锁并处罚，消防门可以打开。')
    }),
  )
  await step('the resident confirms and rates the handling', () =>
    visiting(stage, { persona: people.owner }, (owner) => confirm(owner, number, '满意')),
  )
  await step('who had joined is told no more than the course', () =>
    visiting(stage, { persona: people.neighbour }, async (neighbour) => {
      await neighbour.open(ownCase(number))
      await neighbour.see('已办结，居民已确认解决')
      await seeCourseAlone(neighbour)
    }),
  )
}

/** What nobody confirmed is closed as 未评价; the company's case counts, the one ruled away does not. */
async function countAndPublish(stage: CompoundStage): Promise<void> {
  const { step } = stage
  await step('the period closes and is counted', () => moveClock(stage, '2026-12-01T08:00:00'))
  await step('the bureau sees one complaint of the compound', () =>
    atDesk(stage, people.bureau, (desk) => seeCounted(desk)),
  )
  await step('every page once all is over, in every way of looking', () => lookAtPages(stage, closedPages))
  await step('the result is published with its complaints', async () => {
    await moveClock(stage, '2026-12-11T08:00:00')
    await visiting(stage, {}, seePublished)
  })
}
