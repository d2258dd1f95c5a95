import { act, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'
import { onTestFinished } from 'vitest'
import { say, Toast } from '../../src/components/toast'

/** Lets everything run that waits for nothing from outside. */
const atRest = () => new Promise((resolve) => setTimeout(resolve))

/** Draws what a page shows, and handles it by its words as a person does. */
export async function draw(shown: ReactElement) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(() => root.unmount())
    place.remove()
  })
  const acting = (done: () => void) =>
    act(async () => {
      done()
      await atRest()
    })
  await acting(() => {
    // What another page said last would still be there.
    say('')
    root.render(
      <>
        <Toast />
        {shown}
      </>,
    )
  })
  const all = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)]
  const control = (label: string) => {
    const found = all(`[aria-label="${label}"]`)
    if (found.length !== 1) throw new Error(`${found.length} × ${label}`)
    return found[0] as HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  }
  const button = (words: string) => all('[role=button]').find((each) => each.textContent === words)
  return {
    /** Types into a field, or chooses what is called so. */
    enter: (label: string, value: string) =>
      acting(() => {
        const element = control(label)
        const options = [...element.querySelectorAll('option')]
        const chosen = options.find((each) => each.textContent === value)?.value ?? value
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, chosen)
        const event = element.tagName === 'SELECT' ? 'change' : 'input'
        element.dispatchEvent(new Event(event, { bubbles: true }))
      }),
    press: (words: string) =>
      acting(() => {
        const found = button(words)
        if (found === undefined) throw new Error(`no button ${words}`)
        found.click()
      }),
    /** Something from outside happens. */
    happens: acting,
    /** Whether there is a button, and whether it can be pressed. */
    button: (words: string) => {
      const found = button(words)
      return found && (found.getAttribute('aria-disabled') === 'true' ? 'held' : 'free')
    },
    /** What a field holds; null where it is not asked for. */
    held: (label: string) => (all(`[aria-label="${label}"]`).length === 0 ? null : control(label).value),
    options: (label: string) =>
      [...control(label).querySelectorAll('option')].map((each) => each.textContent),
    /** What is said to be wrong. */
    alerts: () => all('[role=alert]').map((each) => each.textContent),
    /** What was said to be done. */
    said: () => place.querySelector('[role=status]')?.textContent ?? '',
    words: () => place.textContent ?? '',
    isOpen: () => all('[role=dialog]').length === 1,
  }
}
