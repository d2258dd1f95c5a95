import { look } from '../checks/look'
import { shownRows } from '../rating/city-table'
import { homeCompound } from '../rating/people'
import { choose } from '../rating/read-published'
import type { Visitor } from '../stage/visitor'

/** One case of the company in a compound that it has served all year: per hundred households and year. */
const rateOf = (households: number) => ((1 / households) * 100).toFixed(2)

/** The table and the compound's page tell of the one case that the company answers for. */
export async function seeCounted(desk: Visitor): Promise<void> {
  const fault = desk.stage.faults.add
  await desk.open('/packages/bureau/table/index')
  await desk.see(homeCompound)
  const row = (await shownRows(desk)).find((each) => each.小区 === homeCompound) as unknown as
    | Record<string, string>
    | undefined
  if (row?.投诉 !== '1') fault(`the table shows ${JSON.stringify(row)}`)
  await look(desk, 'table-complaints', 'desktop')
  await desk.page.getByRole('row', { name: homeCompound }).click()
  await desk.press('打开小区页')
  await desk.see('楼栋分组与权重', '投诉率（件/百户·年）', '绿化养护')
  await desk.settled()
  const words = await desk.page.locator('body').innerText()
  if (words.includes('消防通道与设施')) fault('the case that was ruled away is counted for the company')
  if (!words.includes(rateOf(480))) fault(`the compound’s page does not tell the rate ${rateOf(480)}`)
}

/** From the day of publication everybody reads it. */
export async function seePublished(visitor: Visitor): Promise<void> {
  await visitor.open('/pages/published/index')
  await choose(visitor, homeCompound)
  await visitor.press(/^查看详细结果/)
  await visitor.see('投诉率（件/百户·年）')
  await look(visitor, 'published-complaints')
}
