import { look } from '../checks/look'
import type { Visitor } from '../stage/visitor'
import { homeCompound } from './people'

/** Without signing in: what the product is, and the published figures of a compound chosen by place or by name. */
export async function readPublished(visitor: Visitor): Promise<void> {
  await visitor.open('/')
  await visitor.see('评价本小区的物业服务', '119 / 110 / 120')
  await visitor.press('选择小区查看')
  await visitor.see('按区县查找')
  await look(visitor, 'published-districts')
  await choosePlace(visitor, /^连云区/)
  await look(visitor, 'published-subdistricts')
  await visitor.press('返回选择区县')
  await choose(visitor, homeCompound)
  await visitor.see('2026 年上半年', '满意度得分（满分 100）', '2026 年下半年（正在评价）')
  await visitor.press(/^查看详细结果/)
  await visitor.see('分项得分', '环境卫生')
}

/** Opens the list of a district. */
async function choosePlace(visitor: Visitor, district: RegExp): Promise<void> {
  await visitor.press(district)
  await visitor.see('返回选择区县')
}

/** Looks a compound up by its name and opens it. */
export async function choose(visitor: Visitor, compound: string): Promise<void> {
  await visitor.find('textbox', '按名称查找').fill(compound.slice(3))
  await visitor.press('查找')
  await visitor.press(new RegExp(`^${compound}`))
  await visitor.settled()
}
