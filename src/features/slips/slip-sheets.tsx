import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { listHouseholds } from '../../../core/contract/slips'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { inBrowser } from '../../platform/target'
import { useAnswer } from '../../platform/use-answer'
import { type Building, BuildingChoice } from './building-choice'
import { slipsAPage } from './sheet-pages'
import { SheetPreview } from './sheet-preview'
import './slips.scss'
import './slip-sheets.scss'
import { useBuildingSlips } from './use-building-slips'

/** 打印绑定码: new slips for a building, eight on a page. A printer stands beside a desk, so this is the browser's page alone. */
export function SlipSheets() {
  const { params } = useRouter()
  if (!inBrowser) return <Empty words="打印需要在电脑浏览器中打开本页。" />
  return (
    <BuildingChoice first={params}>
      {(chosen) => <PrintBuilding key={`${chosen.compound}|${chosen.building}`} chosen={chosen} />}
    </BuildingChoice>
  )
}

function PrintBuilding({ chosen }: { chosen: Building }) {
  const { compound, building } = chosen
  const load = useAnswer(listHouseholds, { compound, building })
  const [onlyUnbound, setOnlyUnbound] = useState(true)
  const { slips, left, waiting, issue, busy, failure } = useBuildingSlips({ compound, building, onlyUnbound })
  if (slips.length > 0 && waiting === 0) return <SheetPreview chosen={chosen} slips={slips} left={left} />
  return (
    <Loaded
      load={load}
      empty={({ households }) =>
        households.length === 0 ? <Empty words="这幢楼还没有住户，请先导入或生成楼盘表。" /> : null
      }
    >
      {({ households }) => {
        const meant = households.filter(({ members }) => !onlyUnbound || members === 0)
        const pages = Math.ceil(meant.length / slipsAPage)
        return (
          <View className="card">
            <Checkbox checked={onlyUnbound} onToggle={() => setOnlyUnbound(!onlyUnbound)}>
              只打印还没有人绑定的住户
            </Checkbox>
            <View className="spaced">
              本次 {meant.length} 户，共 {pages} 页 A4 纸，每页 {slipsAPage} 张。
            </View>
            <Notice tone="warning">生成后，这些住户以前领到的纸条随即作废。已绑定的成员不受影响。</Notice>
            <FailureNotice failure={failure} />
            <View className="button-group">
              <Button
                busy={busy}
                disabled={meant.length === 0}
                onTap={() => issue(meant.map(({ code }) => code))}
              >
                {waiting > 0 ? `继续生成（还有 ${waiting} 户）` : '生成绑定码'}
              </Button>
            </View>
          </View>
        )
      }}
    </Loaded>
  )
}
