import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyOfBuild } from './built-weapp'
import { type Hand, takePhone, takeRatingPage } from './hand'
import { openSmallCity, type SmallCity } from './small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
}, 120_000)
afterAll(() => city?.close())

describe('what a tap sends to the renderer', () => {
  async function openRating(): Promise<Hand & { bytesOf(words: string): Promise<number> }> {
    const hand = await takeRatingPage(city, { persona: 'family' })
    const bytesOf = async (words: string) => {
      const before = hand.phone.sent.length
      await hand.view.tap(words)
      return hand.phone.sent.slice(before).reduce((sum, { bytes }) => sum + bytes, 0)
    }
    return { ...hand, bytesOf }
  }

  test('a tap on a level sends at most 500 bytes, the first and every further one', async () => {
    const { bytesOf } = await openRating()
    const sent = [await bytesOf('满意'), await bytesOf('基本满意'), await bytesOf('非常满意')]
    expect(Math.max(...sent), `${sent} bytes`).toBeLessThanOrEqual(500)
    expect(Math.min(...sent)).toBeGreaterThan(0)
  })

  test('the tap that asks for reasons sends at most 2.5 kB', async () => {
    const { bytesOf, view } = await openRating()
    const sent = await bytesOf('不满意')
    expect(view.words()).toContain('哪里没做好？（可多选）')
    expect(sent, `${sent} bytes`).toBeLessThanOrEqual(2_500)
  })

  test('the tap that opens a group of dimensions, and the one that opens a dimension’s rows, send at most 2.5 kB', async () => {
    const { bytesOf, view } = await openRating()
    const groups = [await bytesOf('服务的各个方面'), await bytesOf('小区共建的各个方面')]
    const rows = await bytesOf('环境卫生')
    const level = await bytesOf('不了解')
    expect(view.attributes('不了解')).toMatchObject({ ariaChecked: true })
    expect(Math.max(...groups), `${groups} bytes`).toBeLessThanOrEqual(2_500)
    expect(rows, `${rows} bytes`).toBeLessThanOrEqual(2_500)
    expect(level, `${level} bytes`).toBeLessThanOrEqual(500)
  })
})

test('WeChat’s screen reader hears levels as radio buttons, which one is chosen, and which group opens', async () => {
  const { view } = await takeRatingPage(city, { persona: 'family' })
  expect(view.attributes('满意')).toMatchObject({ ariaRole: 'radio', ariaChecked: false })
  await view.tap('满意')
  expect(view.attributes('满意')).toMatchObject({ ariaRole: 'radio', ariaChecked: true })
  expect(view.attributes('服务的各个方面')).toMatchObject({ ariaRole: 'button', ariaExpanded: false })
  await view.tap('服务的各个方面')
  expect(view.attributes('服务的各个方面')).toMatchObject({ ariaExpanded: true })
})

describe('a spoilt build is caught in the hand', () => {
  async function tapBind(spoil: (text: string) => string): Promise<string> {
    const directory = copyOfBuild()
    const file = join(directory, 'base.wxml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, spoil(text))
    expect(readFileSync(file, 'utf8')).not.toBe(text)
    const { view } = await takePhone(city, {
      persona: 'district',
      route: 'packages/resident/bind/index',
      directory,
    })
    try {
      await view.tap('绑定')
      return view.words()
    } catch (error) {
      return String(error)
    }
  }
  const told = '绑定码是 12 位数字'

  test('a whole build tells what is missing', async () => {
    expect(await tapBind((text) => `${text}\n`)).toContain(told)
  })

  test('lost tap handlers', async () => {
    expect(await tapBind((text) => text.replaceAll('bindtap="eh"', ''))).not.toContain(told)
  })

  test('a handler of another name', async () => {
    expect(await tapBind((text) => text.replaceAll('bindtap="eh"', 'bindtap="handle"'))).not.toContain(told)
  })

  test('a lost identity of the elements', async () => {
    expect(
      await tapBind((text) =>
        text.replaceAll('data-sid="{{i.sid}}"', '').replaceAll('i.uid||i.sid', 'i.uid'),
      ),
    ).not.toContain(told)
  })

  test('missing templates of what can be tapped', async () => {
    const tappable = /name="tmpl_(\d+_\d+)">(?=\s*<view[^>]*bindtap)/g
    expect(await tapBind((text) => text.replace(tappable, 'name="lost_$1">'))).toMatch(
      /not_rendered|nothing_shown/,
    )
  })
})
