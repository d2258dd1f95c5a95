import { look } from '../checks/look'
import { homeCompound } from '../rating/people'
import { letIn, type Visitor } from '../stage/visitor'

/** From the table to what was sealed: hashes, the record, how to check it; the full file is the bureau's to download. */
export async function readSnapshots(bureau: Visitor): Promise<void> {
  await openSnapshots(bureau)
  await bureau.see('文件与校验值（SHA-256）', '答案记录有没有被改动', '怎么核验', '本期各次快照')
  await bureau.find('link', '下载完整文件').waitFor()
  await look(bureau, 'snapshots-bureau', 'desktop')
  const district = await letIn(bureau.stage, { persona: 'district', desktop: true })
  await openSnapshots(district)
  await district.see('完整文件由市住建局保管，这里只显示校验值。')
  if (await district.page.getByRole('link', { name: '下载完整文件' }).isVisible())
    bureau.stage.faults.add('a district is offered the full file')
  await district.leave()
}

async function openSnapshots(visitor: Visitor): Promise<void> {
  await visitor.open('/packages/bureau/table/index')
  await visitor.see(homeCompound)
  await visitor.press('快照与核验')
  await visitor.see(/第 1 次封存$/)
  await visitor.settled()
}
