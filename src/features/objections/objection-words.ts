import { partyTitles } from '../../../core/complaint/categories'
import type { ObjectionView } from '../../../core/contract/objections'
import { wordsOfDay } from '../../../core/place/day'
import type { Correction } from '../../../core/rating/correction'

export const objectionStates: Record<ObjectionView['state'], string> = {
  open: '待裁定',
  upheld: '成立',
  rejected: '不成立',
}

export const subjectTitles: Record<ObjectionView['subject']['kind'], string> = {
  householdCount: '楼栋户数',
  tenure: '服务起始日',
  responsibility: '投诉责任',
}

/** What is objected to, in one line. */
export function subjectWords(subject: ObjectionView['subject']): string {
  switch (subject.kind) {
    case 'householdCount':
      return `${subject.building}：登记 ${subject.from} 户，主张 ${subject.claimed} 户`
    case 'tenure':
      return `主张从 ${wordsOfDay(subject.claimed)}开始服务`
    case 'responsibility':
      return `工单 ${subject.complaint} 不应由物业负责`
  }
}

/** What an office has found instead. */
export function foundWords(found: Correction): string {
  switch (found.kind) {
    case 'householdCount':
      return `认定 ${found.households} 户`
    case 'tenure':
      return `认定从 ${wordsOfDay(found.since)}开始服务`
    case 'responsibility':
      return `认定由${partyTitles[found.responsible]}负责`
  }
}
