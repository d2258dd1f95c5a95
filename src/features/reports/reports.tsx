import { View } from '@tarojs/components'
import { listDistrictReports, type ReportRow } from '../../../core/contract/district-reports'
import { wordsOfDay } from '../../../core/place/day'
import { Cell } from '../../components/cell'
import { dueDayWords } from '../../components/disclosure/disclosure-words'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { goTo } from '../../platform/go'
import { fullMomentWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { stateWords } from './report-words'
import './reports.scss'

/** 总结报告: the city's and its districts', and how far each is; a district's own. */
export function Reports({ campaign: asked }: { campaign: string | undefined }) {
  const load = useAnswer(listDistrictReports, asked === undefined ? {} : { campaign: asked }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ campaign }) =>
        campaign === null ? <Empty words="还没有选树活动。活动发布后，在这里撰写并报送总结报告。" /> : null
      }
    >
      {({ campaign, rows }) =>
        campaign && (
          <>
            <View className="card">
              <View className="title">{campaign.name}</View>
              <View className="note spaced">
                各区县总结活动开展情况、主要做法成效、存在问题及建议，
                {wordsOfDay(campaign.opensOn)}起填报，
                {dueDayWords(campaign.dueDay)}报送。统计数据由系统填好，可以修改文字。
              </View>
              {rows.length > 1 && <View className="strong spaced">{sumWords(rows)}</View>}
            </View>
            <View className="card flush">
              {rows.map((row) => (
                <Cell
                  key={row.area}
                  words={`${row.areaName}总结报告`}
                  note={noteOf(row)}
                  value={
                    <View className={row.overdueDays > 0 || row.late ? 'report-late' : ''}>
                      {stateWords(row)}
                    </View>
                  }
                  onTap={() => goTo('districtReport', { campaign: campaign.code, area: row.area })}
                />
              ))}
            </View>
          </>
        )
      }
    </Loaded>
  )
}

function sumWords(rows: readonly ReportRow[]): string {
  const submitted = rows.filter(({ state }) => state === 'submitted').length
  return `已报送 ${submitted} 份，未报送 ${rows.length - submitted} 份。`
}

function noteOf({ state, submittedAt, savedAt, newest }: ReportRow): string | undefined {
  if (submittedAt !== null)
    return `${fullMomentWords(submittedAt)} 报送${newest > 1 ? `，第 ${newest} 版` : ''}`
  return state === 'draft' && savedAt !== null ? `${fullMomentWords(savedAt)} 保存` : undefined
}
