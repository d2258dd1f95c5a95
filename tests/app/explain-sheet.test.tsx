// @vitest-environment jsdom
import './environment-in-tests'
import { expect, test } from 'vitest'
import { ExplainSheet } from '../../src/features/applications/explain-sheet'
import '../../src/platform/staff-words'
import { answeringCloud, delayed, done, lost, refused } from './answering-cloud'
import { draw } from './draw'
import { pdf, picking, text } from './picking'

const application = 'S2026-320700|A'

async function open() {
  let stored = 0
  const cloud = answeringCloud({
    uploadEvidence: () => {
      stored += 1
      return { ok: true, data: { file: `file ${stored}`, done: true } }
    },
    explainPrinciple: done({ attestation: 'a' }),
  })
  let recorded = 0
  let closed = 0
  const page = await draw(
    <ExplainSheet
      {...{ application, compound: 'A', principle: 4 }}
      lookBack={{ from: '2025-12-01', until: '2026-11-30' }}
      onClose={() => {
        closed += 1
      }}
      onDone={() => {
        recorded += 1
      }}
    />,
  )
  return {
    ...page,
    cloud,
    recorded: () => recorded,
    closed: () => closed,
    inputs: () => cloud.inputs('explainPrinciple'),
  }
}

type Opened = Awaited<ReturnType<typeof open>>

const decision = {
  meetingOn: '2026-11-20',
  documentNumber: '连建纪〔2026〕7号',
  reason: '收费率按整改后的台账认定',
}

async function fillIn({ enter, press }: Opened, more: Partial<typeof decision> = {}) {
  const said = { ...decision, ...more }
  await enter('会议日期', said.meetingOn)
  await enter('文号或会议纪要编号', said.documentNumber)
  await enter('为什么可以例外', said.reason)
  picking(pdf)
  await press('添加材料')
}

const minutes = { file: 'file 1', kind: 'minutes', day: null }
const faults = {
  day: '请填写会议日期',
  document: '请填写文号或会议纪要编号',
  reason: '请至少填写 10 字',
  evidence: '请上传会议记录或文件',
  underWay: '会议记录或文件还没有上传好，请稍候或移除。',
}

test('going back records nothing', async () => {
  const sheet = await open()
  await fillIn(sheet)
  await sheet.press('返回')
  expect([sheet.closed(), sheet.recorded(), sheet.inputs()]).toEqual([1, 0, []])
})

test('a decision is its day, its document, why, and the minutes: that is sent, and nothing else', async () => {
  const page = await open()
  expect(page.words()).toContain('决定会随名单公布。没有证明的事项不能以决定代替，须先由有关单位证明。')
  await fillIn(page, { documentNumber: ` ${decision.documentNumber} `, reason: `\n${decision.reason}\n` })
  expect(page.cloud.inputs('uploadEvidence')).toMatchObject([{ compound: 'A', name: pdf.name }])
  await page.press('记录决定')
  expect(page.inputs()).toEqual([{ application, principle: 4, decision, evidence: [minutes] }])
  expect([page.said(), page.recorded()]).toEqual(['集体研究决定已记录。', 1])
})

test('what is missing is told at each question once it was to be recorded, and nothing is sent', async () => {
  const page = await open()
  expect(page.alerts()).toEqual([])
  await page.press('记录决定')
  expect(page.alerts()).toEqual([faults.day, faults.document, faults.reason, faults.evidence])
  await page.enter('会议日期', decision.meetingOn)
  expect(page.alerts()).toEqual([faults.document, faults.reason, faults.evidence])
  expect(page.cloud.names()).toEqual([])
})

test.each([
  ['without a day', { meetingOn: '' }, faults.day],
  ['whose document has no number', { documentNumber: ' 7 ' }, faults.document],
  ['that is explained in a few letters', { reason: ' 已按要求整改到位了 ' }, faults.reason],
])('a decision %s is not recorded', async (_, more, fault) => {
  const page = await open()
  await fillIn(page, more)
  await page.press('记录决定')
  expect([page.alerts(), page.inputs()]).toEqual([[fault], []])
})

