import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../core/contract/endpoint'
import { listExperienceDrafts } from '../../../core/contract/experiences'
import { wordsOfDay } from '../../../core/place/day'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { useAnswer } from '../../platform/use-answer'
import { ExperienceForm } from './experience-form'

type Row = OutputOf<typeof listExperienceDrafts>['rows'][number]

/** 发布经验案例: the applications that were forwarded, and what is published of each. */
export function ExperienceDrafts({ campaign: asked }: { campaign: string | undefined }) {
  const load = useAnswer(listExperienceDrafts, asked === undefined ? {} : { campaign: asked }, { keep: true })
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <Loaded
      load={load}
      empty={({ campaign, rows }) =>
        campaign === null ? (
          <Empty words="还没有选树活动。" />
        ) : rows.length === 0 ? (
          <Empty words="本次选树还没有核验上报的申报，没有可以发布的案例。" />
        ) : null
      }
    >
      {({ campaign, rows }, reload) => {
        const row = rows.find(({ compound }) => compound === chosen)
        if (campaign === null) return null
        if (row !== undefined) {
          return (
            <ExperienceForm
              key={row.compound}
              campaign={campaign}
              row={row}
              onClose={(changed) => {
                setChosen(null)
                if (changed) reload()
              }}
            />
          )
        }
        return (
          <>
            <View className="card">
              <View className="title">{campaign.name}</View>
              <View className="note spaced">
                从申报材料中提炼可复制、可推广的做法，发布后所有人可见。请勿写居民姓名、房号等个人信息。
              </View>
            </View>
            {!campaign.open && (
              <Notice>经验推广阶段自{wordsOfDay(campaign.opensOn)}开始，到时可以发布。</Notice>
            )}
            <View className="card flush">
              {rows.map((each) => (
                <Cell
                  key={each.compound}
                  words={each.compoundName}
                  note={each.published?.text.title}
                  value={stateWords(each)}
                  onTap={() => setChosen(each.compound)}
                />
              ))}
            </View>
          </>
        )
      }}
    </Loaded>
  )
}

function stateWords({ published }: Row): string {
  if (published === null) return '未发布'
  if (published.withdrawn !== null) return '已撤下'
  return published.versions > 1 ? `已发布，第 ${published.versions} 版` : '已发布'
}
