import type { ContentChange } from '../../../core/disclosure/content-difference'
import { yuanWords } from './amount-words'
import { meetingTitles, themeTitles } from './disclosure-words'

const fieldTitles: Record<string, string> = {
  opening: '期初余额',
  closing: '期末余额',
  openingDiffersBecause: '期初与上期不符的原因',
  note: '说明',
  files: '附件',
  item: '项目',
  income: '收入',
  expense: '支出',
  price: '标准',
  unit: '单位',
  basis: '依据',
  name: '名称',
  phone: '电话',
  hours: '服务时间',
  seat: '职务',
  from: '任期开始',
  until: '任期结束',
  kind: '会议类型',
  theme: '活动类别',
  title: '标题',
  day: '日期',
  place: '地点',
  invited: '应到人数',
  present: '实到人数',
  text: '决定',
  votes: '表决',
}

const amounts = ['opening', 'closing', 'income', 'expense', 'price']
const longestShown = 40

/** One difference between two versions, in a line. Rows are counted from 1. */
export function changeWords({ field, row, before, after }: ContentChange): string {
  const place = row === null ? '' : `第 ${row + 1} 行`
  if (field === 'row') return before === null ? `${place}新增“${after}”` : `${place}删去“${before}”`
  // The difference names files by their ids, which mean nothing to a reader.
  if (field === 'files') return '附件有增减'
  const title = `${place}${row === null ? '' : '的'}${fieldTitles[field] ?? '内容'}`
  return `${title}：${saidWords(field, before)} → ${saidWords(field, after)}`
}

function saidWords(field: string, said: string | number | null): string {
  if (said === null || said === '') return '（空）'
  if (typeof said === 'number') return amounts.includes(field) ? yuanWords(said) : String(said)
  if (field === 'kind') return meetingTitles[said as keyof typeof meetingTitles] ?? said
  if (field === 'theme') return themeTitles[said as keyof typeof themeTitles] ?? said
  if (field === 'votes') {
    const [inFavour, against, abstained] = said.split('/')
    return `同意 ${inFavour}，反对 ${against}，弃权 ${abstained}`
  }
  return said.length > longestShown ? `${said.slice(0, longestShown)}…` : said
}
