import { watchPost } from '../../components/watch-post'
import { filing } from './case-post'
import { casePost } from './phone-case-post'

/** Keeps and tells what became of cases that had waited. Called once, when the app starts. */
export function watchCases(): void {
  watchPost(filing.name, casePost, {
    accepted: '刚才保存的内容已提交，可在“投诉”中查看进度。',
    refused: '刚才保存的内容没有提交成功，请打开“我要投诉”查看。',
  })
}
