import { View } from '@tarojs/components'
import { type PropsWithChildren, useEffect, useId, useRef } from 'react'
import { inBrowser } from '../platform/target'

type SheetProps = PropsWithChildren<{ title: string; onClose: () => void }>

/** Keeps Tab inside the sheet, wherever the focus is at the moment. */
function keepTabInside(event: KeyboardEvent, sheet: HTMLElement): void {
  const stops = Array.from(sheet.querySelectorAll<HTMLElement>('[tabindex="0"], input, textarea, select'))
  const at = stops.indexOf(document.activeElement as HTMLElement)
  const last = stops.length - 1
  if (at !== -1 && at !== (event.shiftKey ? 0 : last)) return
  event.preventDefault()
  stops[event.shiftKey ? last : 0]?.focus()
}

/** Takes the focus while the sheet is open, takes it back when what had it disappears, and returns it at the end. */
function useHeldFocus(id: string, onClose: () => void): void {
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (!inBrowser) return
    const sheet = document.getElementById(id)
    if (!sheet) return
    const before = document.activeElement as HTMLElement | null
    const hold = () => {
      if (!sheet.contains(document.activeElement)) sheet.focus()
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close.current()
      if (event.key === 'Tab') keepTabInside(event, sheet)
    }
    hold()
    const changes = new MutationObserver(hold)
    changes.observe(sheet, { childList: true, subtree: true })
    document.addEventListener('keydown', onKey)
    return () => {
      changes.disconnect()
      document.removeEventListener('keydown', onKey)
      before?.focus()
    }
  }, [id])
}

/** The browser's tab bar stands outside of the page and would lie over the sheet: it is put away meanwhile. */
function useCoveredTabBar(): void {
  useEffect(() => {
    if (!inBrowser) return
    const { classList } = document.documentElement
    classList.add('sheet-open')
    return () => classList.remove('sheet-open')
  }, [])
}

/** A panel over the page, for a question that has to be answered first. */
export function Sheet({ title, onClose, children }: SheetProps) {
  const id = `sheet-${useId().replace(/:/g, '')}`
  useHeldFocus(id, onClose)
  useCoveredTabBar()
  return (
    <View className="sheet-shade" onClick={onClose}>
      <View
        id={id}
        className="sheet"
        role="dialog"
        aria-modal
        aria-label={title}
        onClick={(event) => event.stopPropagation()}
        {...(inBrowser ? { tabIndex: -1 } : {})}
      >
        <View className="title">{title}</View>
        {children}
      </View>
    </View>
  )
}
