import { expect, it } from 'vitest'
import type { Invitation } from '../../core/record/invitations'
import { passingCity } from '../city/passing-city'
import { cityNow } from '../city/small-city'

const minute = 60_000
const later = (minutes: number) => new Date(Date.parse(cityNow) + minutes * minute).toISOString()

let asked = 0

/** Asks in this process, as functions and clock do; each time later than the minute for which an instance keeps the desks. */
async function openDesks() {
  // The SDK finds the city's cloud through the environment, which opening the city has set.
  const { openDocuments } = await import('../../cloudfunctions/platform/documents')
  const { accountsAtDesk, staffedDesks } = await import('../../cloudfunctions/platform/staffed-desks')
  const documents = openDocuments()
  return {
    desks: async (now?: string) => {
      asked += 2
      return [...(await staffedDesks('320700', { documents, now: now ?? later(asked) }))].sort()
    },
    accounts: (key: string, now = cityNow) => accountsAtDesk(key, documents, now),
  }
}

it('a desk is staffed while somebody is in office there: accepted, not ended, in term, however handed over', async () => {
  const city = await passingCity()
  const { desks, accounts } = await openDesks()
  const bureau = await city.official('bureau', '320700')
  const invite = (more: object) =>
    city.ask<{ code: string; office: { number: string } }>(bureau, 'createInvitation', {
      ...{ holder: '测试科室', until: null, ...more },
    })
  expect(await desks()).toEqual(['bureau|320700'])
  expect(await accounts('bureau|320700')).toEqual([bureau.accountId])

  const fire = 'department|fireRescue|320706'
  const wanted = { role: 'department', scope: '320706', agency: 'fireRescue' }
  const offered = await invite(wanted)
  expect(await desks()).not.toContain(fire)
  const first = city.stranger()
  await city.ask(first, 'claimInvitation', { code: offered.code })
  expect(await desks()).toEqual(['bureau|320700', fire])
  expect(await accounts(fire)).toEqual([first.accountId])
  expect(await accounts('department|ecology|320706')).toEqual([])
  expect(await accounts('department|fireRescue|320703')).toEqual([])

  const { number } = offered.office
  const { code } = await city.ask<{ code: string }>(first, 'handOver', { number, holder: '接任科室' })
  const second = city.stranger()
  await city.ask(second, 'claimInvitation', { code })
  expect(await desks()).toContain(fire)
  expect(await accounts(fire)).toEqual([second.accountId])

  const { offices } = await city.ask<{ offices: { number: string }[] }>(bureau, 'listStaff', {
    role: 'department',
  })
  await city.ask(bureau, 'endAppointment', { number: offices[0]?.number, why: '已调离' })
  expect(await desks()).toEqual(['bureau|320700'])
  expect(await accounts(fire)).toEqual([])
})

it('a term that is over leaves the desk empty in that instant', async () => {
  const city = await passingCity()
  const { desks, accounts } = await openDesks()
  const until = later(300)
  const who = await city.official('district', '320706', until)
  const before = later(299)
  expect(await desks(before)).toEqual(['district|320706'])
  expect(await accounts('district|320706', before)).toEqual([who.accountId])
  expect(await accounts('district|320706', until)).toEqual([])
  // The desks of a city are kept for a minute, and read anew after it.
  expect(await desks(until)).toEqual(['district|320706'])
  expect(await desks(later(301))).toEqual([])
})

it('an agency of the whole city sits at the desks of its districts too, those of open 功能板块 among them', async () => {
  const city = await passingCity()
  const { desks, accounts } = await openDesks()
  const bureau = await city.official('bureau', '320700')
  const power = await city.official('utility', '320700', null, 'power')
  const local = await city.official('utility', '320706', null, 'power')
  const makeZone = (name: string) =>
    city.ask<{ region: { code: string } }>(bureau, 'createRegion', {
      ...{ kind: 'functionalZone', parent: '320700', name },
    })
  const [zone, closed] = [await makeZone('徐圩新区'), await makeZone('云台新区')]
  await city.ask(bureau, 'closeRegion', { region: closed.region.code, why: '撤并' })
  const staffed = await desks()
  expect(staffed).toContain('utility|power|320700')
  expect(staffed).toContain('utility|power|320703')
  expect(staffed).toContain(`utility|power|${zone.region.code}`)
  expect(staffed).not.toContain(`utility|power|${closed.region.code}`)
  expect((await accounts('utility|power|320706')).sort()).toEqual([power.accountId, local.accountId].sort())
  expect(await accounts('utility|power|320703')).toEqual([power.accountId])
  expect(await accounts(`utility|power|${zone.region.code}`)).toEqual([power.accountId])
  expect(await accounts('utility|power|320700')).toEqual([power.accountId])
})

it('the office that the deploy code gave counts', async () => {
  const city = await passingCity({ empty: true })
  const { desks, accounts } = await openDesks()
  const first = city.stranger()
  await city.ask(first, 'claimCity', { code: city.deployCode })
  expect(await desks()).toEqual(['bureau|320700'])
  expect(await accounts('bureau|320700')).toEqual([first.accountId])
})

it('all of a city’s desks are known, however many offices it has', async () => {
  const city = await passingCity()
  await city.official('bureau', '320700')
  const [pattern] = await city.all<Invitation>('invitations')
  const written = Array.from({ length: 2100 }, (_, index) => ({
    ...pattern!,
    ...{ _id: `office-${index}`, number: String(index).padStart(10, '0') },
    ...{ role: 'ownersCommittee', scope: `compound-${index}` },
  }))
  for (let from = 0; from < written.length; from += 700) {
    await city.database.collection('invitations').add(written.slice(from, from + 700))
  }
  expect(await (await openDesks()).desks()).toHaveLength(2101)
})
