import { expect, test } from 'vitest'
import { invoke, openFixtureCloud, sdkPath } from './fixture-cloud'
import { sdkFor } from './sdk'

test('a function reads and writes through the unmodified SDK, and server dates are the moved present', async () => {
  const code = `
const app = require(${JSON.stringify(sdkPath)}).init({ env: 'local' })
exports.main = async () => {
  const notes = app.database().collection('notes')
  await notes.doc('a').set({ at: app.database().serverDate(), n: 1 })
  return (await notes.doc('a').get()).data
}`
  const cloud = await openFixtureCloud({ functions: { resident: { code } } })
  await cloud.clock.setTo(Date.parse('2031-05-06T08:00:00Z'))
  await sdkFor(cloud).database().createCollection('notes')
  const { body } = await invoke(cloud, 'resident', { token: cloud.personaToken('wang') })
  expect(body).toEqual([{ _id: 'a', n: 1, at: expect.stringMatching(/^2031-05-06T08:0/) }])
})

test('an unknown collection is the error of the cloud', async () => {
  const database = sdkFor(await openFixtureCloud()).database()
  await expect(database.collection('nowhere').get()).rejects.toMatchObject({
    code: 'DATABASE_COLLECTION_NOT_EXIST',
  })
})

test('an open transaction outlives a jump of the clock', async () => {
  const cloud = await openFixtureCloud()
  const database = sdkFor(cloud).database()
  await database.createCollection('notes')
  const tx = await database.startTransaction()
  await tx.collection('notes').add({ _id: 'a', n: 1 })
  await cloud.clock.advance(30 * 24 * 60 * 60 * 1000)
  await tx.commit()
  expect((await database.collection('notes').doc('a').get()).data).toEqual([{ _id: 'a', n: 1 }])
})

test('a document of 1 MB goes through the gateway unharmed', async () => {
  const database = sdkFor(await openFixtureCloud()).database()
  await database.createCollection('notes')
  const text = '户'.repeat(350_000)
  await database.collection('notes').doc('large').set({ text })
  const { data } = await database.collection('notes').doc('large').get()
  expect(data[0].text === text).toBe(true)
})
