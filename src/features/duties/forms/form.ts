import { useEffect, useRef, useState } from 'react'
import type { StaffAct, StaffActType } from '../../../../core/complaint/acts'
import type { StaffCase } from '../../../../core/contract/cases'

/** What a form amounts to so far: an act, or what is missing for one, in words. */
export type Filled = { act: StaffAct } | { missing: string }

/** What has been filled in with a case, by act, so that a sheet closed by mistake loses nothing. */
export type KeptFields = Partial<Record<StaffActType, unknown>>

export type FormProps = {
  act: StaffActType
  found: StaffCase
  kept: KeptFields
  onFill: (filled: Filled) => void
}

/** Fields of a form and how to change some of them; the sheet hears at once what they amount to. */
export function useFields<Fields extends object>(
  { act, kept, onFill }: FormProps,
  first: Fields,
  fill: (fields: Fields) => Filled,
  /** What a sheet that is opened again does not take up. */
  anew: Partial<Fields> = {},
): [Fields, (change: Partial<Fields>) => void] {
  const [fields, setFields] = useState<Fields>(() => ({
    ...((kept[act] as Fields | undefined) ?? first),
    ...anew,
  }))
  const latest = useRef(fill)
  latest.current = fill
  useEffect(() => {
    kept[act] = fields
    onFill(latest.current(fields))
  }, [act, kept, onFill, fields])
  return [fields, (change) => setFields((before) => ({ ...before, ...change }))]
}

const fewestLetters = 2

/** What an act is made of words: they are trimmed, and too few are none. */
export function filledWith(text: string, missing: string, act: (said: string) => StaffAct): Filled {
  const said = text.trim()
  return said.length < fewestLetters ? { missing } : { act: act(said) }
}

export const noReason = '请写明理由。'
