import { View } from '@tarojs/components'
import { listCampaigns } from '../../core/contract/campaigns'
import { goTo } from '../platform/go'
import { useAnswer } from '../platform/use-answer'
import { Cell } from './cell'
import { Loaded } from './loaded'
import { Notice } from './notice'

type CityChoiceProps = { page: 'selection' | 'selectionList' | 'experiences' }

/** The cities that have a campaign, each with its newest, where nothing says in which one the reader is: one opens the page for it. */
export function CityChoice({ page }: CityChoiceProps) {
  const load = useAnswer(listCampaigns, {})
  return (
    <Loaded load={load}>
      {({ campaigns }) => (
        <>
          <Notice>有多个城市开展选树，请选择城市。</Notice>
          <View className="card flush">
            {campaigns
              .filter(({ city }, index) => campaigns.findIndex((each) => each.city === city) === index)
              .map(({ code, cityName, name }) => (
                <Cell key={code} words={cityName} note={name} onTap={() => goTo(page, { campaign: code })} />
              ))}
          </View>
        </>
      )}
    </Loaded>
  )
}
