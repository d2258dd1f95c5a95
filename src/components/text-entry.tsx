import { Input, Textarea } from '@tarojs/components'
import { inBrowser } from '../platform/target'

export type TextEntryProps = {
  label: string
  className: string
  /** The first value only: what is typed stays in the control and sends nothing through the renderer. */
  initial?: string
  placeholder?: string
  maxLength: number
  /** Shows the digit keyboard; pasted blanks and dashes stay allowed. */
  digits?: boolean
  onInput: (value: string) => void
  onConfirm?: () => void
}

/** One line of text, uncontrolled. Taro's own browser input is always controlled, so the element stands here. */
export function LineEntry(props: TextEntryProps) {
  const { label, className, initial, placeholder, maxLength, digits, onInput, onConfirm } = props
  if (inBrowser) {
    return (
      <input
        className={className}
        aria-label={label}
        defaultValue={initial}
        placeholder={placeholder}
        maxLength={maxLength}
        inputMode={digits ? 'numeric' : undefined}
        autoComplete="off"
        onChange={(event) => onInput(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) onConfirm?.()
        }}
      />
    )
  }
  return (
    <Input
      className={className}
      aria-label={label}
      defaultValue={initial}
      placeholder={placeholder}
      maxlength={maxLength}
      type={digits ? 'number' : 'text'}
      onInput={(event) => onInput(event.detail.value)}
      onConfirm={onConfirm}
    />
  )
}

/** Several lines of text, uncontrolled. */
export function AreaEntry({ label, className, initial, placeholder, maxLength, onInput }: TextEntryProps) {
  if (inBrowser) {
    return (
      <textarea
        className={className}
        aria-label={label}
        defaultValue={initial}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => onInput(event.target.value)}
      />
    )
  }
  return (
    <Textarea
      className={className}
      aria-label={label}
      defaultValue={initial}
      placeholder={placeholder}
      maxlength={maxLength}
      onInput={(event) => onInput(event.detail.value)}
    />
  )
}
