import { activityThemes, meetingKinds } from '../../../core/disclosure/content'
import type { DisclosureForm } from '../../../core/disclosure/kinds'
import { ledgerLimits } from '../../../core/disclosure/ledger'
import { meetingTitles, themeTitles } from '../../components/disclosure/disclosure-words'

/** What is typed into a field, and what it is read as. */
export type FieldKind = 'text' | 'amount' | 'balance' | 'count' | 'day' | 'choice'

export type FormField = {
  key: string
  title: string
  kind: FieldKind
  required?: boolean
  /** Letters at most. */
  most?: number
  choices?: readonly { value: string; words: string }[]
  placeholder?: string
}

/** The rows of a form: what one is called, how many there may be, what stands in each. */
export type FormRows = { name: string; least: number; most: number; columns: readonly FormField[] }

export type FormFields = {
  fields: readonly FormField[]
  rows: FormRows | null
  note: { title: string; required: boolean }
}

const text = (key: string, title: string, most: number, required = false): FormField => {
  return { key, title, kind: 'text', most, required }
}
const choices = <Value extends string>(values: readonly Value[], titles: Record<Value, string>) =>
  values.map((value) => ({ value, words: titles[value] }))

const votes: readonly FormField[] = [
  { key: 'for', title: '同意', kind: 'count' },
  { key: 'against', title: '反对', kind: 'count' },
  { key: 'abstained', title: '弃权', kind: 'count' },
]
const day: FormField = { key: 'day', title: '日期', kind: 'day', required: true }
const remarks = { title: '说明（可不填）', required: false }

/** What is filled in for each form of a disclosure. The closing of accounts is not: it follows from the rows. */
export const formFields: Record<DisclosureForm, FormFields> = {
  ledger: {
    fields: [
      { key: 'opening', title: '期初余额（元）', kind: 'balance', required: true },
      text('openingDiffersBecause', '期初与上期不符的原因', 200),
    ],
    rows: {
      name: '账目',
      least: 1,
      most: ledgerLimits.rows,
      columns: [
        text('item', '项目', ledgerLimits.item, true),
        { key: 'income', title: '收入（元）', kind: 'amount' },
        { key: 'expense', title: '支出（元）', kind: 'amount' },
        text('note', '说明', ledgerLimits.note),
      ],
    },
    note: remarks,
  },
  prices: {
    fields: [],
    rows: {
      name: '收费项目',
      least: 1,
      most: 200,
      columns: [
        text('item', '项目', 60, true),
        { key: 'price', title: '标准（元）', kind: 'amount', required: true },
        { ...text('unit', '单位', 20, true), placeholder: '元/㎡·月' },
        text('basis', '依据', 100),
      ],
    },
    note: remarks,
  },
  contacts: {
    fields: [],
    rows: {
      name: '电话',
      least: 1,
      most: 200,
      columns: [
        text('name', '名称', 40, true),
        text('phone', '电话', 25, true),
        text('hours', '服务时间', 60),
      ],
    },
    note: remarks,
  },
  document: { fields: [], rows: null, note: { title: '正文', required: true } },
  members: {
    fields: [],
    rows: {
      name: '成员',
      least: 1,
      most: 60,
      columns: [
        { ...text('seat', '职务', 20, true), placeholder: '主任、委员等' },
        text('name', '姓名', 30, true),
        { key: 'from', title: '任期开始', kind: 'day', required: true },
        { key: 'until', title: '任期结束', kind: 'day', required: true },
      ],
    },
    note: remarks,
  },
  meeting: {
    fields: [
      {
        key: 'kind',
        title: '会议类型',
        kind: 'choice',
        required: true,
        choices: choices(meetingKinds, meetingTitles),
      },
      text('title', '标题', 60, true),
      day,
      text('place', '地点', 60),
      { key: 'invited', title: '应到人数（户数）', kind: 'count' },
      { key: 'present', title: '实到人数（户数）', kind: 'count' },
    ],
    rows: { name: '决定', least: 0, most: 100, columns: [text('text', '决定', 400, true), ...votes] },
    note: remarks,
  },
  activity: {
    fields: [
      {
        key: 'theme',
        title: '类别',
        kind: 'choice',
        required: true,
        choices: choices(activityThemes, themeTitles),
      },
      text('title', '标题', 60, true),
      day,
      text('place', '地点', 60),
    ],
    rows: null,
    note: { title: '内容（可不填）', required: false },
  },
}
