import type { PropsWithChildren } from 'react'
import { Tap } from './tap'

type CheckboxProps = PropsWithChildren<{ checked: boolean; onToggle: () => void }>

/** A full-width row that is ticked or not. */
export function Checkbox({ checked, onToggle, children }: CheckboxProps) {
  const look = checked ? 'checkbox chosen' : 'checkbox'
  return (
    <Tap role="checkbox" className={look} checked={checked} onTap={onToggle}>
      {children}
    </Tap>
  )
}
