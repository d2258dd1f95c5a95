import { View } from '@tarojs/components'
import type { KeyboardEvent, PropsWithChildren } from 'react'
import { inBrowser } from '../platform/target'

type TapProps = PropsWithChildren<{
  onTap: () => void
  role?: 'button' | 'link' | 'radio' | 'checkbox' | 'switch' | 'tab'
  className?: string
  /** Spoken instead of the words shown. */
  label?: string
  checked?: boolean
  expanded?: boolean
  disabled?: boolean
  /** Keyboard focus in a browser; -1 inside a group whose arrow keys move the focus. */
  focusOrder?: 0 | -1
}>

function browserOnly({ onTap, disabled, focusOrder }: TapProps) {
  if (!inBrowser) return {}
  return {
    tabIndex: disabled ? -1 : (focusOrder ?? 0),
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.target !== event.currentTarget || (event.key !== 'Enter' && event.key !== ' ')) return
      event.preventDefault()
      if (!disabled) onTap()
    },
  }
}

/** The base of every hand-built control: touch, keyboard and what a screen reader says. */
export function Tap(props: TapProps) {
  const { onTap, role = 'button', className, label, checked, expanded, disabled, children } = props
  return (
    <View
      className={className}
      role={role}
      aria-label={label}
      aria-checked={checked}
      aria-expanded={expanded}
      aria-disabled={disabled || undefined}
      onClick={disabled ? undefined : onTap}
      {...browserOnly(props)}
    >
      {children}
    </View>
  )
}
