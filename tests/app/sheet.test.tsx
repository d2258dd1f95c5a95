// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { Button } from '../../src/components/button'
import { Sheet } from '../../src/components/sheet'

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

/** What stands in the sheet changes without the sheet being drawn again, as in the page 住户绑定码. */
function Steps() {
  const [done, setDone] = useState(false)
  return done ? (
    <Button key="copy" onTap={() => {}}>
      复制
    </Button>
  ) : (
    <Button key="issue" onTap={() => setDone(true)}>
      发放
    </Button>
  )
}

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        打开
      </button>
      {open && (
        <Sheet title="住户" onClose={() => setOpen(false)}>
          <Steps />
          <Button onTap={() => setOpen(false)}>关闭</Button>
        </Sheet>
      )}
    </>
  )
}

async function openSheet() {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(() => root.unmount())
    place.remove()
  })
  await act(() => root.render(<Page />))
  const opener = place.querySelector('button') as HTMLElement
  opener.focus()
  await act(() => opener.click())
  const sheet = place.querySelector('[role=dialog]') as HTMLElement
  const button = (words: string) =>
    Array.from(sheet.querySelectorAll<HTMLElement>('[role=button]')).find(
      (each) => each.textContent === words,
    ) as HTMLElement
  return { opener, sheet, button }
}

const press = (key: string, shiftKey = false) =>
  act(() =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true }),
    ),
  )

test('Tab goes round inside the sheet, in both directions, also from the sheet itself', async () => {
  const { sheet, button } = await openSheet()
  expect(document.activeElement).toBe(sheet)
  await press('Tab', true)
  expect(document.activeElement).toBe(button('关闭'))
  await press('Tab')
  expect(document.activeElement).toBe(button('发放'))
})

test('when the focused control disappears, the sheet takes the focus back', async () => {
  const { sheet, button } = await openSheet()
  button('发放').focus()
  await act(async () => button('发放').click())
  expect(button('复制')).toBeDefined()
  expect(document.activeElement).toBe(sheet)
})

test('Escape closes the sheet wherever the focus is, and the focus returns to what had opened it', async () => {
  const { opener, sheet } = await openSheet()
  ;(document.activeElement as HTMLElement).blur()
  await press('Escape')
  expect([sheet.isConnected, document.activeElement]).toEqual([false, opener])
})
