import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { momentWords } from '../../platform/time'
import { actForms, type FormAct } from './act-forms'
import type { OwnCase } from './own-case-page'

type ConfirmCardProps = { found: OwnCase; onAct: (act: FormAct) => void }

/** Whether it is solved, only the resident says; what silence means is told beforehand. */
export function ConfirmCard({ found, onAct }: ConfirmCardProps) {
  const { clock, may, outcome } = found
  const answer = [...found.timeline].reverse().find(({ type }) => type === 'answered')
  return (
    <View className="card">
      <View className="title">
        {outcome === 'unrated' ? '已按“未评价”办结，您仍可以确认' : '办理单位已答复，解决了吗？'}
      </View>
      {answer?.words && <View className="own-case-said">{answer.words}</View>}
      {clock?.kind === 'confirm' && (
        <View className="note spaced">
          到 {momentWords(clock.dueAt)} 仍未确认，将按“未评价”办结，不算已解决。
        </View>
      )}
      <View className="button-group">
        <Button onTap={() => onAct('confirm')}>{actForms.confirm.words}</Button>
        {may.includes('reopen') && (
          <Button kind="plain" onTap={() => onAct('reopen')}>
            {actForms.reopen.words}
          </Button>
        )}
      </View>
    </View>
  )
}
