import { View } from '@tarojs/components'
import { roleTitles } from '../../../core/access/role'
import type { AskedView } from '../../../core/contract/corrections'
import { Button } from '../../components/button'
import { askedOfficeTitles, periodWords } from '../../components/disclosure/disclosure-words'
import '../../components/disclosure/disclosure.scss'
import { goTo } from '../../platform/go'
import { dayWords, endWords, fullMomentWords } from '../../platform/time'
import { askedWords } from './asked-words'

type AskedCardProps = { asked: AskedView; onAnswer: () => void }

/** A question as an office sees it: where it stands, what is asked, by when it has to be answered. */
export function AskedCard({ asked, onAnswer }: AskedCardProps) {
  const { compound, compoundName, kind, kindTitle, period, version, row, rowTitle, answer } = asked
  return (
    <View className="card">
      <View className="row">
        <View className="strong">
          {kindTitle} {periodWords(period)}
        </View>
        <View className={`disclosure-state ${toneOf(asked)}`}>{stateOf(asked)}</View>
      </View>
      <View className="note">{compoundName}</View>
      <View className="note">
        {dayWords(asked.askedAt)}由{asked.askedBy === 'resident' ? '住户' : '业委会（物管会）成员'}
        提出，针对第 {version} 版{row === null ? '的全部内容' : `第 ${row + 1} 行“${rowTitle}”`}
      </View>
      <View className="publishing-asked">{askedWords(asked)}</View>
      {answer === null ? (
        <View className={asked.late ? 'note spaced disclosure-late' : 'note spaced'}>{waitingOf(asked)}</View>
      ) : (
        <>
          <View className="spaced disclosure-text">
            {roleTitles[answer.by]}答复：{answer.text}
          </View>
          <View className="note">
            {fullMomentWords(answer.at)}
            {answer.correctedIn !== null && `，已在第 ${answer.correctedIn} 版更正`}
          </View>
        </>
      )}
      <View className="row">
        <Button kind="text" onTap={() => goTo('disclosure', { compound, kind, period })}>
          查看这份公示
        </Button>
        {asked.mayAnswer && (
          <Button kind="plain" onTap={onAnswer}>
            答复
          </Button>
        )}
      </View>
    </View>
  )
}

const stateOf = ({ answer, late }: AskedView) => (answer !== null ? '已答复' : late ? '逾期未答复' : '待答复')
const toneOf = ({ answer, late }: AskedView) => (answer !== null ? 'calm' : late ? 'danger' : 'warning')

function waitingOf({ office, publisher, answerBy }: AskedView): string {
  const title =
    office === 'publisher' && publisher !== null ? roleTitles[publisher] : askedOfficeTitles[office]
  return `由${title}在 ${endWords(answerBy)} 前答复。`
}
