import { View } from '@tarojs/components'
import { listAskedCorrections } from '../../../core/contract/corrections'
import { listDisclosureDuties } from '../../../core/contract/disclosure-publishing'
import { listDisclosures } from '../../../core/contract/disclosures'
import { readCompoundResult } from '../../../core/contract/results'
import { Cell } from '../../components/cell'
import { OnTime } from '../../components/disclosure/on-time'
import { Loaded } from '../../components/loaded'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { Meetings } from './meetings'
import { Members, membersKind } from './members'
import { PublishedFigures } from './published-figures'

/** 业委会工作台: what the committee has to publish and to answer, who sits on it, what it decided, and what is published of the compound. */
export function Committee({ compound }: { compound: string }) {
  const load = useAnswer(listDisclosures, { compound }, { keep: true })
  return (
    <Loaded load={load}>
      {({ compound: { name }, onTime, byPublisher, kinds }) => (
        <>
          <View className="card">
            <View className="title">{name}</View>
            <OnTime {...{ onTime, byPublisher }} />
          </View>
          <Work compound={compound} />
          <Members
            compound={compound}
            isPublished={kinds.some(({ code, newest }) => code === membersKind && newest !== null)}
          />
          <Meetings compound={compound} />
          <Results compound={compound} />
        </>
      )}
    </Loaded>
  )
}

function Work({ compound }: { compound: string }) {
  const duties = useAnswer(listDisclosureDuties, { compound })
  const asked = useAnswer(listAskedCorrections, { compound, open: true })
  const overdue =
    duties.status === 'done' ? duties.data.rows.filter(({ state }) => state === 'overdue').length : 0
  const open =
    asked.status === 'done' ? asked.data.corrections.filter(({ mayAnswer }) => mayAnswer).length : 0
  return (
    <View className="card flush">
      <Cell
        words="公示工作"
        note="本小区应公示的事项，发布和更正"
        value={overdue > 0 ? `逾期 ${overdue} 项` : ''}
        onTap={() => goTo('publishing', { compound })}
      />
      <Cell
        words="纠错答复"
        value={open > 0 ? `${open} 条待答复` : ''}
        onTap={() => goTo('askedCorrections', { compound })}
      />
      <Cell
        words="小区的全部公示"
        note="包括物业、居委会公示的各项"
        onTap={() => goTo('disclosures', { compound })}
      />
    </View>
  )
}

/** What is published of the compound, and nothing else: the committee sees no figure before everybody does. */
function Results({ compound }: { compound: string }) {
  const load = useAnswer(readCompoundResult, { compound }, { keep: true })
  return (
    <>
      <View className="section">已公布的满意度和投诉</View>
      <Loaded load={load}>{({ results }) => <PublishedFigures newest={results[0] ?? null} />}</Loaded>
    </>
  )
}
