import { View } from '@tarojs/components'
import type { PaperRoundRow } from '../../../core/contract/paper-rounds'
import { Button } from '../../components/button'
import { goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import type { Round } from './round-words'

/** Leads to the forms of a compound, as long as they can be entered; to a subdistrict it says whose they are. */
export function PrintButton({ round, row }: { round: Round; row: PaperRoundRow }) {
  if (row.draw === null || round.time === 'after') return null
  if (!row.mayPrint) return <View className="note">由居委会打印</View>
  if (!inBrowser) return <View className="note">请在电脑浏览器中打印评价表。</View>
  const { campaign } = round
  return (
    <Button kind="text" onTap={() => goTo('paperRoundSheets', { campaign, compound: row.compound })}>
      打印评价表
    </Button>
  )
}
