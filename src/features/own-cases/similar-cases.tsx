import { View } from '@tarojs/components'
import { useState } from 'react'
import { spotTitles } from '../../../core/complaint/spots'
import { caseStateTitles } from '../../../core/complaint/states'
import { joinCase, type SimilarCase } from '../../../core/contract/own-cases'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useWrite } from '../../platform/use-write'
import { caseDrafts, caseSubject } from './case-drafts'

type SimilarCasesProps = { similar: readonly SimilarCase[]; household: string }

/** 我也遇到: open cases of the same compound that may be the same trouble, told by category, public place and count alone. */
export function SimilarCases({ similar, household }: SimilarCasesProps) {
  const [joining, setJoining] = useState<SimilarCase | null>(null)
  if (similar.length === 0) return null
  return (
    <View className="card">
      <View className="strong">小区里可能已有人反映</View>
      <View className="note">如果是同一件事，选“我也遇到”就不用再写一遍，办理单位会看到一共有几户遇到。</View>
      {similar.map((each) => (
        <View key={each.number} className="similar-case">
          <View className="cell-words">
            <View>{placeWords(each)}</View>
            <View className="note">
              {each.households} 户遇到 · {caseStateTitles[each.state]} · {dayWords(each.filedAt)}
            </View>
          </View>
          <Button
            kind="plain"
            onTap={() => (each.joined ? goTo('ownCase', { number: each.number }) : setJoining(each))}
          >
            {each.joined ? '查看进度' : '我也遇到'}
          </Button>
        </View>
      ))}
      {joining && <Joining found={joining} household={household} onClose={() => setJoining(null)} />}
    </View>
  )
}

function placeWords({ category, building, spot }: SimilarCase): string {
  return [category.title, building, spotTitles[spot]].filter(Boolean).join(' · ')
}

type JoiningProps = { found: SimilarCase; household: string; onClose: () => void }

function Joining({ found, household, onClose }: JoiningProps) {
  const { write, busy, failure } = useWrite(joinCase)

  async function join() {
    const { number } = found
    if (!(await write({ household, number }))) return
    // What was written here is not sent: the case that was joined stands for it.
    caseDrafts.drop(caseSubject(household))
    onClose()
    say('已加入，有进展会告诉您。')
    goTo('ownCase', { number })
  }

  return (
    <Sheet title="我也遇到" onClose={onClose}>
      <View className="spaced">{placeWords(found)}</View>
      <View className="spaced">
        您家会计入这件工单，不用再提交刚才写的内容，可以随时查看办理进度。办理单位只看到多了一户，不知道是哪一户。
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={join}>
          确认，我也遇到
        </Button>
        <Button kind="plain" onTap={onClose}>
          不是同一件事
        </Button>
      </View>
    </Sheet>
  )
}
