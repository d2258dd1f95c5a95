import { View } from '@tarojs/components'
import { type OutsideSource, outsideSourceTitles } from '../../../core/complaint/outside-case'
import type { RowFault } from '../../../core/import/table'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { RowFaults } from '../../components/table-import/row-faults'
import { goTo } from '../../platform/go'
import { MonthCounts } from './month-counts'
import type { ImportState } from './use-outside-import'

type ImportDoneProps = {
  source: OutsideSource
  counted: readonly { receivedOn: string; state: ImportState }[]
  faults: readonly RowFault[]
  onAgain: () => void
}

/** What an import has come to, by source and month. */
export function ImportDone({ source, counted, faults, onAgain }: ImportDoneProps) {
  const daysOf = (state: ImportState) =>
    counted.filter((each) => each.state === state).map(({ receivedOn }) => receivedOn)
  const [added, corrected] = [daysOf('added'), daysOf('corrected')]
  const others = counted.length - added.length - corrected.length
  return (
    <>
      <Notice tone="success" urgent>
        {outsideSourceTitles[source]}：已新增 {added.length} 件，更正 {corrected.length} 件
        {others > 0 && `，${others} 件此前已由他人导入`}
        {faults.length > 0 && `；另有 ${faults.length} 处需要修改，修改后可再次导入`}。
      </Notice>
      <MonthCounts title={`${outsideSourceTitles[source]}：按月新增`} days={added} />
      <RowFaults faults={faults} title="外部工单" />
      <View className="button-group">
        <Button onTap={() => goTo('outsideCases')}>查看外部工单</Button>
        <Button kind="plain" onTap={onAgain}>
          再导入一个文件
        </Button>
      </View>
    </>
  )
}
