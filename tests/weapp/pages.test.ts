import { appendFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtWeapp, copyOfBuild } from './built-weapp'
import { openPhone, type Phone } from './phone/open-phone'
import type { TreeNode } from './phone/page'
import { routesOf } from './phone/routes'
import { openSmallCity, type SmallCity } from './small-city'

let city: SmallCity
beforeAll(async () => {
  city = await openSmallCity()
}, 120_000)
afterAll(() => city?.close())

type Visit = { persona: string; directory?: string; online?: boolean; fontSize?: number }

function phoneOf({ persona, directory = builtWeapp(), ...world }: Visit): Phone {
  return openPhone({
    directory,
    now: city.now,
    world: { callFunction: city.callFunctionAs(persona), ...world },
  })
}

/** What the page needs in its address to show something. */
async function queryOf(route: string): Promise<Record<string, string>> {
  if (route.endsWith('/rate/index') || route.endsWith('/household/index')) {
    return { household: await ownHousehold() }
  }
  if (route.startsWith('packages/disclosures')) {
    return { compound: city.compound, kind: 'commonIncome', period: '2026Q3' }
  }
  if (/staff\/(publishing|published|draft|asked|committee)\//.test(route)) {
    return { compound: city.compound, kind: 'activities' }
  }
  if (route.endsWith('/file/index')) return { household: await ownHousehold() }
  if (route.endsWith('cases/case/index')) return { number: await ownCase() }
  return route.endsWith('/compound/index') ? { compound: city.compound, period: '2026H1' } : {}
}

async function ownHousehold(): Promise<string> {
  const answer = await city.callFunctionAs('owner')('resident', { name: 'readHome', input: {} })
  return (answer as { data: { household: { household: string } } }).data.household.household
}

/** Number of a case that the owner has filed, the same however often it is asked for. */
async function ownCase(): Promise<string> {
  const where = { kind: 'public', spot: 'gate', building: null, detail: '' }
  const answer = await city.callFunctionAs('owner')('resident', {
    name: 'fileCase',
    requestKey: 'a-case-for-its-own-page',
    input: {
      ...{ household: await ownHousehold(), kind: 'repair', category: 'facilities', where },
      ...{ text: '东门的路灯坏了一周', photos: [], contact: null },
    },
  })
  return (answer as { data: { case: { number: string } } }).data.case.number
}

function words(node: TreeNode): string {
  return node.v ?? (node.cn ?? []).map(words).join(' ')
}
/** How deep a page is nested, its root included: beyond Taro’s `baseLevel` it would be drawn inside a component of its own. */
const depthOf = (node: TreeNode): number => 1 + Math.max(0, ...(node.cn ?? []).map(depthOf))
const shown = (phone: Phone) => words(phone.page().data.root)
const sentBytes = (phone: Phone) => phone.sent.reduce((sum, { bytes }) => sum + bytes, 0)

/** No English, no code, nothing that a programmer forgot. */
const unreadable = /undefined|null|NaN|\[object|[a-z]{3,}_[a-z]+|Error/

const personaOf = (route: string) =>
  route.startsWith('packages/bureau')
    ? 'bureau'
    : route.startsWith('packages/staff')
      ? 'residents-committee'
      : 'owner'

describe('every page of the build', () => {
  test.each(routesOf(builtWeapp()))(
    '%s opens from its address and says something readable',
    async (route) => {
      const phone = phoneOf({ persona: personaOf(route) })
      await phone.launch(route, await queryOf(route))
      expect(phone.faults).toEqual([])
      expect(shown(phone)).toMatch(/\p{Script=Han}{2}/u)
      expect(depthOf(phone.page().data.root)).toBeLessThanOrEqual(12)
      expect(shown(phone)).not.toMatch(unreadable)
    },
  )

  test.each(routesOf(builtWeapp()))('%s opens without network and says so in words', async (route) => {
    const phone = phoneOf({ persona: personaOf(route), online: false })
    await phone.launch(route, await queryOf(route))
    expect(phone.faults).toEqual([])
    expect(shown(phone)).toMatch(/\p{Script=Han}{2}/u)
    expect(shown(phone)).not.toMatch(unreadable)
  })

  test.each(routesOf(builtWeapp()))(
    '%s opened by a stranger refuses politely or shows what is public',
    async (route) => {
      const phone = phoneOf({ persona: 'newcomer' })
      await phone.launch(route, await queryOf(route))
      expect(phone.faults).toEqual([])
      expect(shown(phone)).not.toMatch(unreadable)
    },
  )
})

describe('what goes to the renderer', () => {
  test.each(['pages/home/index', 'pages/rate/index'])(
    '%s opens with at most 20 kB of setData',
    async (route) => {
      const phone = phoneOf({ persona: 'owner' })
      await phone.launch(route, await queryOf(route))
      expect(sentBytes(phone), phone.sent.map(({ bytes }) => bytes).join(' + ')).toBeLessThanOrEqual(20_000)
      expect(shown(phone)).toContain('物业')
      expect(phone.sent.length).toBeLessThanOrEqual(5)
    },
  )

  test('the first page of a person with large system type is in elder mode', async () => {
    const usual = phoneOf({ persona: 'owner' })
    await usual.launch('pages/home/index')
    const large = phoneOf({ persona: 'owner', fontSize: 23 })
    await large.launch('pages/home/index')
    const classOf = (phone: Phone) => JSON.stringify(phone.page().data.root).includes('elder')
    expect([classOf(usual), classOf(large)]).toEqual([false, true])
  })
})

describe('a spoilt build is caught on the phone', () => {
  async function open(spoil: (directory: string) => void): Promise<string[]> {
    const directory = copyOfBuild()
    spoil(directory)
    const phone = phoneOf({ persona: 'owner', directory })
    try {
      await phone.launch('pages/home/index')
    } catch (error) {
      return [String(error)]
    }
    return phone.faults
  }
  const add = (text: string) => (directory: string) =>
    appendFileSync(join(directory, 'pages/home/index.js'), text)

  test.each<[fault: string, spoil: (directory: string) => void, expected: string]>([
    [
      'a script that makes code from text',
      add(';new Function("return 1")()'),
      'Code generation from strings disallowed',
    ],
    ['a browser’s global', add(';document.title="x"'), 'document is not defined'],
    ['a Node global', add(';process.exit()'), 'process is not defined'],
    ['a method newer than the phone', add(';[1].toSorted()'), 'toSorted is not a function'],
    ['a wx name that does not exist', add(';wx.getSystemInformation()'), 'is not a function'],
    ['a wx call that nobody foresaw', add(';wx.getLocation({})'), 'wx.getLocation was called'],
    ['a missing chunk', (d) => writeFileSync(join(d, 'common.js'), ''), 'page_not_registered'],
  ])('%s', async (_, spoil, expected) => {
    expect((await open(spoil)).join('\n')).toContain(expected)
  })
})
