import { homeCompound } from '../rating/people'
import type { Visitor } from '../stage/visitor'

const resultsAPage = 50

/** From 公开 to the table; by place, by name, and page by page. */
export async function searchTable(visitor: Visitor): Promise<void> {
  await openTable(visitor)
  await visitor.see('同一档内按名称排列，不公布名次')
  await visitor.press('下一页')
  await visitor.see(`第 ${resultsAPage + 1}～`)
  await visitor.press('上一页')
  await visitor.see(`第 1～${resultsAPage} 个`)
  await visitor.page.getByLabel('区县').selectOption({ label: '海州区' })
  await visitor.settled()
  await visitor.page.getByLabel('街道').selectOption({ index: 1 })
  await visitor.settled()
  await visitor.page.getByLabel('区县').selectOption({ label: '全部' })
  await find(visitor, '没有这个小区')
  await visitor.see('没有找到小区，请换一个名称或区县。')
  await find(visitor, homeCompound.slice(3))
  await visitor.see(homeCompound, '共 1 个小区')
}

/** From the table to one compound, and on its page the reasons. */
export async function findWhy(visitor: Visitor): Promise<void> {
  await openTable(visitor)
  await find(visitor, homeCompound.slice(3))
  await visitor.press(new RegExp(`^${homeCompound}`))
  await seeWhy(visitor)
  await visitor.press('查看数据表')
  await visitor.see('加权平均分', '收起数据表')
}

/** What the page says of a compound that is ranked. */
export async function seeWhy(visitor: Visitor): Promise<void> {
  await visitor.see('为什么排在这里', /^第 \d+ 档（\d+–\d+ 分）：满意度/, '排在前一个小区之后')
  await visitor.see('总体评价分布', '业主与物业使用人', '参评情况', '投诉率（件/百户·年）')
}

/** The same figures by district and by company. */
export async function seeAreas(visitor: Visitor): Promise<void> {
  await openTable(visitor)
  for (const [view, expected] of [
    ['区县', '海州区'],
    ['物业服务企业', '演示·和园物业服务有限公司'],
  ] as const) {
    await visitor.page.getByLabel('查看', { exact: true }).selectOption({ label: view })
    await visitor.see('连云港市', expected)
  }
}

async function openTable(visitor: Visitor): Promise<void> {
  await visitor.open('/pages/published/index')
  await visitor.press(/^各小区结果/)
  // The page before it has a search of its own.
  await visitor.see('第 1 档')
  await visitor.settled()
}

/** Looks for a part of a compound's name. */
export async function find(visitor: Visitor, part: string): Promise<void> {
  await visitor.find('textbox', '按小区名称查找').fill(part)
  await visitor.press('查找')
  await visitor.settled()
}
