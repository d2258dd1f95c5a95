import { View } from '@tarojs/components'
import { Cell } from '../../components/cell'
import { goTo } from '../../platform/go'
import { inBrowser } from '../../platform/target'
import { BuildingChoice } from './building-choice'
import { BuildingHouseholds } from './building-households'
import './slips.scss'

/** 住户绑定码: the residents' committee finds a household and issues or revokes its slip. */
export function Slips() {
  return (
    <BuildingChoice>
      {({ compound, building }) => (
        <>
          {inBrowser && (
            <View className="card flush">
              <Cell
                words="打印整幢楼的绑定码"
                note="A4 纸每页 8 张"
                onTap={() => goTo('slipSheets', { compound, building })}
              />
            </View>
          )}
          <BuildingHouseholds key={`${compound}|${building}`} compound={compound} building={building} />
          <View className="card flush">
            <Cell words="查看本居委会小区的参评情况" onTap={() => goTo('table')} />
          </View>
        </>
      )}
    </BuildingChoice>
  )
}
