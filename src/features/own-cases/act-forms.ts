import { longestWords, type ResidentAct } from '../../../core/complaint/acts'
import { withdrawalReasons } from '../../../core/complaint/facts'
import { withdrawalTitles } from '../../components/case/case-words'
import type { Choice } from '../../components/level-rows'
import { overallChoices } from '../../components/questionnaire/choices'

/** What has been typed and chosen in an act's form. */
export type ActValues = { text: string; choice: string | null; photos: string[] }
export const emptyValues: ActValues = { text: '', choice: null, photos: [] }

/** What a resident may do through a form; whether a withdrawal is voluntary is answered by two buttons. */
export type FormAct = Exclude<ResidentAct['type'], 'answerWithdrawal'>

export type ActForm = {
  /** The button that opens it, and its title. */
  words: string
  /** What follows from it, said beforehand. */
  explained: string[]
  choices?: { label: string; choices: readonly Choice[]; missing: string }
  text?: { label: string; longest: number; optional?: boolean; missing?: string }
  photos?: boolean
  submit: string
  done: string
  make(values: ActValues): ResidentAct
}

const longestReason = 300
const reasonChoices = withdrawalReasons.map((value) => ({ value, words: withdrawalTitles[value] }))

/** Every act of a resident as a form. */
export const actForms: Record<FormAct, ActForm> = {
  supplement: {
    words: '补充情况',
    explained: ['补充的内容会告诉办理单位，期限不变。'],
    text: { label: '补充说明', longest: longestWords, optional: true },
    photos: true,
    submit: '提交补充',
    done: '补充已提交。',
    make: ({ text, photos }) => ({ type: 'supplement', text, photos }),
  },
  nudge: {
    words: '催办',
    explained: ['办理单位会收到催办提醒。每 24 小时可以催办一次；逾期的，系统自动逐级上报，不用您催。'],
    submit: '现在催办',
    done: '已催办，办理单位会收到提醒。',
    make: () => ({ type: 'nudge' }),
  },
  confirm: {
    words: '已解决',
    explained: ['确认后办结。评为“不满意”或“非常不满意”的，由上级单位回访。'],
    choices: { label: '您对这次办理满意吗？', choices: overallChoices, missing: '请先选择对办理的评价。' },
    text: { label: '还想说的话（可不填）', longest: longestWords, optional: true },
    submit: '确认已解决',
    done: '已确认解决，感谢您的反馈。',
    make: ({ choice, text }) => ({ type: 'confirm', level: Number(choice), text }),
  },
  reopen: {
    words: '未解决，请重办',
    explained: ['办理单位要在新的期限内重新答复。'],
    text: { label: '哪里还没有解决', longest: longestWords, missing: '请写明哪里还没有解决。' },
    submit: '要求重办',
    done: '已要求重办。',
    make: ({ text }) => ({ type: 'reopen', text }),
  },
  objectToKind: {
    words: '对改类提出异议',
    explained: ['由区县住建裁定。裁定以前，按您原来提交的类别计。办理单位看不到您写的理由。'],
    text: { label: '理由', longest: longestReason, missing: '请写明理由。' },
    submit: '提交异议',
    done: '异议已提交。',
    make: ({ text }) => ({ type: 'objectToKind', reason: text }),
  },
  askReview: {
    words: '申请复核',
    explained: ['由没有办理过这件工单的人复核，每件可以申请一次。办理单位看不到您写的理由。'],
    text: { label: '理由', longest: longestReason, missing: '请写明理由。' },
    submit: '提交申请',
    done: '复核申请已提交。',
    make: ({ text }) => ({ type: 'askReview', reason: text }),
  },
  withdraw: {
    words: '撤回',
    explained: [
      '撤回以后，由办理单位以外的工作人员向您核实。您确认是自愿的，才算撤回；在那以前仍照常计入。',
      '办理单位看不到您选的原因。',
    ],
    choices: { label: '为什么撤回？', choices: reasonChoices, missing: '请选择原因。' },
    submit: '确认撤回',
    done: '已申请撤回，核实时会在消息中请您回答。',
    make: ({ choice }) => ({ type: 'withdraw', reason: choice as (typeof withdrawalReasons)[number] }),
  },
}

/** What is missing in a form, in words; null: it can be sent. */
export function actFault({ choices, text, photos }: ActForm, values: ActValues): string | null {
  const length = values.text.trim().length
  if (choices && values.choice === null) return choices.missing
  if (text && !text.optional && length < 2) return text.missing ?? '请填写内容。'
  if (photos && length === 0 && values.photos.length === 0) return '请写明情况，或添加照片。'
  return null
}

export function isFormAct(act: string): act is FormAct {
  return act in actForms
}
