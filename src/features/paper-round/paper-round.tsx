import { View } from '@tarojs/components'
import { useState } from 'react'
import { drawPaperRound, readPaperRound } from '../../../core/contract/paper-rounds'
import { Button } from '../../components/button'
import { FailureNotice } from '../../components/failure-notice'
import { Loaded } from '../../components/loaded'
import { Notice } from '../../components/notice'
import { Empty } from '../../components/page'
import { Sheet } from '../../components/sheet'
import { say } from '../../components/toast'
import { endWords, fullMomentWords, startWords } from '../../platform/time'
import { useAnswer } from '../../platform/use-answer'
import { useDesktop } from '../../platform/use-desktop'
import { useWrite } from '../../platform/use-write'
import './paper-round.scss'
import { PrintButton } from './print-button'
import { RoundTable } from './round-table'
import { drawWords, placeWords, type Round, seedWords } from './round-words'

/** 随机纸质评价: applicants below the gate get the same round of paper forms; drawn by the bureau, printed by residents' committees, or by subdistricts where there is none. */
export function PaperRound({ campaign }: { campaign: string | undefined }) {
  const load = useAnswer(readPaperRound, campaign === undefined ? {} : { campaign }, { keep: true })
  return (
    <Loaded
      load={load}
      empty={({ round }) =>
        round === null ? (
          <Empty words="还没有正在进行的选树活动。活动发布、评价周期确定后，这里列出各申报小区的参评户数。" />
        ) : round.rows.length === 0 ? (
          <Empty words={nobodyWords[round.office]} />
        ) : null
      }
    >
      {({ round }, reload) => (round ? <Shown round={round} onDrawn={reload} /> : null)}
    </Loaded>
  )
}

const nobodyWords: Record<Round['office'], string> = {
  bureau: '还没有小区申报，或申报的小区不在本期评价之内。',
  subdistrict: '您的街道（乡镇）还没有申报选树的小区。',
  residentsCommittee: '您的居委会名下还没有申报选树的小区。',
}

type ShownProps = { round: Round; onDrawn: () => void }

function Shown({ round, onDrawn }: ShownProps) {
  const { office, rows, drawnAt, time, period, campaignName, opensAt, count } = round
  const below = rows.filter(({ place }) => place === 'below').length
  const [drawing, setDrawing] = useState(false)
  const desktop = useDesktop()
  const mayDraw = office === 'bureau' && time === 'open' && drawnAt === null && below > 0
  return (
    <>
      <View className="card">
        <View className="title">{campaignName}</View>
        <View className="note spaced">
          {period.name}，{endWords(period.closesAt)} 截止。{startWords(opensAt)}
          起，凡参评户数不足的申报小区各随机抽取 {count}{' '}
          户，送达密封的纸质评价表；各小区抽取户数相同。抽取不看谁已评价，系统也不知道谁已评价。
        </View>
        <Notice tone={drawnAt === null && time === 'open' && below > 0 ? 'warning' : 'info'}>
          {stateWords(round, below)}
        </Notice>
        {mayDraw && (
          <View className="button-group">
            <Button onTap={() => setDrawing(true)}>抽取住户</Button>
          </View>
        )}
      </View>
      {desktop ? (
        <RoundTable round={round} print={office !== 'bureau'} />
      ) : (
        <Cards round={round} print={office !== 'bureau'} />
      )}
      {drawing && (
        <Sheet title="抽取住户" onClose={() => setDrawing(false)}>
          <DrawSheet
            round={round}
            below={below}
            onClose={(drawn) => {
              setDrawing(false)
              if (drawn) onDrawn()
            }}
          />
        </Sheet>
      )}
    </>
  )
}

function stateWords({ drawnAt, time, opensAt, rows }: Round, below: number): string {
  if (drawnAt !== null) {
    const drawn = rows.filter(({ draw }) => draw !== null).length
    return `已于 ${fullMomentWords(drawnAt)} 抽取，共 ${drawn} 个小区。由居委会（没有居委会的由街道）打印、送达，按纸质评价录入。`
  }
  if (time === 'after') return '评价已经截止，没有抽取。'
  if (below === 0) return '目前没有参评户数不足的申报小区，不需要抽取。'
  return time === 'before'
    ? `目前有 ${below} 个申报小区参评户数不足。${startWords(opensAt)}起由市住建局抽取。`
    : `有 ${below} 个申报小区参评户数不足，等待市住建局抽取。`
}

type DrawSheetProps = { round: Round; below: number; onClose: (drawn: boolean) => void }

function DrawSheet({ round, below, onClose }: DrawSheetProps) {
  const { write, busy, failure } = useWrite(drawPaperRound)
  async function draw() {
    const drawn = await write({ campaign: round.campaign })
    if (drawn === null) return
    say(`已为 ${drawn.compounds} 个小区抽取，打印的单位会收到通知。`)
    onClose(true)
  }
  return (
    <>
      <View className="spaced">
        将为 {below} 个小区各抽取 {round.count} 户（不足 {round.count}{' '}
        户的全部抽取）。每次选树只抽取一轮，抽取后不能更改；抽取用的随机数会记录在案，可以据此核对。
      </View>
      <FailureNotice failure={failure} />
      <View className="button-group">
        <Button busy={busy} onTap={draw}>
          确认抽取
        </Button>
        <Button kind="plain" onTap={() => onClose(failure?.code === 'paper_round_drawn')}>
          取消
        </Button>
      </View>
    </>
  )
}

/** The rows on a phone: one card a compound. */
function Cards({ round, print }: { round: Round; print: boolean }) {
  return (
    <View className="card flush">
      {round.rows.map((row) => (
        <View className="cell" key={row.compound}>
          <View className="cell-words">
            <View className="strong">{row.name}</View>
            <View className="note">
              {row.districtName} · {row.subdistrictName}
            </View>
            <View className="note">
              {row.answers} / {row.households} 户参评{row.needed !== null && `，选树需 ${row.needed} 户`}
            </View>
            <View className={row.place === 'below' ? 'round-below' : 'note'}>
              {placeWords(row, round.time)}
            </View>
            {row.draw && (
              <View className="note">
                抽取 {drawWords(row)}，随机数 {seedWords(row)}
              </View>
            )}
            {print && <PrintButton round={round} row={row} />}
          </View>
        </View>
      ))}
    </View>
  )
}
