import { afterAll, beforeAll, expect, test } from 'vitest'
import { takePhone } from './hand'
import type { TreeNode } from './phone/page'
import { openSmallCity, type SmallCity } from './small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
}, 120_000)
afterAll(() => city?.close())

/** What the renderer was sent at once, at most. */
const mostSent = 60_000

const svgPrefix = 'data:image/svg+xml,'

/** The drawings on a page, as the renderer is given them. */
function drawingsOf({ cn = [], ...attributes }: TreeNode): string[] {
  const own = Object.values(attributes).flatMap((value) =>
    typeof value === 'string' && value.startsWith(svgPrefix)
      ? [decodeURIComponent(value.slice(svgPrefix.length))]
      : [],
  )
  return [...own, ...cn.flatMap(drawingsOf)]
}

test('a resident finds from 首页 why the compound stands where it stands', async () => {
  const { phone, view } = await takePhone(city, { persona: 'owner' })
  await view.tap('查看详细结果')
  expect(phone.routes()).toEqual(['pages/home/index', 'packages/results/compound/index'])
  const words = view.words()
  for (const said of [
    '满意度得分（满分 100）',
    '为什么排在这里',
    '参评情况',
    '总体评价分布',
    '业主与物业使用人',
  ])
    expect(words).toContain(said)
  expect(words).toContain('分项得分')
  expect(phone.faults).toEqual([])
  expect(Math.max(...phone.sent.map(({ bytes }) => bytes))).toBeLessThan(mostSent)
})

test('a plot is a picture that WeChat can draw, and its table is read out', async () => {
  const { phone, view } = await takePhone(city, {
    persona: 'owner',
    route: 'packages/results/compound/index',
    query: { compound: city.compound },
  })
  const [drawing] = drawingsOf(phone.page().data.root)
  expect(drawing).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d. ]+">.*<\/svg>$/)
  // A picture knows nothing of the page: its colours stand in it.
  expect(drawing).not.toContain('var(')
  expect(view.words()).toContain('加权平均分')
  await view.tap('查看数据表')
  expect(view.words()).toContain('收起数据表')
})

test('in elder mode the words of a plot are larger too', async () => {
  const drawn = async (storage?: Map<string, string>) => {
    const query = { compound: city.compound }
    const { phone } = await takePhone(city, {
      ...{ persona: 'owner', route: 'packages/results/compound/index', query },
      ...(storage ? { storage } : {}),
    })
    return drawingsOf(phone.page().data.root)[0]
  }
  expect(await drawn()).toContain('font-size="13"')
  expect(await drawn(new Map([['elder', JSON.stringify('on')]]))).toContain('font-size="18"')
})

test('anybody reads the table, the method, its annex and how to verify it, without signing in', async () => {
  const { phone, view } = await takePhone(city, { persona: 'newcomer', route: 'pages/published/index' })
  await view.tap('各小区结果')
  expect(view.words()).toContain('共 1 个小区')
  await view.tap('评价办法：得分怎么算，小区怎么排')
  expect(view.words()).toContain('回答的户数越少，得分越向全市平均靠拢')
  expect(view.words()).toContain('本期参数（2026 年上半年）')
  await view.tap('方法附录')
  expect(phone.page().route).toBe('packages/results/annex/index')
  expect(phone.faults).toEqual([])
  expect(Math.max(...phone.sent.map(({ bytes }) => bytes))).toBeLessThan(mostSent)
})

test('the verification page gives the hash, the steps and a link to the file', async () => {
  const { phone, view } = await takePhone(city, {
    persona: 'newcomer',
    route: 'packages/results/verify/index',
  })
  expect(view.words()).toMatch(/[0-9a-f]{64}/)
  expect(view.words()).toContain('npm run verify -- 2026H1-1-public.jsonl')
  await view.tap('复制公开文件的下载链接')
  expect(phone.world.clipboard).toContain('/storage/')
  expect(phone.faults).toEqual([])
})