test('a decision is of a day that is over by the end of what is looked back on, and is told which that is', async () => {
  const page = await open()
  await fillIn(page, { meetingOn: '2026-12-01' })
  await page.press('记录决定')
  expect([page.alerts(), page.inputs()]).toEqual([['会议日期不能晚于 2026 年 11 月 30 日'], []])
  await page.enter('会议日期', '2026-11-30')
  await page.press('记录决定')
  expect(page.inputs()).toMatchObject([{ decision: { meetingOn: '2026-11-30' } }])
})

test('ten letters and a number of two are enough', async () => {
  const page = await open()
  const short = { documentNumber: '7号', reason: '已按要求整改到位了。' }
  await fillIn(page, short)
  await page.press('记录决定')
  expect(page.inputs()).toMatchObject([{ decision: { ...decision, ...short } }])
})

test('a file is minutes unless it is said to be a document', async () => {
  const page = await open()
  await fillIn(page)
  expect(page.options('材料类别')).toEqual(['会议记录', '文件资料'])
  await page.enter('材料类别', '文件资料')
  await page.press('记录决定')
  expect(page.inputs()).toMatchObject([{ evidence: [{ ...minutes, kind: 'document' }] }])
})

test('all files are put forward, each by the file that was stored', async () => {
  const page = await open()
  await fillIn(page)
  await page.press('添加材料')
  await page.press('记录决定')
  expect(page.inputs()).toMatchObject([{ evidence: [minutes, { ...minutes, file: 'file 2' }] }])
})

test('a file that is on its way holds the decision back until it is stored, also beside one that is', async () => {
  const page = await open()
  await fillIn(page)
  const { answer, letGo } = delayed(done({ file: 'late', done: true }))
  page.cloud.answers.uploadEvidence = answer
  await page.press('添加材料')
  await page.press('记录决定')
  expect([page.alerts(), page.inputs()]).toEqual([[faults.underWay], []])
  await page.happens(letGo)
  expect(page.alerts()).toEqual([])
  await page.press('记录决定')
  expect(page.inputs()).toMatchObject([{ evidence: [minutes, { ...minutes, file: 'late' }] }])
})

test('a file that was not stored holds it back until it is taken out', async () => {
  const page = await open()
  picking(text)
  await page.press('添加材料')
  await page.press('记录决定')
  expect(page.alerts().slice(-2)).toEqual([
    '这种文件不能上传，请另存为版式文档或照片后再上传。',
    faults.underWay,
  ])
  await page.press('移除')
  expect(page.alerts().slice(-1)).toEqual([faults.evidence])
  await fillIn(page)
  await page.press('记录决定')
  expect(page.inputs()).toMatchObject([{ evidence: [minutes] }])
})

test.each([
  ['without network', lost, '网络不稳，请检查网络后重试。'],
  [
    'as the principle is 必备',
    refused('principle_not_explainable'),
    '这一项是必备要求，不能以集体研究代替。',
  ],
  [
    'for a number of a person',
    refused('persons_number_in_text'),
    '文字会公开，其中有手机号码或身份证号码，请删去后再提交。',
  ],
])(
  'a decision that failed %s is said in words; everything is still there and goes out as the same request',
  async (_, answer, words) => {
    const page = await open()
    page.cloud.answers.explainPrinciple = answer
    await fillIn(page)
    await page.press('记录决定')
    expect([page.alerts(), page.recorded(), page.said()]).toEqual([[words], 0, ''])
    const fields = ['会议日期', '文号或会议纪要编号', '为什么可以例外']
    expect(fields.map(page.held)).toEqual(Object.values(decision))
    expect(page.words()).toContain(pdf.name)
    page.cloud.answers.explainPrinciple = done({ attestation: 'a' })
    await page.press('记录决定')
    const [first, second] = page.cloud.requestKeys('explainPrinciple')
    expect(first).toBeTruthy()
    expect([second === first, page.alerts(), page.recorded()]).toEqual([true, [], 1])
    const input = { application, principle: 4, decision, evidence: [minutes] }
    expect(page.inputs()).toEqual([input, input])
  },
)

test('a second tap records nothing more', async () => {
  const page = await open()
  const { answer, letGo } = delayed(done({ attestation: 'a' }))
  page.cloud.answers.explainPrinciple = answer
  await fillIn(page)
  await page.press('记录决定')
  expect([page.button('记录决定'), page.button('请稍候…')]).toEqual([undefined, 'held'])
  await page.press('请稍候…')
  await page.happens(letGo)
  expect([page.inputs().length, page.recorded()]).toEqual([1, 1])
})
