import { afterAll, beforeAll, expect, it } from 'vitest'
import type { listAskedCorrections } from '../../core/contract/corrections'
import type { OutputOf } from '../../core/contract/endpoint'
import type { Correction } from '../../core/record/corrections'
import { openSmallCity, type Person, type SmallCity } from '../city/small-city'
import { accounts, thirdQuarter } from './disclosure-world'

let city: SmallCity
let committee: Person
let resident: Person
beforeAll(async () => {
  city = await openSmallCity({ timers: false })
  committee = await city.official('ownersCommittee', 'A')
  resident = await city.member('A-01-001')
})
afterAll(() => city.close())

const told = async (who: Person) => (await city.noticesOf(who)).map(({ kind }) => kind)

it('a question whose asker cannot be read holds up no other, nor what followers are told', async () => {
  const content = accounts([['停车费', 5000_00, 0]])
  await city.ask(resident, 'followDisclosures', { compound: 'A', follow: true })
  await city.ask(committee, 'publishDisclosure', { ...thirdQuarter, newest: 0, content })
  for (const text of ['第一个疑问', '第二个疑问']) {
    await city.ask(resident, 'askCorrection', { ...thirdQuarter, version: 1, row: 0, text })
  }
  const seen = await city.ask<OutputOf<typeof listAskedCorrections>>(committee, 'listAskedCorrections', {})
  for (const { id } of seen.corrections) {
    await city.ask(committee, 'answerCorrection', { correction: id, text: '已核对', correctedIn: null })
  }
  const [broken, whole] = await city.all<Correction>('corrections')
  await city.put('corrections', { ...(broken as Correction), asker: 'not sealed by anybody' })
  await expect(city.runClock()).rejects.toThrow('the clock failed')
  expect(await told(resident)).toEqual(expect.arrayContaining(['correctionAnswered', 'disclosurePublished']))
  const left = await city.read<Correction>('corrections', whole?._id ?? '')
  expect(left?.untoldSince).toBeNull()
})
