import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../components/button'
import { Checkbox } from '../../components/checkbox'
import { Notice } from '../../components/notice'
import { type Column, focusRow, Table } from '../../components/table'
import { Tap } from '../../components/tap'
import { useDesktop } from '../../platform/use-desktop'
import { PieceDetails } from './piece-details'
import { changesNothing, isReady, isRefused, needsAgreement, type Piece, stateWords } from './pieces'
import { freezeWords, offWords } from './roster-words'
import { usePieces } from './use-pieces'

type ReviewProps = { first: readonly Piece[]; onBack: () => void }

/** What would change, compound by compound, before anything does; then how far the import is. */
export function Review({ first, onBack }: ReviewProps) {
  const { pieces, busy, compareAll, applyAll, agree } = usePieces(first)
  const [chosen, setChosen] = useState<string | null>(first.length === 1 ? (first[0]?.key ?? null) : null)
  const [only, setOnly] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the rows have been read.
  useEffect(() => {
    void compareAll()
  }, [])
  const shown = only ? pieces.filter(isOfConcern) : pieces
  const piece = pieces.find(({ key }) => key === chosen) ?? null
  return (
    <>
      <Progress {...{ pieces, busy, onBack }} onCompare={compareAll} onApply={applyAll} />
      {pieces.length > 1 && (
        <View className="rosters-filter">
          <Checkbox checked={only} onToggle={() => setOnly(!only)}>
            只看需要处理的
          </Checkbox>
        </View>
      )}
      <View className="rosters-split">
        <Pieces pieces={shown} chosen={chosen} onChoose={(key) => setChosen(key === chosen ? null : key)} />
        {piece && (
          <View className="rosters-panel" role="complementary" aria-label={piece.title}>
            <PieceDetails
              piece={piece}
              onAgree={agree}
              onClose={() => {
                focusRow(piece.key)
                setChosen(null)
              }}
            />
          </View>
        )}
      </View>
    </>
  )
}

function isOfConcern(piece: Piece): boolean {
  const { step } = piece.state
  return step === 'faulty' || step === 'failed' || needsAgreement(piece) || isRefused(piece.state)
}

type ProgressProps = {
  pieces: readonly Piece[]
  busy: 'comparing' | 'applying' | null
  onBack: () => void
  onCompare: () => void
  onApply: () => void
}

function Progress({ pieces, busy, onBack, onCompare, onApply }: ProgressProps) {
  const count = (matching: (piece: Piece) => boolean) => pieces.filter(matching).length
  const ready = count(isReady)
  const applied = count(({ state }) => state.step === 'applied')
  const same = count(({ state }) => state.step === 'compared' && changesNothing(state.comparison))
  const waiting = count(({ state }) => state.step === 'waiting' || state.step === 'comparing')
  const again = count(({ state }) => state.step === 'failed' || isRefused(state))
  const toAgree = count(needsAgreement)
  const frozen = pieces.flatMap(({ state }) =>
    state.step === 'compared' && state.comparison.frozen ? [state.comparison.frozen] : [],
  )[0]
  const homes = pieces.reduce((sum, piece) => sum + piece.homes, 0)
  return (
    <>
      {frozen && <Notice tone="warning">{freezeWords(frozen)}</Notice>}
      <View className="card rosters-head">
        <View className="rosters-search">
          <View className="title" role="status">
            {busy === 'comparing'
              ? `正在核对，还有 ${waiting} 个…`
              : busy === 'applying'
                ? `正在导入，已完成 ${applied} 个，还有 ${count(({ state }) => state.step === 'applying') + ready} 个…`
                : applied > 0
                  ? `已导入 ${applied} 个`
                  : `核对完毕，${ready} 个可以导入`}
          </View>
          <View className="note spaced">
            共 {pieces.length} 个小区、{homes} 户；{same} 个没有变化
            {toAgree > 0 ? `；${toAgree} 个需要您点开确认` : ''}
            {again > 0 ? `；${again} 个没有成功` : ''}。
          </View>
          {busy === 'applying' && (
            <View className="note">
              请不要关闭本页。中途断开时，没有完成的小区可以再次导入，其余不受影响。
            </View>
          )}
        </View>
        <View className="rosters-actions">
          <Button disabled={busy !== null || ready === 0} busy={busy === 'applying'} onTap={onApply}>
            导入 {ready} 个
          </Button>
          {again > 0 && busy === null && (
            <Button kind="plain" onTap={onCompare}>
              重新核对 {again} 个
            </Button>
          )}
          {busy === null && (
            <Button kind="plain" onTap={onBack}>
              {applied > 0 ? '完成' : '返回'}
            </Button>
          )}
        </View>
      </View>
    </>
  )
}

