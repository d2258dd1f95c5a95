import { View } from '@tarojs/components'
import { readExperience } from '../../../core/contract/experiences'
import { experienceTitles } from '../../../core/selection/experience'
import { Button } from '../../components/button'
import { Loaded } from '../../components/loaded'
import { goTo } from '../../platform/go'
import { dayWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import './experiences.scss'

const sections = ['practices', 'results', 'transferable'] as const

/** One experience case, as it is published now. */
export function Experience({ campaign, compound }: { campaign: string; compound: string }) {
  const load = useAnswer(readExperience, { campaign, compound }, { keep: true })
  return (
    <Loaded load={load}>
      {({ title, text, compoundName, districtName, campaignName, publishedAt, versions }) => (
        <>
          <View className="card experience">
            <View className="title">{title}</View>
            <View className="note spaced">
              {districtName} {compoundName} · {campaignName} · {dayWords(publishedAt)}发布
              {versions > 1 && `（第 ${versions} 版）`}
            </View>
            {sections.map((section) => (
              <View key={section}>
                <View className="strong experience-heading">{experienceTitles[section]}</View>
                <View className="experience-words">{text[section]}</View>
              </View>
            ))}
          </View>
          <View className="button-group">
            <Button kind="plain" onTap={() => goTo('experiences', { campaign })}>
              其他经验案例
            </Button>
          </View>
        </>
      )}
    </Loaded>
  )
}
