import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  type AssessedApplication,
  assignAssessor,
  type listAssessing,
} from '../../../core/contract/assigning'
import type { OutputOf } from '../../../core/contract/endpoint'
import { queryOf } from '../../../core/selection/application-query'
import { officeWords } from '../../../core/selection/office-words'
import { type Seat, seatTitles } from '../../../core/selection/seats'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Notice } from '../../components/notice'
import { Select } from '../../components/select'
import { say } from '../../components/toast'
import { goTo } from '../../platform/go'
import { useWrite } from '../../platform/use-write'
import { assessorWords, partyWords, scoreWords, seatStateWords } from './assessing-words'
import { RemoveForm } from './remove-form'

type Read = OutputOf<typeof listAssessing>
type SeatsProps = { row: AssessedApplication; read: Read; onChanged: () => void }

/** The seats of one application: who sits there, and who may be given a free one. */
export function Seats({ row, read, onChanged }: SeatsProps) {
  const { application, applicant, difference, score, why, own, needsThird } = row
  const shown: Seat[] =
    needsThird || row.seats.some(({ seat }) => seat === 'third')
      ? ['first', 'second', 'third']
      : ['first', 'second']
  const mayChange = (read.mayAssign || row.isReopened) && own.length === 0 && row.isPresent
  return (
    <>
      <View className="note spaced">{officeWords(applicant)} 申报</View>
      {own.length > 0 && <Notice tone="warning">您{partyWords(own)}，不能分配或撤换这份申报的评审。</Notice>}
      {!row.isPresent && <Notice>这份申报已经撤回。</Notice>}
      {shown.map((seat) => (
        <SeatCard key={seat} seat={seat} {...{ row, read, mayChange, onChanged }} />
      ))}
      <View className="assigning-result">
        {score !== null && <View className="strong">附件2 得分 {scoreWords(score)}</View>}
        {why && <View>{why}</View>}
        {difference !== null && <View className="note">前两位相差 {scoreWords(difference)}</View>}
      </View>
      <View className="button-group">
        {difference !== null && (
          <Button kind="plain" onTap={() => goTo('sheets', queryOf(application))}>
            对照评分
          </Button>
        )}
        <Button kind="plain" onTap={() => goTo('visits', queryOf(application))}>
          现场核查（{row.visits}）
        </Button>
      </View>
    </>
  )
}

type SeatCardProps = SeatsProps & { seat: Seat; mayChange: boolean }

function SeatCard({ seat, row, read, mayChange, onChanged }: SeatCardProps) {
  const [removing, setRemoving] = useState(false)
  const sitting = row.seats.find((each) => each.seat === seat)
  if (sitting === undefined) {
    return (
      <View className="assigning-seat">
        <View className="strong">{seatTitles[seat]}</View>
        {mayChange ? (
          <AssignForm {...{ seat, row, read, onChanged }} />
        ) : (
          <View className="note">没有分配</View>
        )}
      </View>
    )
  }
  return (
    <View className="assigning-seat">
      <View className="row">
        <View className="cell-words">
          <View className="strong">{seatTitles[seat]}</View>
          {assessorWords(sitting)}
        </View>
        <View className="note">{seatStateWords(sitting)}</View>
      </View>
      {mayChange && !removing && (
        <Button kind="text" onTap={() => setRemoving(true)}>
          撤换{seatTitles[seat]}
        </Button>
      )}
      {removing && (
        <RemoveForm
          application={row.application}
          seat={seat}
          conflictAlone={sitting.handedInAt !== null && !row.isReopened}
          onClose={(changed) => {
            setRemoving(false)
            if (changed) onChanged()
          }}
        />
      )}
    </View>
  )
}

type AssignFormProps = SeatsProps & { seat: Seat }

/** Whoever is a party, or sits here already, is not offered; fewer sheets come first. */
function AssignForm({ seat, row, read, onChanged }: AssignFormProps) {
  const [number, setNumber] = useState('')
  const { write, busy, failure } = useWrite(assignAssessor)
  const taken = [...row.parties, ...row.seats].map((each) => each.number)
  const free = read.assessors
    .filter((each) => !taken.includes(each.number))
    .sort((a, b) => a.assigned - b.assigned)
  const barred = row.parties.flatMap(({ number: of, kinds }) => {
    const assessor = read.assessors.find((each) => each.number === of)
    return assessor === undefined ? [] : [`${assessor.holder}：${partyWords(kinds)}`]
  })
  async function assign() {
    if ((await write({ application: row.application, seat, number })) === null) return
    say('评审已分配。')
    onChanged()
  }
  return (
    <>
      <Select
        label={`${seatTitles[seat]}分配给`}
        options={[
          { value: '', words: free.length === 0 ? '没有可以分配的评审' : '请选择' },
          ...free.map((each) => ({
            value: each.number,
            words: `${assessorWords(each)} · 现有 ${each.assigned} 份`,
          })),
        ]}
        chosen={number}
        onChoose={setNumber}
      />
      {barred.length > 0 && <View className="note spaced">须回避：{barred.join('。')}。</View>}
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} disabled={number === ''} onTap={assign}>
          分配{seatTitles[seat]}
        </Button>
      </View>
    </>
  )
}
