// @vitest-environment jsdom
import './environment-in-tests'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { HomeIn } from '../../src/features/selection/home-in'
import { answeringCloud, done } from './answering-cloud'
import { draw } from './draw'

const row = (name: string) => ({
  ...{ code: `code of ${name}`, name: `${name}苑`, district: '', subdistrict: '', residentsCommittee: null },
  ...{ service: null, company: null, governance: null, buildings: 0, households: 0 },
  ...{ register: null, offRegister: false },
})

async function open() {
  const cloud = answeringCloud({
    listCompounds: ({ name }: { name: string }) => done({ compounds: [row(name)], next: null })(),
  })
  let chosen = ''
  function Page() {
    const [compound, setCompound] = useState('')
    chosen = compound
    return <HomeIn chosen={compound} onChoose={setCompound} />
  }
  const { enter, press } = await draw(<Page />)
  return {
    asked: () => cloud.inputs().map((input) => (input as { name: string }).name),
    chosen: () => chosen,
    type: (words: string) => enter('提出人所在小区', words),
    seek: () => press('查找'),
    choose: (words: string) => enter('小区', words),
  }
}

test('a compound is looked for when asked, and not while its name is typed', async () => {
  const { asked, type, seek } = await open()
  await type('花')
  await type('花园')
  expect(asked()).toEqual([])
  await seek()
  expect(asked()).toEqual(['花园'])
})

test('what was chosen is chosen no more once another is looked for', async () => {
  const { chosen, type, seek, choose } = await open()
  await type('花园')
  await seek()
  await choose('花园苑')
  expect(chosen()).toBe('code of 花园')
  await type('巷')
  await seek()
  expect(chosen()).toBe('')
})
