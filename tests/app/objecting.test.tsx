// @vitest-environment jsdom
import './environment-in-tests'
import Taro from '@tarojs/taro'
import { type ComponentProps, useState } from 'react'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readHome } from '../../core/contract/home'
import type { readOwnSelectionObjection } from '../../core/contract/selection-objections'
import { Objecting } from '../../src/features/selection/objecting'
import { chooseRole } from '../../src/platform/chosen-role'
import '../../src/platform/staff-words'
import { answeringCloud, delayed, done, lost, refused } from './answering-cloud'
import { draw } from './draw'
import { phoneThatRemembers } from './phone-that-remembers'

type Home = OutputOf<typeof readHome>
type Own = NonNullable<OutputOf<typeof readOwnSelectionObjection>['objection']>
type Props = ComponentProps<typeof Objecting>

beforeEach(phoneThatRemembers)

const household: Home['households'][number] = {
  ...{ household: 'h', compound: 'A', compoundName: '花园苑', label: '1幢101室' },
  ...{ kind: 'owner', since: '2026-01-01T00:00:00.000Z', until: null },
}
const company = { role: 'propertyCompany', scope: 'P' } as const
const bureau = { role: 'bureau', scope: '320700' } as const

const homeOf = (more: Partial<Home>): Home => ({
  ...{ signedIn: true, roles: [], households: [], household: null, period: null, answered: null },
  ...{ participation: null, cases: [], published: null, ...more },
})
const held = (...roles: Pick<Home['roles'][number], 'role' | 'scope'>[]): Home['roles'] =>
  roles.map((each) => ({ ...each, scopeName: null, agency: null, appointment: 'a', until: null }))

const resident = homeOf({ households: [household] })
const applicant = homeOf({ roles: held(company) })
const both = homeOf({ households: [household], roles: held(company) })

const ownOf = (more: Partial<Own>): Own => ({
  ...{ compound: 'B', name: '长河里', aspect: 'sheet', why: '绿化没有这么好', state: 'open', answer: null },
  ...{ raisedAt: '2026-12-13T00:00:00.000Z', ...more },
})

const campaign = 'S2026-320700'
const listOf = (number: number) =>
  ({
    number,
    compounds: [
      { compound: 'A', name: '花园苑' },
      { compound: 'B', name: '长河里' },
    ],
  }) as unknown as Props['list']

async function open(home: Home, { own = null, ...more }: Partial<Props> & { own?: Own | null } = {}) {
  const cloud = answeringCloud({
    readHome: done(home),
    readOwnSelectionObjection: done({ objection: own }),
    objectToSelection: done({ objection: 'o' }),
    objectAsApplicant: done({ objection: 'o' }),
  })
  let raised = 0
  function Page() {
    const [turn, setTurn] = useState(0)
    const onDone = () => {
      raised += 1
      setTurn(turn + 1)
    }
    return <Objecting key={turn} {...{ campaign, list: listOf(1), isOpen: true, onDone, ...more }} />
  }
  const page = await draw(<Page />)
  const sent = () => cloud.names().filter((name) => name.startsWith('object'))
  const inputs = () => sent().flatMap((name) => cloud.inputs(name))
  return { ...page, cloud, sent, inputs, raised: () => raised }
}

type Opened = Awaited<ReturnType<typeof open>>

const said = { campaign, compound: 'B', aspect: 'sheet', why: '绿化没有这么好' }

async function fillIn({ press, enter }: Opened, why = said.why) {
  await press('提出异议')
  await enter('对哪个小区', '长河里')
  await enter('哪一方面', '附件2评分')
  await enter('理由', why)
}

