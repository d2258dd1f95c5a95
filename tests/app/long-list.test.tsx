// @vitest-environment jsdom
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { LongList } from '../../src/components/long-list'

type Watched = { element: Element; tell: IntersectionObserverCallback }
let watched: Watched[] = []

/** jsdom lays nothing out: what is near the screen is said by the test. */
class Observer {
  constructor(private readonly tell: IntersectionObserverCallback) {}
  observe(element: Element) {
    watched.push({ element, tell: this.tell })
  }
  disconnect() {
    watched = watched.filter(({ tell }) => tell !== this.tell)
  }
}

beforeEach(() => {
  watched = []
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true, IntersectionObserver: Observer })
})

async function scrollTo(block: number, height = 1_600) {
  const seen = [...watched]
  await act(() => {
    for (const [index, { tell }] of seen.entries()) {
      const entry = {
        isIntersecting: index === block,
        boundingClientRect: { height: index === block ? height : 0 },
      }
      tell([entry as IntersectionObserverEntry], {} as IntersectionObserver)
    }
  })
}

async function draw(count: number) {
  const near: [number, number][] = []
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  onTestFinished(async () => {
    await act(() => root.unmount())
    place.remove()
  })
  await act(() =>
    root.render(
      <LongList
        count={count}
        rowHeight={40}
        renderRow={(index) => <p key={index}>{index}</p>}
        onNear={(from, until) => near.push([from, until])}
      />,
    ),
  )
  return { place, near, rows: () => [...place.querySelectorAll('p')].map((row) => Number(row.textContent)) }
}

test('of two thousand rows those near the screen alone are drawn, wherever it stands', async () => {
  const { rows, near } = await draw(2000)
  expect(rows()).toEqual(Array.from({ length: 40 }, (_, index) => index))
  await scrollTo(25)
  expect(rows()).toEqual(Array.from({ length: 40 }, (_, index) => 1000 + index))
  await scrollTo(49)
  expect(rows()).toEqual(Array.from({ length: 40 }, (_, index) => 1960 + index))
  expect(near.slice(-2)).toEqual([
    [1000, 1040],
    [1960, 2000],
  ])
})

test('what is not drawn is as high as it was, so that nothing jumps', async () => {
  const { place } = await draw(100)
  const heights = () =>
    [...place.querySelectorAll<HTMLElement>('[id^=block]')].map(({ style }) => style.height)
  expect(heights()).toEqual(['', '1600px', '800px'])
  await scrollTo(0, 1_777)
  await scrollTo(2)
  expect(heights()).toEqual(['1777px', '1600px', ''])
})

test('a list of none draws none and watches nothing', async () => {
  const { rows } = await draw(0)
  expect(rows()).toEqual([])
  expect(watched).toEqual([])
})
