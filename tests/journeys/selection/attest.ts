import { look } from '../checks/look'
import { atDesk } from '../complaints/desk'
import { pdf } from '../disclosures/accounts-file'
import type { Stage } from '../stage/open-stage'
import type { Visitor } from '../stage/visitor'
import { addEvidence, photo } from './apply'
import { to } from './places'

const ledger = { name: '收费台账.pdf', mimeType: 'application/pdf', buffer: pdf() }

/** What the principles leave to offices is attested by those they name: on the spot with a dated photo, by figures, and by statement. */
export async function attestPrinciples(stage: Stage): Promise<void> {
  await atDesk(stage, 'residents-committee', async (desk) => {
    await desk.open(to.attest('garden', 'phones'))
    await desk.press('符合', 'radio')
    await desk.press('提交证明')
    await look(desk, 'attest-no-photo', 'desktop')
    await addEvidence(desk, [photo])
    await desk.page.getByLabel('拍摄日期').fill('2026-11-09')
    await handIn(desk)
    await desk.open(to.attest('garden', 'collection'))
    await collected(desk)
    await addEvidence(desk, [ledger])
    await desk.see(/^收费率 97%$/)
    await look(desk, 'attest-collection', 'desktop')
    await handIn(desk)
  })
  await atDesk(stage, 'subdistrict', async (desk) => {
    await desk.open(to.attest('garden', 'guidance'))
    await desk.see('这一项每个街道证明一次，适用于本街道的所有申报小区。')
    await desk.press('符合', 'radio')
    await addEvidence(desk, [ledger])
    await handIn(desk)
  })
  await atDesk(stage, 'district', async (desk) => {
    await desk.open(to.attest('garden', 'accidents'))
    await desk.press('添加一起事故')
    await look(desk, 'attest-accident', 'desktop')
    await desk.press('移除')
    await handIn(desk)
    await desk.open(to.attest('garden', 'incidents'))
    await handIn(desk)
  })
}

async function collected({ page }: Visitor): Promise<void> {
  await page.getByLabel('时段开始').fill('2025-11-01')
  await page.getByLabel('时段结束').fill('2026-10-31')
  await page.getByLabel('应收（元）').fill('1,200,000')
  await page.getByLabel('实收（元）').fill('1,164,000')
}

async function handIn(desk: Visitor): Promise<void> {
  await desk.press('提交证明')
  await desk.see('证明已提交。')
}
