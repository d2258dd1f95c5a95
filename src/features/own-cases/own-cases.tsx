import { View } from '@tarojs/components'
import { useState } from 'react'
import { type HouseholdView, readHome } from '../../../core/contract/home'
import { listOwnCases } from '../../../core/contract/own-case-list'
import { Button } from '../../components/button'
import { EmergencyNotice } from '../../components/emergency-notice'
import { LevelRows } from '../../components/level-rows'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { OwnCaseCell } from '../../components/own-case/own-case-cell'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { SignInCard } from '../../components/sign-in-card'
import { chosenHousehold } from '../../platform/chosen-household'
import { goTo } from '../../platform/go'
import { outbox } from '../../platform/outgoing'
import { useAnswer } from '../../platform/use-answer'
import { isBegun } from './case-draft'
import { caseDrafts, caseSubject } from './case-drafts'
import { inSections } from './in-sections'

/** 投诉: the large action, and what has become of the cases that I have filed or joined. */
export function OwnCases() {
  const load = useAnswer(readHome, {}, { keep: true })
  return (
    <>
      <Loaded load={load}>
        {({ signedIn, households }) =>
          signedIn ? (
            <>
              {households.length === 0 ? <HowToBind /> : <FileAction households={households} />}
              <List isBound={households.length > 0} />
            </>
          ) : (
            <SignInCard words="投诉、报修、咨询、建议，以及查看办理进度，需要先登录。" />
          )
        }
      </Loaded>
      <EmergencyNotice />
    </>
  )
}

function HowToBind() {
  return (
    <View className="card">
      <View className="title">先绑定您的住户</View>
      <View className="spaced">
        绑定后可以投诉、报修、咨询和提建议，每一步都有期限，逾期会逐级上报。物业看不到您的姓名和房号。
      </View>
      <View className="note spaced">绑定要用居委会发给每户的绑定码。</View>
      <View className="button-group">
        <Button onTap={() => goTo('bind')}>绑定我的住户</Button>
      </View>
    </View>
  )
}

/** 我要投诉, for which home where there are several; what was begun and not sent is not forgotten. */
function FileAction({ households }: { households: readonly HouseholdView[] }) {
  const [choosing, setChoosing] = useState(false)
  const chosen = chosenHousehold()
  const preferred = households.find(({ household }) => household === chosen) ?? households[0]
  const file = (household: string) => goTo('fileCase', { household })
  if (preferred === undefined) return null
  return (
    <View className="card">
      <View className="title">遇到问题，告诉我们</View>
      <View className="note spaced">投诉 · 报修 · 咨询 · 建议。提交前会告诉您由谁办理、何时前答复。</View>
      <View className="button-group">
        <Button onTap={() => (households.length > 1 ? setChoosing(true) : file(preferred.household))}>
          我要投诉
        </Button>
      </View>
      {households.map(({ household }) => (
        <Unsent key={household} household={household} onOpen={() => file(household)} />
      ))}
      {choosing && (
        <Sheet title="为哪一户提交？" onClose={() => setChoosing(false)}>
          <LevelRows
            label="为哪一户提交？"
            chosen={preferred.household}
            leadsAway
            choices={households.map(({ household, compoundName, label }) => ({
              value: household,
              words: `${compoundName} ${label}`,
            }))}
            onChoose={(household) => {
              setChoosing(false)
              file(household)
            }}
          />
        </Sheet>
      )}
    </View>
  )
}

/** What this phone still holds of a household's case: begun, or on its way. */
function Unsent({ household, onOpen }: { household: string; onOpen: () => void }) {
  const subject = caseSubject(household)
  const draft = caseDrafts.read(subject)
  const waits = outbox.waitingFor(subject) !== null
  if (!waits && (draft === null || !isBegun(draft))) return null
  return (
    <Notice tone="warning">
      {waits ? '有一件还没有发出，内容保存在本机，稍后会自动重试。' : '上次写到一半的内容保存在本机。'}
      <Button kind="text" onTap={onOpen}>
        {waits ? '查看' : '继续填写'}
      </Button>
    </Notice>
  )
}

function List({ isBound }: { isBound: boolean }) {
  const load = useAnswer(listOwnCases, {}, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ cases }) =>
        cases.length === 0 ? (
          <Empty
            words={
              isBound
                ? '您还没有提交过。提交以后，可以在这里看到由谁办理、到了哪一步、何时前答复。'
                : '您还没有提交过。'
            }
          />
        ) : null
      }
    >
      {({ cases }) =>
        inSections(cases).map(({ title, rows }) => (
          <View key={title}>
            <View className="section">{title}</View>
            <View className="card flush">
              {rows.map((row) => (
                <OwnCaseCell key={row.number} row={row} />
              ))}
            </View>
          </View>
        ))
      }
    </Loaded>
  )
}
