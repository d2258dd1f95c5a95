import Taro from '@tarojs/taro'
import { useSyncExternalStore } from 'react'
import { phoneStore } from './storage'
import { inBrowser } from './target'

const key = 'elder'
/** WeChat's font size from which a person evidently wants large type (experience.md). */
const elderFontSize = 22

function systemFontSize(): number {
  if (inBrowser) return Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  // Taro's types do not know the field; WeChat answers it since 8.0.
  const { fontSizeSetting } = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
  return fontSizeSetting ?? 0
}

function firstChoice(): boolean {
  const chosen = phoneStore.read(key)
  if (chosen === 'on' || chosen === 'off') return chosen === 'on'
  return systemFontSize() >= elderFontSize
}

/** The browser's tab bar stands outside of every page and has to be told apart. */
function tellBrowser(on: boolean): void {
  if (inBrowser) document.documentElement.classList.toggle('elder-device', on)
}

let elder: boolean | null = null
const listeners = new Set<() => void>()

/** Whether elder mode is on. It follows the phone's font until the person uses the switch. */
function isElder(): boolean {
  if (elder === null) {
    elder = firstChoice()
    tellBrowser(elder)
  }
  return elder
}

/** Switches elder mode and remembers it on this phone. */
export function setElder(on: boolean): void {
  elder = on
  tellBrowser(on)
  phoneStore.write(key, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Elder mode in a component, kept up to date across pages. */
export function useElder(): boolean {
  return useSyncExternalStore(subscribe, isElder)
}
