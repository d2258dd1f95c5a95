import type { RosterComparison } from '../../../core/contract/rosters'
import { homesIn, piecesOf, type RosterPiece } from '../../../core/place/roster'
import type { CompoundRoster } from '../../../core/place/roster-rows'
import type { Failure, FailureCode } from '../../platform/failure'

/** How far a piece of a register is on its way from the file into the system. */
export type PieceState =
  | { step: 'waiting' | 'comparing' }
  /** Rows of it have to be corrected in the file first. */
  | { step: 'faulty' }
  | { step: 'compared'; comparison: RosterComparison; agreed: boolean; failure: Failure | null }
  | { step: 'applying'; comparison: RosterComparison; agreed: boolean }
  | { step: 'applied'; comparison: RosterComparison; households: number }
  | { step: 'failed'; failure: Failure }

/** What is sent in one call: a compound's register, or some buildings of a very large one. */
export type Piece = {
  key: string
  compound: string
  title: string
  sent: RosterPiece
  homes: number
  faults: number
  state: PieceState
}

/** The pieces of what a file says. */
export function piecesOfRosters(rosters: readonly CompoundRoster[]): Piece[] {
  return rosters.flatMap(({ code, name, buildings, faults }) => {
    const sent = piecesOf(buildings)
    return sent.map((each, at) =>
      pieceOf(code, sent.length === 1 ? name : `${name}（第 ${at + 1} 部分）`, each, faults),
    )
  })
}

/** A piece that has still to be compared. */
export function pieceOf(compound: string, title: string, sent: RosterPiece, faults = 0): Piece {
  return {
    ...{ compound, title, sent, faults },
    key: `${compound}|${sent.buildings[0]?.name ?? ''}`,
    homes: homesIn(sent.buildings),
    state: { step: faults > 0 ? 'faulty' : 'waiting' },
  }
}

/** Whether applying the piece would change nothing. */
export function changesNothing(comparison: RosterComparison): boolean {
  const { added, removed, changed, occupied, buildingsAdded, buildingsGone, brokenOff } = comparison
  const counts = [added.count, removed.count, changed.count, occupied.count]
  return !brokenOff && [...counts, buildingsAdded.length, buildingsGone.length].every((count) => count === 0)
}

/** Failures after which the same request may be sent again as it is. */
const passing: readonly FailureCode[] = ['offline', 'internal', 'conflict_try_again']

/** Whether the import was refused in a way that needs another look: the register has moved since. */
export function isRefused(state: PieceState): boolean {
  return state.step === 'compared' && state.failure !== null && !passing.includes(state.failure.code)
}

/** The share of a compound's homes from which on a removal is more likely a file that is not whole. */
const largeRemoval = 0.1

/** What somebody has to tick before the piece is applied, in words; null if nothing. */
export function agreementWords({ removed, occupied, changed, unchanged }: RosterComparison): string | null {
  const gone = removed.count + occupied.count
  if (gone > (gone + changed.count + unchanged) * largeRemoval) {
    return occupied.count > 0
      ? `移除或改变这 ${gone} 户，并解除其中 ${occupied.count} 户的成员绑定`
      : `移除这 ${gone} 户`
  }
  return occupied.count > 0 ? `解除这 ${occupied.count} 户的成员绑定` : null
}

/** Whether the piece can be applied as it stands: something to change, nothing left to agree to. */
export function isReady({ state }: Piece): boolean {
  if (state.step !== 'compared' || state.comparison.frozen !== null || isRefused(state)) return false
  return !changesNothing(state.comparison) && (state.agreed || agreementWords(state.comparison) === null)
}

/** Whether somebody has still to tick what it would take away. */
export function needsAgreement({ state }: Piece): boolean {
  return state.step === 'compared' && !state.agreed && agreementWords(state.comparison) !== null
}

/** A piece's state in words, for a list. */
export function stateWords(piece: Piece): string {
  const { state, faults } = piece
  switch (state.step) {
    case 'waiting':
      return '等待核对'
    case 'comparing':
      return '正在核对…'
    case 'faulty':
      return `有 ${faults} 行需要修改，暂不导入`
    case 'compared':
      if (state.failure !== null) return isRefused(state) ? '没有导入，请重新核对' : '没有导入，可再试一次'
      if (needsAgreement(piece)) return `请点开确认：${agreementWords(state.comparison)}`
      return changesNothing(state.comparison) ? '没有变化' : '可以导入'
    case 'applying':
      return '正在导入…'
    case 'applied':
      return '已导入'
    case 'failed':
      return '没有核对成功'
  }
}
