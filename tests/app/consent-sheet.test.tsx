// @vitest-environment jsdom
import './environment-in-tests'
import { expect, test } from 'vitest'
import { ConsentSheet } from '../../src/features/applications/consent-sheet'
import '../../src/platform/staff-words'
import type { ReadApplication } from '../../src/features/applications/application-words'
import { answeringCloud, delayed, done, lost, refused } from './answering-cloud'
import { draw } from './draw'
import { pdf, picking, text } from './picking'

const id = 'S2026-320700|A'

async function open({ consentsOnPaper }: { consentsOnPaper: boolean }) {
  const cloud = answeringCloud({
    uploadEvidence: done({ file: 'signed', done: true }),
    consentToApplication: done({ application: id }),
  })
  const read = {
    application: { id, compound: 'A', name: '花园苑', revision: 3 },
    lookBack: { from: '2025-12-01', until: '2026-11-30' },
    consentsOnPaper,
  } as unknown as ReadApplication
  const told: string[] = []
  const page = await draw(
    <ConsentSheet {...{ read }} onDone={() => told.push('done')} onClose={() => told.push('closed')} />,
  )
  return { ...page, cloud, told, inputs: () => cloud.inputs('consentToApplication') }
}

const none = '请上传盖章的同意书'
const underWay = '盖章的同意书还没有上传好，请稍候或移除。'

test('the owners’ committee agrees itself: no paper is asked for, and what it read is what it agrees to', async () => {
  const page = await open({ consentsOnPaper: false })
  expect(page.words()).toContain(
    '业委会（物管会）在此同意 花园苑 的这份申报。申报内容修改后再次提交的，须重新同意。',
  )
  expect(page.button('添加材料')).toBeUndefined()
  await page.press('同意申报')
  expect(page.inputs()).toEqual([{ application: id, revision: 3, paper: null }])
  expect([page.said(), page.told]).toEqual(['已记录业委会（物管会）的同意。', ['done']])
})

test('whoever goes back has agreed to nothing', async () => {
  const page = await open({ consentsOnPaper: false })
  await page.press('返回')
  expect([page.told, page.cloud.names()]).toEqual([['closed'], []])
})

test('the residents’ committee enters no consent without the signed paper', async () => {
  const page = await open({ consentsOnPaper: true })
  expect(page.words()).toContain('业委会（物管会）已书面同意 花园苑 的这份申报的，由居委会在此录入。')
  expect(page.alerts()).toEqual([])
  await page.press('同意申报')
  expect([page.alerts(), page.cloud.names(), page.told]).toEqual([[none], [], []])
})

test('it enters one paper, of which nothing more is asked, by the file that was stored', async () => {
  const page = await open({ consentsOnPaper: true })
  picking(pdf, pdf)
  await page.press('添加材料')
  expect(page.cloud.inputs('uploadEvidence')).toMatchObject([{ compound: 'A', name: pdf.name }])
  expect([page.button('添加材料'), page.held('材料类别')]).toEqual([undefined, null])
  await page.press('同意申报')
  expect(page.inputs()).toEqual([{ application: id, revision: 3, paper: 'signed' }])
  expect(page.told).toEqual(['done'])
})

test('a paper that is on its way holds the consent back until it is stored', async () => {
  const page = await open({ consentsOnPaper: true })
  const { answer, letGo } = delayed(done({ file: 'signed', done: true }))
  page.cloud.answers.uploadEvidence = answer
  picking(pdf)
  await page.press('添加材料')
  await page.press('同意申报')
  expect([page.alerts(), page.inputs()]).toEqual([[underWay], []])
  await page.happens(letGo)
  expect(page.alerts()).toEqual([])
  await page.press('同意申报')
  expect(page.inputs()).toEqual([{ application: id, revision: 3, paper: 'signed' }])
})

test('a paper that was not stored holds it back until it is taken out and another one is there', async () => {
  const page = await open({ consentsOnPaper: true })
  picking(text)
  await page.press('添加材料')
  await page.press('同意申报')
  expect(page.alerts()).toEqual(['这种文件不能上传，请另存为版式文档或照片后再上传。', underWay])
  await page.press('移除')
  expect(page.alerts()).toEqual([none])
  picking(pdf)
  await page.press('添加材料')
  await page.press('同意申报')
  expect(page.inputs()).toEqual([{ application: id, revision: 3, paper: 'signed' }])
})

test('a paper that was taken out again is not entered', async () => {
  const page = await open({ consentsOnPaper: true })
  picking(pdf)
  await page.press('添加材料')
  await page.press('移除')
  await page.press('同意申报')
  expect([page.alerts(), page.inputs()]).toEqual([[none], []])
})

test.each([
  ['without network', lost, '网络不稳，请检查网络后重试。'],
  [
    'as the application was changed meanwhile',
    refused('application_changed'),
    '这份申报刚才已有变动，请刷新后再办理。',
  ],
  [
    'as the committee is a party',
    refused('party_to_application'),
    '您任职的单位是这份申报的创建主体，或者您住在这个小区，不能评审或裁定。',
  ],
  ['as the stage is over', refused('stage_over'), '这一阶段已经结束，不能再办理。'],
])(
  'a consent that failed %s is said in words; the paper is still there and goes out as the same request',
  async (_, answer, words) => {
    const page = await open({ consentsOnPaper: true })
    page.cloud.answers.consentToApplication = answer
    picking(pdf)
    await page.press('添加材料')
    await page.press('同意申报')
    expect([page.alerts(), page.told, page.said()]).toEqual([[words], [], ''])
    expect(page.words()).toContain(pdf.name)
    page.cloud.answers.consentToApplication = done({ application: id })
    await page.press('同意申报')
    const [first, second] = page.cloud.requestKeys('consentToApplication')
    expect(first).toBeTruthy()
    expect([second === first, page.alerts(), page.told]).toEqual([true, [], ['done']])
    const input = { application: id, revision: 3, paper: 'signed' }
    expect(page.inputs()).toEqual([input, input])
  },
)

test('a second tap agrees to nothing more', async () => {
  const page = await open({ consentsOnPaper: false })
  const { answer, letGo } = delayed(done({ application: id }))
  page.cloud.answers.consentToApplication = answer
  await page.press('同意申报')
  expect([page.button('同意申报'), page.button('请稍候…')]).toEqual([undefined, 'held'])
  await page.press('请稍候…')
  await page.happens(letGo)
  expect([page.inputs().length, page.told]).toEqual([1, ['done']])
})