describe('a resident', () => {
  test('says to which compound, in which aspect and why; that is sent, and nothing else', async () => {
    const page = await open(resident)
    await page.press('提出异议')
    expect(page.held('以什么身份')).toBeNull()
    expect(page.options('对哪个小区')).toEqual(['请选择', '花园苑', '长河里'])
    expect(page.options('哪一方面')).toEqual([
      '请选择',
      '申报资格',
      '原则要求',
      '附件2评分',
      '居民评价',
      '其他',
    ])
    expect(page.words()).toContain('只有答复的单位能看到，请勿写姓名、房号、电话。')
    await page.press('返回')
    await fillIn(page, `  ${said.why}\n`)
    await page.press('提交异议')
    expect([page.sent(), page.inputs()]).toEqual([['objectToSelection'], [said]])
    expect([page.said(), page.raised(), page.isOpen()]).toEqual([
      '异议已提交，答复会在名单页公布。',
      1,
      false,
    ])
  })

  test('is told at each question what is missing, and nothing is sent', async () => {
    const page = await open(resident)
    await page.press('提出异议')
    expect(page.alerts()).toEqual([])
    await page.press('提交异议')
    const missing = ['请选择小区。', '请选择是哪一方面。', '请写明理由，至少 4 个字。']
    expect(page.alerts()).toEqual(missing)
    await page.enter('对哪个小区', '长河里')
    await page.press('提交异议')
    expect(page.alerts()).toEqual(missing.slice(1))
    await page.enter('哪一方面', '附件2评分')
    await page.enter('理由', ' 不属实 ')
    await page.press('提交异议')
    expect([page.alerts(), page.sent()]).toEqual([missing.slice(2), []])
    await page.enter('理由', '并不属实')
    await page.press('提交异议')
    expect(page.inputs()).toEqual([{ ...said, why: '并不属实' }])
  })

  test('objects once a list: what was objected stands there with its answer, and no way to object again', async () => {
    const page = await open(resident, { own: ownOf({}) })
    expect(page.words()).toContain('您对长河里“附件2评分”的异议：绿化没有这么好（办理中）')
    expect(page.button('提出异议')).toBeUndefined()
    const answer = { why: '已重新评分', office: '市住建局', at: '2026-12-14T00:00:00.000Z' }
    const answered = await open(resident, { own: ownOf({ state: 'upheld', answer }) })
    expect(answered.words()).toContain('绿化没有这么好（成立：已重新评分）')
  })

  test('of several homes is asked once all the same', async () => {
    const page = await open(homeOf({ households: [household, { ...household, household: 'i' }] }))
    await fillIn(page)
    await page.press('提交异议')
    expect(page.inputs()).toEqual([said])
  })
})

describe('an applicant', () => {
  test('objects by the way of applicants, without being asked as what', async () => {
    const page = await open(applicant)
    await fillIn(page)
    expect(page.held('以什么身份')).toBeNull()
    await page.press('提交异议')
    expect([page.sent(), page.inputs()]).toEqual([['objectAsApplicant'], [said]])
    expect(page.cloud.names()).not.toContain('readOwnSelectionObjection')
  })

  test('objects once a list, and is told that it has; to the next list it may again', async () => {
    const first = await open(applicant)
    await fillIn(first)
    await first.press('提交异议')
    expect(first.words()).toContain('贵单位已对这份名单提出异议。')
    expect(first.button('提出异议')).toBeUndefined()
    const next = await open(applicant, { list: listOf(2) })
    expect(next.words()).not.toContain('贵单位已')
    expect(next.button('提出异议')).toBe('free')
  })

  test('is an office: another one of the same person still may', async () => {
    const committee = { role: 'residentsCommittee', scope: 'c' } as const
    const home = homeOf({ roles: held(company, committee) })
    chooseRole(company)
    const first = await open(home)
    await fillIn(first)
    await first.press('提交异议')
    expect(first.words()).toContain('贵单位已对这份名单提出异议。')
    chooseRole(committee)
    const other = await open(home)
    expect(other.words()).not.toContain('贵单位已')
    expect(other.button('提出异议')).toBe('free')
    chooseRole(company)
    expect((await open(home)).words()).toContain('贵单位已对这份名单提出异议。')
  })

  test('that was refused has not objected', async () => {
    const page = await open(applicant)
    page.cloud.answers.objectAsApplicant = refused('not_an_applicant')
    await fillIn(page)
    await page.press('提交异议')
    expect(page.alerts()).toEqual(['贵单位在本次选树中没有申报，不能以申报单位的身份提出异议。'])
    await page.press('返回')
    expect(page.words()).not.toContain('贵单位已')
    expect(page.button('提出异议')).toBe('free')
  })
})

describe('whoever is a resident and an applicant', () => {
  test('says as which, and objects as that', async () => {
    const page = await open(both)
    await fillIn(page)
    expect(page.options('以什么身份')).toEqual(['请选择', '住户', '申报单位'])
    await page.press('提交异议')
    expect([page.alerts(), page.sent()]).toEqual([['请选择以什么身份提出。'], []])
    await page.enter('以什么身份', '申报单位')
    await page.press('提交异议')
    expect([page.sent(), page.inputs()]).toEqual([['objectAsApplicant'], [said]])
  })

  test('and has objected as the one still may as the other', async () => {
    const page = await open(both, { own: ownOf({}) })
    await fillIn(page)
    expect(page.held('以什么身份')).toBeNull()
    await page.press('提交异议')
    expect(page.sent()).toEqual(['objectAsApplicant'])
    expect(page.words()).toContain('贵单位已对这份名单提出异议。')
    expect(page.button('提出异议')).toBeUndefined()
    const again = await open(both)
    await fillIn(again)
    expect(again.held('以什么身份')).toBeNull()
    await again.press('提交异议')
    expect(again.sent()).toEqual(['objectToSelection'])
  })

  test('and works under an office that cannot apply objects as a resident', async () => {
    chooseRole(bureau)
    const page = await open(homeOf({ households: [household], roles: held(bureau, company) }))
    await fillIn(page)
    await page.press('提交异议')
    expect(page.sent()).toEqual(['objectToSelection'])
  })
})

