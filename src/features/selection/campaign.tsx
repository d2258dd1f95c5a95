import { View } from '@tarojs/components'
import type { Role } from '../../../core/access/role'
import { readCampaign } from '../../../core/contract/campaigns'
import type { OutputOf } from '../../../core/contract/endpoint'
import { readHome } from '../../../core/contract/home'
import { stageNames, stageTitles } from '../../../core/selection/stages'
import { Cell } from '../../components/cell'
import { CityChoice } from '../../components/city-choice'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { DataTable } from '../../components/plot/data-table'
import { useActingRole } from '../../platform/chosen-role'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { daysWords, moveWords, rulesTable } from './campaign-words'
import { selectionLinks } from './links'
import './selection.scss'

type Read = OutputOf<typeof readCampaign>

/** A campaign for everybody: its calendar, its rules, and what one can do in it. */
export function SelectionCampaign({ code }: { code: string | null }) {
  const load = useAnswer(readCampaign, code === null ? {} : { code }, { keep: true })
  const home = useAnswer(readHome, {}, { keep: true })
  const role = useActingRole(home.status === 'done' ? home.data.roles : [])?.role ?? null
  if (load.status === 'failed' && load.failure.code === 'unknown_campaign') return <None role={role} />
  if (load.status === 'failed' && load.failure.code === 'city_not_chosen')
    return <CityChoice page="selection" />
  return (
    <Loaded load={load}>
      {(read) => (
        <View className="selection-columns">
          <View>
            <Head read={read} />
            <Calendar read={read} />
          </View>
          <View>
            <Links campaign={read.campaign.code} role={role} />
            <View className="card">
              <View className="title" role="heading" aria-level={2}>
                选树规则
              </View>
              <View className="note">活动发布时已固定，此后不再改动。</View>
              <DataTable
                label="选树规则"
                table={{ columns: ['项目', '规定'], rows: rulesTable(read.campaign) }}
              />
            </View>
          </View>
        </View>
      )}
    </Loaded>
  )
}

type RoleProps = { role: Role | null }

function None({ role }: RoleProps) {
  return (
    <>
      <Empty words="还没有发布选树活动。发布后，这里会显示日程、规则和公示名单。" />
      {role === 'bureau' && (
        <View className="card flush">
          <Cell words="选树方案" note="拟定并发布一年的活动" onTap={() => goTo('selectionPlan')} />
        </View>
      )}
    </>
  )
}

function Head({ read: { campaign, open } }: { read: Read }) {
  const present = open.map((stage) => stageTitles[stage]).join('、')
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>
        {campaign.name}
      </View>
      <View className="spaced">
        {campaign.state === 'ended'
          ? '活动已经结束。'
          : present === ''
            ? '现在没有进行中的阶段。'
            : `正在进行：${present}`}
      </View>
      <View className="note spaced">居民满意度是评价的首要标准。</View>
    </View>
  )
}

function Calendar({ read: { campaign, open } }: { read: Read }) {
  return (
    <View className="card flush selection-steps" role="list" aria-label="日程">
      {stageNames.map((stage) => {
        const moved = campaign.moves.filter((move) => move.stage === stage)
        return (
          <View key={stage} role="listitem">
            <Cell
              words={stageTitles[stage]}
              note={
                <>
                  <View>{daysWords(campaign.stages[stage], campaign.year)}</View>
                  {moved.map((move) => (
                    <View key={`${move.at}|${move.day}`}>{moveWords(move, campaign.year)}</View>
                  ))}
                </>
              }
              value={open.includes(stage) ? '进行中' : undefined}
            />
          </View>
        )
      })}
    </View>
  )
}

function Links({ campaign, role }: RoleProps & { campaign: string }) {
  const shown = selectionLinks.filter(
    ({ roles }) => roles === null || (role !== null && roles.includes(role)),
  )
  return (
    <View className="card flush">
      {shown.map(({ words, note, page }) => (
        <Cell key={page} words={words} note={note} onTap={() => goTo(page, { campaign })} />
      ))}
    </View>
  )
}
