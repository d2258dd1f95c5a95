import { View } from '@tarojs/components'
import { useState } from 'react'
import { readCampaign } from '../../../core/contract/campaigns'
import type { OutputOf } from '../../../core/contract/endpoint'
import type { ErrorCode } from '../../../core/contract/errors'
import {
  readSelectionList,
  readSelectionState,
  sealSelectionList,
} from '../../../core/contract/selection-lists'
import { principleNumbers } from '../../../core/selection/campaign'
import { letsPass } from '../../../core/selection/outcomes'
import { Button } from '../../components/button'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { useAnswer } from '../../platform/use-answer'
import { useWrite } from '../../platform/use-write'
import { wordsOf } from '../../platform/words'
import { Decide } from './decide'
import { awardStates } from './list-words'
import { Recommendations } from './recommendations'
import { Rule } from './rule'
import './selection.scss'
import { Confirm } from './confirm'

type State = OutputOf<typeof readSelectionState>
type Row = State['rows'][number]
type Published = OutputOf<typeof readSelectionList>

/** 名单与决定: how far the candidates are, and what the bureau does with the list: seal it, rule, decide, recommend. */
export function SelectionWork({ campaign }: { campaign: string | null }) {
  return campaign === null ? <NewestWork /> : <Work campaign={campaign} />
}

function NewestWork() {
  return (
    <Loaded load={useAnswer(readCampaign, {})}>{({ campaign }) => <Work campaign={campaign.code} />}</Loaded>
  )
}

function Work({ campaign }: { campaign: string }) {
  const load = useAnswer(readSelectionState, { campaign })
  const list = useAnswer(readSelectionList, { campaign })
  return (
    <Loaded load={load}>
      {(state, reload) => (
        <Loaded load={list}>
          {(published, reloadList) => {
            const both = () => {
              reload()
              reloadList()
            }
            return <Sections campaign={campaign} state={state} published={published} reload={both} />
          }}
        </Loaded>
      )}
    </Loaded>
  )
}

type SectionsProps = { campaign: string; state: State; published: Published; reload: () => void }

function Sections({ campaign, state, published, reload }: SectionsProps) {
  return (
    <View className="selection-columns">
      <View>
        <Candidates
          campaign={campaign}
          state={state}
          isDecided={published.decision !== null}
          reload={reload}
        />
      </View>
      <View>
        <Seal campaign={campaign} state={state} published={published} reload={reload} />
        {published.list !== null && published.decision === null && (
          <Decide campaign={campaign} published={published} state={state} reload={reload} />
        )}
        {published.decision !== null && <Recommendations campaign={campaign} reload={reload} />}
        {published.decision !== null && <Awards campaign={campaign} decision={published.decision} />}
      </View>
    </View>
  )
}

function Awards({ campaign, decision }: { campaign: string; decision: Published['decision'] }) {
  return (
    <View className="card flush">
      {decision?.awarded.map(({ award, compound, name, state }) => (
        <Cell
          key={award}
          words={name}
          note="复核、撤销"
          value={awardStates[state]}
          onTap={() => goTo('awardReview', { campaign, compound })}
        />
      ))}
    </View>
  )
}

function Seal({ campaign, state, published, reload }: SectionsProps) {
  const { write, busy, failure } = useWrite(sealSelectionList)
  const { list, decision } = published
  const next = (list?.number ?? 0) + 1
  const [asking, setAsking] = useState(false)

  async function seal() {
    const sealed = await write({ campaign })
    if (sealed === null) return
    setAsking(false)
    say(`第 ${sealed.number} 份名单已封存并公示。`)
    reload()
  }
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>
        名单
      </View>
      <View className="note">名单由事实按固定规则算出，没有可以手动调整的地方。封存后立即公示。</View>
      {list !== null && (
        <View className="spaced">
          现在公示的是第 {list.number} 份。
          {state.changed ? '封存后事实有变动，或有异议成立，需要生成新的名单。' : '封存后事实没有变动。'}
        </View>
      )}
      {state.refusal !== null && <Notice tone="warning">{wordsOf(state.refusal as ErrorCode)}</Notice>}
      {decision === null && (
        <View className="button-group">
          <Button disabled={state.refusal !== null || state.changed === false} onTap={() => setAsking(true)}>
            {`生成并公示第 ${next} 份名单`}
          </Button>
        </View>
      )}
      {asking && (
        <Confirm
          title={`生成并公示第 ${next} 份名单吗？`}
          words="名单生成后立即公示，封存后不能改动，也不能撤回；有异议成立或事实有变动时，再生成下一份。"
          act="封存并公示"
          busy={busy}
          failure={failure}
          onConfirm={() => void seal()}
          onClose={() => setAsking(false)}
        />
      )}
      {list !== null && (
        <View className="button-group">
          <Button kind="plain" onTap={() => goTo('selectionList', { campaign })}>
            查看公示名单
          </Button>
        </View>
      )}
    </View>
  )
}

type CandidatesProps = { campaign: string; state: State; isDecided: boolean; reload: () => void }

function Candidates({ campaign, state: { rows }, isDecided, reload }: CandidatesProps) {
  const [ruling, setRuling] = useState<Row | null>(null)
  return (
    <View className="card">
      <View className="title" role="heading" aria-level={2}>
        {`审核通过的申报（${rows.length} 个）`}
      </View>
      {rows.length === 0 && <View className="note">还没有审核通过的申报。</View>}
      {rows.map((row) => (
        <View key={row.compound} className="selection-line row">
          <View className="cell-words">
            {row.name}
            <View className="note">
              {row.districtName} · {row.applicant}
            </View>
            <View className="note">{progressWords(row)}</View>
            {row.left !== null && <View className="note">{leftWords(row.left, row)}</View>}
          </View>
          {!isDecided && (
            <Button kind="text" onTap={() => setRuling(row)}>
              {row.ruledOut === null ? '裁定退出' : '裁定恢复'}
            </Button>
          )}
        </View>
      ))}
      {ruling !== null && (
        <Rule
          campaign={campaign}
          row={ruling}
          onClose={() => setRuling(null)}
          onDone={() => {
            setRuling(null)
            reload()
          }}
        />
      )}
    </View>
  )
}

function progressWords({ principles, hasSheet }: Row): string {
  const passed = principles.filter(letsPass).length
  return `原则要求 ${passed}/${principleNumbers.length} 条通过；附件2${hasSheet ? '已评定' : '未评定'}`
}

/** What is said of each principle stands in the application itself. */
function leftWords({ by, words }: NonNullable<Row['left']>, { principles }: Row): string {
  if (by !== 'principle') return words
  const stopping = principles.filter((each) => !letsPass(each)).map(({ principle }) => principle)
  return `没有通过的原则要求：第 ${stopping.join('、')} 条`
}
