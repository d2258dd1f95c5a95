// @vitest-environment jsdom
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { type Choice, LevelRows } from '../../src/components/level-rows'

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
})

const choices: Choice[] = [
  { value: '5', words: '非常满意', face: 5 },
  { value: '4', words: '满意', face: 4 },
  { value: '3', words: '基本满意', face: 3 },
]

function Group() {
  const [chosen, setChosen] = useState<string | null>(null)
  return <LevelRows label="您满意吗？" choices={choices} chosen={chosen} onChoose={setChosen} />
}

async function drawGroup() {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(() => root.unmount())
    place.remove()
  })
  await act(() => root.render(<Group />))
  const rows = Array.from(place.querySelectorAll<HTMLElement>('[role=radio]'))
  return { group: place.querySelector('[role=radiogroup]'), rows }
}

const press = (row: HTMLElement | undefined, key: string) =>
  act(() => row?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })))
const checked = (rows: HTMLElement[]) => rows.map((row) => row.getAttribute('aria-checked'))
const stops = (rows: HTMLElement[]) => rows.map((row) => row.tabIndex)

test('nothing is chosen at first and the group has one stop for the Tab key', async () => {
  const { group, rows } = await drawGroup()
  expect(group?.getAttribute('aria-label')).toBe('您满意吗？')
  expect(rows.map((row) => row.textContent)).toEqual(['非常满意', '满意', '基本满意'])
  expect(checked(rows)).toEqual(['false', 'false', 'false'])
  expect(stops(rows)).toEqual([0, -1, -1])
})

test('a tap chooses exactly one row', async () => {
  const { rows } = await drawGroup()
  await act(() => rows[1]?.click())
  await act(() => rows[2]?.click())
  expect(checked(rows)).toEqual(['false', 'false', 'true'])
  expect(stops(rows)).toEqual([-1, -1, 0])
})

test('arrow keys move the choice and the focus, around the ends', async () => {
  const { rows } = await drawGroup()
  rows[0]?.focus()
  await press(rows[0], 'ArrowDown')
  expect(checked(rows)).toEqual(['false', 'true', 'false'])
  expect(document.activeElement).toBe(rows[1])
  await press(rows[1], 'ArrowUp')
  await press(rows[0], 'ArrowUp')
  expect(checked(rows)).toEqual(['false', 'false', 'true'])
})

test('the space bar chooses the row that has the focus', async () => {
  const { rows } = await drawGroup()
  await press(rows[0], ' ')
  expect(checked(rows)).toEqual(['true', 'false', 'false'])
})