const known = ({ state }: Piece) => ('comparison' in state ? state.comparison : null)
const columnOf = (key: string, title: string, words: (piece: Piece) => string | number): Column<Piece> => ({
  ...{ key, title, number: true },
  words: (piece) => String(words(piece)),
})
const columns: readonly Column<Piece>[] = [
  { key: 'title', title: '小区', words: ({ title }) => title, wraps: true },
  columnOf('homes', '表中户数', ({ homes }) => homes),
  columnOf('added', '新增', (piece) => known(piece)?.added.count ?? ''),
  columnOf('removed', '移除', (piece) => known(piece)?.removed.count ?? ''),
  columnOf('changed', '变更', (piece) => known(piece)?.changed.count ?? ''),
  columnOf('occupied', '有成员的户', (piece) => known(piece)?.occupied.count ?? ''),
  columnOf('n', '计票户数', (piece) => countWords(piece)),
  { key: 'state', title: '情况', words: stateAndConcern, wraps: true },
]

/** N before and after it. */
function countWords(piece: Piece): string {
  const comparison = known(piece)
  if (comparison === null) return ''
  const { before, after } = comparison
  return before === after ? String(after) : `${before} → ${after}`
}

function stateAndConcern(piece: Piece): string {
  const comparison = known(piece)
  const off = comparison && offWords(comparison.after, comparison.register)
  return off ? `${stateWords(piece)}；${off}` : stateWords(piece)
}

type PiecesProps = {
  pieces: readonly Piece[]
  chosen: string | null
  onChoose: (key: string) => void
}

const shownAtOnce = 300

function Pieces({ pieces, chosen, onChoose }: PiecesProps) {
  const desktop = useDesktop()
  const [sort, setSort] = useState<{ column: string; direction: 'ascending' | 'descending' }>({
    column: 'title',
    direction: 'ascending',
  })
  const [limit, setLimit] = useState(shownAtOnce)
  const column = columns.find(({ key }) => key === sort.column)
  const words = (piece: Piece) => column?.words(piece) ?? ''
  const sign = sort.direction === 'ascending' ? 1 : -1
  const inOrder = [...pieces].sort((a, b) => sign * words(a).localeCompare(words(b), 'zh', { numeric: true }))
  return (
    <View className="rosters-table">
      {desktop ? (
        <View className="table-frame">
          <Table
            label="导入前的核对"
            columns={columns}
            rows={inOrder.slice(0, limit)}
            rowKey={({ key }) => key}
            sort={sort}
            onSort={(next) =>
              setSort({
                column: next,
                direction:
                  sort.column === next && sort.direction === 'ascending' ? 'descending' : 'ascending',
              })
            }
            chosen={chosen}
            onChoose={({ key }) => onChoose(key)}
          />
        </View>
      ) : (
        <View className="card flush">
          {inOrder.slice(0, limit).map((piece) => (
            <Tap key={piece.key} className="cell tappable" onTap={() => onChoose(piece.key)}>
              <View className="cell-words">
                {piece.title}
                <View className="note">{stateAndConcern(piece)}</View>
              </View>
              <View className="cell-value">{countWords(piece)}</View>
            </Tap>
          ))}
        </View>
      )}
      {inOrder.length > limit && (
        <Button kind="text" onTap={() => setLimit(limit + shownAtOnce)}>
          再显示 {shownAtOnce} 个（还有 {inOrder.length - limit} 个）
        </Button>
      )}
    </View>
  )
}
