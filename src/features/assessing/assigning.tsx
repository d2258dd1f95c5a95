import { View } from '@tarojs/components'
import { useState } from 'react'
import { type AssessedApplication, listAssessing } from '../../../core/contract/assigning'
import type { OutputOf } from '../../../core/contract/endpoint'
import { wordsOfDay } from '../../../core/place/day'
import { BesidePanel, PanelHead } from '../../components/beside'
import { Cell } from '../../components/cell'
import { Fact } from '../../components/figures/fact'
import { Loaded } from '../../components/loaded'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { focusRow, Table } from '../../components/table'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { assessorWords } from './assessing-words'
import './assessing.scss'
import { assigningColumns, standingWords } from './assigning-columns'
import { Seats } from './seats'

type Read = OutputOf<typeof listAssessing>

/** 评审分配与进度: who assesses what, how far it has come, and what still has to be assigned. */
export function Assigning({ campaign }: { campaign: string }) {
  const load = useAnswer(listAssessing, { campaign })
  return (
    <Loaded
      load={load}
      empty={({ applications }) =>
        applications.length === 0 ? (
          <Empty words="还没有审核通过的申报。审核通过后，会显示在这里等待分配评审。" />
        ) : null
      }
    >
      {(read, reload) => <Assigned read={read} onChanged={reload} />}
    </Loaded>
  )
}

function Assigned({ read, onChanged }: { read: Read; onChanged: () => void }) {
  const desktop = useDesktop()
  const [chosen, setChosen] = useState<string | null>(null)
  const { applications } = read
  const row = applications.find(({ application }) => application === chosen) ?? null
  function close() {
    if (chosen && desktop) focusRow(chosen)
    setChosen(null)
  }
  const seats = row && <Seats key={row.application} row={row} read={read} onChanged={onChanged} />
  return (
    <>
      <Sum read={read} />
      {desktop ? (
        <View className="beside assigning-beside">
          <View className="beside-list table-frame">
            <Table
              label="各申报的评审进度"
              columns={assigningColumns}
              rows={applications}
              rowKey={({ application }) => application}
              chosen={chosen}
              onChoose={({ application }) => setChosen(application)}
            />
          </View>
          {row && (
            <BesidePanel label={row.name}>
              <PanelHead title={row.name} onClose={close} />
              {seats}
            </BesidePanel>
          )}
        </View>
      ) : (
        <>
          <View className="card flush">
            {applications.map((each) => (
              <Cell
                key={each.application}
                words={each.name}
                note={each.districtName}
                value={standingWords(each)}
                onTap={() => setChosen(each.application)}
              />
            ))}
          </View>
          {row && (
            <Sheet title={row.name} onClose={close}>
              {seats}
            </Sheet>
          )}
        </>
      )}
      <Workload read={read} />
    </>
  )
}

function Sum({
  read: { name, opensOn, closesOn, isOpen, applications, differenceThreshold },
}: {
  read: Read
}) {
  const count = (fits: (row: AssessedApplication) => boolean) => applications.filter(fits).length
  const unassigned = count(({ seats, isPresent }) => isPresent && !hasBoth(seats))
  return (
    <View className="card">
      <View className="title">{name}</View>
      <View className="note spaced">
        调研评价 {wordsOfDay(opensOn)}至 {wordsOfDay(closesOn)}
        {isOpen ? '，正在进行' : ''}。每份由两位评审各自评分，相差超过 {differenceThreshold}{' '}
        分的再由第三位评审，取三份中居中的一份。
      </View>
      <View className="facts">
        <Fact name="参加评审" value={`${count(({ isPresent }) => isPresent)} 份`} />
        <Fact name="待分配" value={`${unassigned} 份`} />
        <Fact name="待第三位" value={`${count((row) => row.needsThird && row.score === null)} 份`} />
        <Fact name="已有得分" value={`${count(({ score }) => score !== null)} 份`} />
      </View>
    </View>
  )
}

function hasBoth(seats: AssessedApplication['seats']): boolean {
  return (['first', 'second'] as const).every((seat) => seats.some((each) => each.seat === seat))
}

function Workload({ read: { assessors } }: { read: Read }) {
  if (assessors.length === 0) {
    return (
      <View className="card">
        还没有评审。请在“岗位与邀请”中邀请评审专家，或组织、社会工作、宣传部门的联合评审。
      </View>
    )
  }
  return (
    <>
      <View className="section">评审和工作量</View>
      <View className="card flush">
        {assessors.map((each) => (
          <Cell
            key={each.number}
            words={assessorWords(each)}
            value={`${each.assigned} 份，已提交 ${each.handedIn} 份`}
          />
        ))}
      </View>
    </>
  )
}
