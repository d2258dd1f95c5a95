import { View } from '@tarojs/components'
import type { HomeCase, HouseholdView } from '../../../core/contract/home'
import { Button } from '../../components/button'
import { OwnCaseCell } from '../../components/own-case/own-case-cell'
import { goTab, goTo } from '../../platform/go'

/** Shown here; the page 投诉 has them all. */
const most = 3

type CasesCardProps = { household: HouseholdView; cases: readonly HomeCase[] }

/** 我要投诉, the other large action, and my open cases with their deadlines; what waits for me first. */
export function CasesCard({ household, cases }: CasesCardProps) {
  const shown = [...cases].sort((a, b) => Number(b.asks !== null) - Number(a.asks !== null)).slice(0, most)
  return (
    <>
      <View className="card">
        <View className="strong">小区里有问题？</View>
        <View className="note spaced">投诉、报修、咨询、建议，都有受理和答复期限。</View>
        <View className="button-group">
          <Button onTap={() => goTo('fileCase', { household: household.household })}>我要投诉</Button>
        </View>
      </View>
      <View>
        {shown.length > 0 && (
          <>
            <View className="section">我的投诉</View>
            <View className="card flush">
              {shown.map((row) => (
                <OwnCaseCell key={row.number} row={row} />
              ))}
            </View>
            {cases.length > most && (
              <View className="button-group">
                <Button kind="plain" onTap={() => goTab('cases')}>
                  查看全部 {cases.length} 件
                </Button>
              </View>
            )}
          </>
        )}
      </View>
    </>
  )
}
