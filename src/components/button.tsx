import type { PropsWithChildren } from 'react'
import { Tap } from './tap'

type ButtonProps = PropsWithChildren<{
  onTap: () => void
  kind?: 'primary' | 'plain' | 'danger' | 'text'
  /** The action is under way: shown, and not started twice. */
  busy?: boolean
  disabled?: boolean
}>

/** A button; `Taro.Button` fires no submit on a mouse click, so every action is an onTap. */
export function Button({ onTap, kind = 'primary', busy, disabled, children }: ButtonProps) {
  const idle = busy ? ' busy' : disabled ? ' disabled' : ''
  return (
    <Tap className={`button ${kind}${idle}`} onTap={onTap} disabled={busy || disabled}>
      {busy ? '请稍候…' : children}
    </Tap>
  )
}
