import { View } from '@tarojs/components'
import { useState } from 'react'
import { listApplicationCompounds } from '../../../core/contract/applications'
import type { OutputOf } from '../../../core/contract/endpoint'
import { applicationStateTitles } from '../../../core/selection/application'
import { queryOf } from '../../../core/selection/application-query'
import { Cell } from '../../components/cell'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { LineEntry } from '../../components/text-entry'
import { goTo } from '../../platform/go'
import { useWhole } from '../../platform/use-whole'
import { wordsOf } from '../../platform/words'
import './applications.scss'

type Page = OutputOf<typeof listApplicationCompounds>
/** `refusal` is said of every page alike. */
type Compound = Page['compounds'][number] & Pick<Page, 'refusal'>

const rowsOf = ({ compounds, refusal }: Page): Compound[] =>
  compounds.map((compound) => ({ ...compound, refusal }))

/** 我要申报: the compounds for which the caller's office may apply, and what became of that. */
export function ApplicationCompounds({ campaign }: { campaign: string }) {
  const load = useWhole(listApplicationCompounds, rowsOf, { campaign })
  return (
    <Loaded
      load={load}
      empty={(compounds) =>
        compounds.length === 0 ? <Empty words="本单位名下没有可以申报的小区。" /> : null
      }
    >
      {(compounds) => <Compounds {...{ campaign, compounds }} />}
    </Loaded>
  )
}

/** From so many on there is something to look for. */
const searchedFrom = 10

type CompoundsProps = { campaign: string; compounds: readonly Compound[] }

function Compounds({ campaign, compounds }: CompoundsProps) {
  const [text, setText] = useState('')
  const shown = compounds.filter(({ name }) => name.includes(text))
  const refusal = compounds[0]?.refusal ?? null
  return (
    <>
      {refusal ? (
        <Notice tone="warning">{wordsOf(refusal)}</Notice>
      ) : (
        <Notice>每个小区每年只有一份申报，由一个创建主体提出；小区有业委会（物管会）的，须经其同意。</Notice>
      )}
      {compounds.length >= searchedFrom && (
        <View className="card">
          <LineEntry
            className="field-input"
            label="查找小区"
            placeholder="小区名称"
            maxLength={30}
            onInput={setText}
          />
        </View>
      )}
      {shown.length === 0 ? (
        <Empty words="没有找到这个小区。" />
      ) : (
        <View className="card flush">
          {shown.map((compound) => (
            <Cell
              key={compound.code}
              words={compound.name}
              note={noteOf(compound)}
              value={compound.application ? applicationStateTitles[compound.application.state] : '填写申报'}
              onTap={() => open(campaign, compound)}
            />
          ))}
        </View>
      )}
    </>
  )
}

function noteOf({ application, hasDraft }: Compound): string | null {
  if (application !== null) return application.isOwn ? '本单位申报' : '由其他创建主体申报'
  return hasDraft ? '有草稿' : null
}

function open(campaign: string, { code, application }: Compound) {
  const isRead = application !== null && !(application.isOwn && application.state === 'returned')
  if (isRead) goTo('application', queryOf(application.id))
  else goTo('applicationDraft', { campaign, compound: code })
}
