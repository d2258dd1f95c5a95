import { View } from '@tarojs/components'
import { type KeyboardEvent, type PropsWithChildren, useEffect, useId } from 'react'
import { inBrowser } from '../platform/target'

type SheetProps = PropsWithChildren<{ title: string; onClose: () => void }>

/** Keeps Tab inside the sheet and closes it by Escape. */
function handleKey(event: KeyboardEvent<HTMLElement>, onClose: () => void): void {
  if (event.key === 'Escape') onClose()
  if (event.key !== 'Tab') return
  const stops = Array.from(
    event.currentTarget.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea'),
  )
  const edge = event.shiftKey ? stops[0] : stops[stops.length - 1]
  if (document.activeElement !== edge) return
  event.preventDefault()
  const other = event.shiftKey ? stops[stops.length - 1] : stops[0]
  other?.focus()
}

/** A panel over the page, for a question that has to be answered first. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const id = `sheet-${useId().replace(/:/g, '')}`
  useEffect(() => {
    if (!inBrowser) return
    const before = document.activeElement as HTMLElement | null
    document.getElementById(id)?.focus()
    return () => before?.focus()
  }, [id])
  const forKeyboard = inBrowser
    ? { tabIndex: -1, onKeyDown: (event: KeyboardEvent<HTMLElement>) => handleKey(event, onClose) }
    : {}
  return (
    <View className="sheet-shade" onClick={onClose}>
      <View
        id={id}
        className="sheet"
        role="dialog"
        aria-modal
        aria-label={title}
        onClick={(event) => event.stopPropagation()}
        {...forKeyboard}
      >
        <View className="title">{title}</View>
        {children}
      </View>
    </View>
  )
}