describe('whoever has no say', () => {
  test.each([
    ['who is not signed in', homeOf({ signedIn: false }), '登录并绑定住户以后，可以在这里提出异议。'],
    ['who is signed in', homeOf({ roles: held(bureau) }), '绑定住户以后，可以在这里提出异议。'],
  ])('%s learns how one comes to have one', async (_, home, words) => {
    const navigateTo = vi.fn()
    Object.assign(Taro, { navigateTo })
    onTestFinished(() => void Reflect.deleteProperty(Taro, 'navigateTo'))
    const page = await open(home)
    expect(page.words().startsWith(words)).toBe(true)
    expect(page.button('提出异议')).toBeUndefined()
    await page.press('绑定我的住户')
    expect(navigateTo.mock.calls).toEqual([[{ url: '/packages/resident/bind/index' }]])
  })

  test('reads nothing of it where nobody can object any more', async () => {
    const page = await open(homeOf({ signedIn: false }), { isOpen: false })
    expect(page.words()).toBe('')
  })
})

test('to a list that is not open nobody objects; what was objected still stands there', async () => {
  const page = await open(both, { isOpen: false, own: ownOf({}) })
  expect(page.words()).toContain('您对长河里')
  expect(page.button('提出异议')).toBeUndefined()
})

describe('an objection that did not arrive', () => {
  test.each([
    ['without network', lost, '网络不稳，请检查网络后重试。'],
    [
      'because the home has objected',
      refused('objected_before'),
      '对这份名单已提出过异议：每户、每个申报单位一次，书面、电话的也算。',
    ],
    ['for its words', refused('text_refused'), '文字意见中有不能提交的内容，请修改后再试。'],
    ['too late', refused('objection_too_late'), '已超过提出异议的期限。'],
  ])('%s is told so, and everything that was typed is still there', async (_, answer, words) => {
    const page = await open(resident)
    page.cloud.answers.objectToSelection = answer
    await fillIn(page)
    await page.press('提交异议')
    expect([page.alerts(), page.raised(), page.said()]).toEqual([[words], 0, ''])
    const fields = ['对哪个小区', '哪一方面', '理由']
    expect(fields.map(page.held)).toEqual(['B', 'sheet', said.why])
    expect(page.button('提交异议')).toBe('free')
  })

  test('goes out again as the same request, and as another once it says something else', async () => {
    const page = await open(resident)
    page.cloud.answers.objectToSelection = lost
    await fillIn(page)
    await page.press('提交异议')
    await page.press('提交异议')
    await page.enter('理由', '停车收费没有公示')
    page.cloud.answers.objectToSelection = done({ objection: 'o' })
    await page.press('提交异议')
    const [first, second, third] = page.cloud.requestKeys('objectToSelection')
    expect(first).toBeTruthy()
    expect([second === first, third === first, page.raised()]).toEqual([true, false, 1])
  })
})

describe('while an objection is on its way', () => {
  test('a second tap sends nothing', async () => {
    const page = await open(resident)
    const { answer, letGo } = delayed(done({ objection: 'o' }))
    page.cloud.answers.objectToSelection = answer
    await fillIn(page)
    await page.press('提交异议')
    expect([page.button('提交异议'), page.button('请稍候…')]).toEqual([undefined, 'held'])
    await page.press('请稍候…')
    await page.happens(letGo)
    expect([page.sent(), page.raised()]).toEqual([['objectToSelection'], 1])
  })

  test('another is not sent as something else either', async () => {
    const page = await open(both)
    const { answer, letGo } = delayed(done({ objection: 'o' }))
    page.cloud.answers.objectToSelection = answer
    await fillIn(page)
    await page.enter('以什么身份', '住户')
    await page.press('提交异议')
    await page.enter('以什么身份', '申报单位')
    expect(page.button('请稍候…')).toBe('held')
    await page.happens(letGo)
    expect([page.sent(), page.raised()]).toEqual([['objectToSelection'], 1])
  })
})
