import { useEffect, useRef, useState } from 'react'
import { applyRoster, compareRoster } from '../../../core/contract/rosters'
import { callEndpoint } from '../../platform/call'
import { newRequestKey } from '../../platform/request-key'
import { isReady, isRefused, type Piece, type PieceState } from './pieces'

/** Calls under way at once. */
const callsAtOnce = 3
/** An import that broke off holds its compound for forty seconds. */
const attempts = 12
const pause = 5_000

/** Does the work for every group, a few groups at a time, each group in its order. */
async function inLanes<Item>(groups: readonly Item[][], work: (item: Item) => Promise<void>): Promise<void> {
  const queue = groups.values()
  const lane = async () => {
    for (const group of queue) for (const item of group) await work(item)
  }
  await Promise.all(Array.from({ length: callsAtOnce }, lane))
}

/** The pieces of one compound one after the other: each moves the register on. */
function byCompound(pieces: readonly Piece[]): Piece[][] {
  const groups = new Map<string, Piece[]>()
  for (const piece of pieces) groups.set(piece.compound, [...(groups.get(piece.compound) ?? []), piece])
  return [...groups.values()]
}

/**
 * Comparing and applying pieces of registers. What fails stays named and can be tried again; the others are not lost. A request
 * that may have been carried out is repeated with its own key.
 */
export function usePieces(first: readonly Piece[]) {
  const [pieces, setPieces] = useState<readonly Piece[]>(first)
  const present = useRef(pieces)
  const [busy, setBusy] = useState<'comparing' | 'applying' | null>(null)
  const requestKeys = useRef(new Map<string, string>())
  const gone = useRef(false)

  useEffect(
    () => () => {
      gone.current = true
    },
    [],
  )
  useWarning(busy === 'applying')

  function change(matching: (piece: Piece) => boolean, state: (piece: Piece) => PieceState) {
    present.current = present.current.map((piece) =>
      matching(piece) ? { ...piece, state: state(piece) } : piece,
    )
    setPieces(present.current)
  }
  const set = (key: string, state: PieceState) =>
    change(
      (piece) => piece.key === key,
      () => state,
    )

  async function compare({ key, compound, sent }: Piece) {
    if (gone.current) return
    set(key, { step: 'comparing' })
    requestKeys.current.delete(key)
    const outcome = await callEndpoint(compareRoster, { compound, ...sent })
    if (!outcome.ok) set(key, { step: 'failed', failure: outcome.failure })
    else set(key, { step: 'compared', comparison: outcome.data, agreed: false, failure: null })
  }

  async function apply({ key }: Piece) {
    // Read now: a piece of the same compound that was applied meanwhile has moved the fingerprint.
    const piece = present.current.find((each) => each.key === key)
    if (gone.current || piece === undefined || piece.state.step !== 'compared') return
    const { compound, sent, state } = piece
    const { comparison, agreed } = state
    const requestKey = requestKeys.current.get(key) ?? newRequestKey()
    requestKeys.current.set(key, requestKey)
    set(key, { step: 'applying', comparison, agreed })
    const { fingerprint } = comparison
    const input = { compound, ...sent, fingerprint, occupied: comparison.occupied.count }
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await callEndpoint(applyRoster, input, { requestKey })
      if (outcome.ok) {
        set(key, { step: 'applied', comparison, households: outcome.data.households })
        followOn(compound, fingerprint, outcome.data.fingerprint)
        return
      }
      const { failure } = outcome
      if (failure.code !== 'conflict_try_again' || attempt === attempts) {
        set(key, { step: 'compared', comparison, agreed, failure })
        return
      }
      await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  /** Pieces that were compared with the state that the one just applied has moved on. */
  function followOn(compound: string, from: string, to: string) {
    change(
      ({ compound: theirs, state }) =>
        theirs === compound && state.step === 'compared' && state.comparison.fingerprint === from,
      ({ state }) =>
        state.step === 'compared'
          ? { ...state, comparison: { ...state.comparison, fingerprint: to } }
          : state,
    )
  }

  async function during(what: 'comparing' | 'applying', work: () => Promise<void>) {
    setBusy(what)
    await work().finally(() => setBusy(null))
  }

  return {
    pieces,
    busy,
    /** Compares what waits, and what failed before. */
    compareAll: () =>
      during('comparing', () => {
        const due = present.current.filter(
          ({ state }) => state.step === 'waiting' || state.step === 'failed' || isRefused(state),
        )
        return inLanes(
          due.map((piece) => [piece]),
          compare,
        )
      }),
    applyAll: () => during('applying', () => inLanes(byCompound(present.current.filter(isReady)), apply)),
    agree: (key: string, agreed: boolean) =>
      change(
        (piece) => piece.key === key,
        ({ state }) => (state.step === 'compared' ? { ...state, agreed } : state),
      ),
  }
}

/** Asks before the page is closed while registers are being imported. */
function useWarning(on: boolean): void {
  useEffect(() => {
    if (!on || process.env.TARO_ENV !== 'h5') return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [on])
}
