import { View } from '@tarojs/components'
import { type CompoundRow, readCompoundFile } from '../../../core/contract/compounds'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { Governances, Seats, Services, Size } from './histories'

/** The compound chosen in the table, without leaving it. */
export function CompoundPanel({ row, onClose }: { row: CompoundRow; onClose: () => void }) {
  const load = useAnswer(readCompoundFile, { compound: row.code })
  return (
    <BesidePanel label={row.name}>
      <PanelHead title={row.name} onClose={onClose} />
      <Loaded load={load}>
        {({ file }) => (
          <>
            <Size file={file} />
            <View className="strong spaced">物业服务</View>
            <Services file={file} />
            <View className="strong spaced">治理形式</View>
            <Governances file={file} />
            <View className="strong spaced">所在区划</View>
            <Seats file={file} />
          </>
        )}
      </Loaded>
      <View className="button-group">
        <Button onTap={() => goTo('compoundFile', { compound: row.code })}>打开小区档案</Button>
      </View>
    </BesidePanel>
  )
}
