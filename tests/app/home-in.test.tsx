// @vitest-environment jsdom
import './environment-in-tests'
import { act, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { HomeIn } from '../../src/features/selection/home-in'

let asked: string[]

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  asked = []
  vi.stubGlobal('fetch', async (address: string, { body }: { body: string }) => {
    if (address.includes('/auth/')) return Response.json({ access_token: 'token', expires_in: 7200 })
    const { name } = JSON.parse(body).input
    asked.push(name)
    return Response.json({ ok: true, data: { compounds: [row(name)], next: null } })
  })
  onTestFinished(() => void vi.unstubAllGlobals())
})

const row = (name: string) => ({
  ...{ code: `code of ${name}`, name: `${name}苑`, district: '', subdistrict: '', residentsCommittee: null },
  ...{ service: null, company: null, governance: null, buildings: 0, households: 0 },
  ...{ register: null, offRegister: false },
})

async function draw() {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  let chosen = ''
  function Page() {
    const [compound, setCompound] = useState('')
    chosen = compound
    return <HomeIn chosen={compound} onChoose={setCompound} />
  }
  onTestFinished(async () => {
    await act(() => root.unmount())
    place.remove()
  })
  await act(() => root.render(<Page />))
  const change = (selector: 'input' | 'select', value: string) =>
    act(async () => {
      const element = place.querySelector(selector) as HTMLInputElement
      Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')?.set?.call(element, value)
      element.dispatchEvent(new Event(selector === 'input' ? 'input' : 'change', { bubbles: true }))
    })
  const seek = async () => {
    await act(async () => (place.querySelector('[role=button]') as HTMLElement).click())
    await vi.waitFor(() => act(async () => expect(place.querySelector('select')).not.toBeNull()))
  }
  return {
    chosen: () => chosen,
    type: (words: string) => change('input', words),
    seek,
    choose: change.bind(null, 'select'),
  }
}

test('a compound is looked for when asked, and not while its name is typed', async () => {
  const { type, seek } = await draw()
  await type('花')
  await type('花园')
  expect(asked).toEqual([])
  await seek()
  expect(asked).toEqual(['花园'])
})

test('what was chosen is chosen no more once another is looked for', async () => {
  const { chosen, type, seek, choose } = await draw()
  await type('花园')
  await seek()
  await choose('code of 花园')
  expect(chosen()).toBe('code of 花园')
  await type('巷')
  await seek()
  expect(chosen()).toBe('')
})
