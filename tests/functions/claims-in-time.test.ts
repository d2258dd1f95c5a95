import { expect, it } from 'vitest'
import type { Account } from '../../core/record/accounts'
import { passingCity } from '../city/passing-city'
import { contentOf, openPeriodCode } from '../city/small-city'
import { claimOf, posterOf, workersOf } from './held-city'

it('a poster that was printed anew, revoked or is too old no longer works and is refused by name', async () => {
  const own = await passingCity()
  const { worker } = await workersOf(own)
  const old = await posterOf(own, worker)
  const next = await posterOf(own, worker)
  const person = own.stranger()
  expect(await own.refused(person, 'readPoster', { poster: old })).toBe('poster_unknown')
  await own.moveTo('2027-03-01T00:00:00.000Z')
  expect(await own.refused(person, 'claimHousehold', claimOf(next, 'A-01-001'))).toBe('poster_expired')
  await own.ask(worker, 'revokePoster', { compound: 'A', building: '01' })
  expect(await own.refused(person, 'readPoster', { poster: next })).toBe('poster_revoked')
})

it('a claim that nobody decides ends after thirty days: told, its words and its answer gone', async () => {
  const own = await passingCity()
  const { worker } = await workersOf(own)
  const token = await posterOf(own, worker)
  const person = own.stranger()
  await own.ask(person, 'claimHousehold', claimOf(token, 'A-01-001'))
  await own.ask(person, 'submitRating', {
    household: 'A-01-001',
    period: openPeriodCode,
    content: contentOf(1),
  })
  await own.moveTo('2026-12-11T00:00:00.000Z')
  await own.runClock()
  expect(await own.all('claims')).toMatchObject([{ state: 'expired', called: null }])
  expect(await own.all('held')).toMatchObject([{ state: 'dropped', sealed: null }])
  const account = await own.read<Account>('accounts', person.accountId)
  expect(account?.households).toEqual([])
  expect(await own.ask(person, 'readInbox', {})).toMatchObject({ notices: [{ kind: 'claimExpired' }] })
})
