import { View } from '@tarojs/components'
import { roleTitles } from '../../../core/access/role'
import type { CorrectionView } from '../../../core/contract/corrections'
import { Button } from '../../components/button'
import { askedOfficeTitles, periodWords } from '../../components/disclosure/disclosure-words'
import '../../components/disclosure/disclosure.scss'
import { goTo } from '../../platform/go'
import { dayWords, endWords, fullMomentWords } from '../../platform/time'

type CorrectionCardProps = {
  correction: CorrectionView
  /** Where it stands in a list of several disclosures: the compound of its disclosure, to go there. */
  compound: string | null
}

/** One question and its answer. Who asked is said to nobody, in which words to the asker alone. */
export function CorrectionCard({ correction, compound }: CorrectionCardProps) {
  const { kind, period, version, row, rowTitle, askedAt, own, text, answer } = correction
  return (
    <View className="card">
      <View className="strong">
        {row === null ? '对整份公示的纠错' : `对第 ${row + 1} 行“${rowTitle}”的纠错`}
        {own && '（我提出的）'}
      </View>
      <View className="note">
        {dayWords(askedAt)}提出，针对{compound === null ? '' : ` ${periodWords(period)}的`}第 {version} 版
      </View>
      {text && <View className="spaced disclosure-text">我的疑问：{text}</View>}
      {answer === null ? <Waiting correction={correction} /> : <Answer answer={answer} />}
      {compound !== null && (
        <Button kind="text" onTap={() => goTo('disclosure', { compound, kind, period })}>
          查看这份公示
        </Button>
      )}
    </View>
  )
}

function Waiting({ correction: { office, answerBy, late } }: { correction: CorrectionView }) {
  return (
    <View className={late ? 'spaced disclosure-late' : 'spaced'}>
      {late && office !== 'publisher' && '公示单位没有按期答复，'}
      {late && office === 'publisher'
        ? `公示单位应于 ${endWords(answerBy)} 前答复，已逾期。`
        : `${late ? '已转由' : '由'}${askedOfficeTitles[office]}在 ${endWords(answerBy)} 前答复。`}
    </View>
  )
}

function Answer({
  answer: { text, at, by, correctedIn },
}: {
  answer: NonNullable<CorrectionView['answer']>
}) {
  return (
    <View className="correction-answer">
      <View className="disclosure-text">
        {roleTitles[by]}答复：{text}
      </View>
      <View className="note">
        {fullMomentWords(at)}
        {correctedIn !== null && `，已在第 ${correctedIn} 版更正`}
      </View>
    </View>
  )
}
