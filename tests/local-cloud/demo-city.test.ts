import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { roles } from '../../core/access/role'
import { governanceKinds, serviceKinds } from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import { periodState } from '../../core/rating/period-state'
import type { Account } from '../../core/record/accounts'
import type { Compound } from '../../core/record/compounds'
import type { Household } from '../../core/record/households'
import type { Period } from '../../core/record/periods'
import { demoPersonas } from '../../local/demo-city/demo-people'
import { demoNow } from '../../local/demo-city/demo-periods'
import { type DemoCity, makeDemoCity } from '../../local/demo-city/load-demo-city'

const keyed = (key: string) => (message: string) => createHmac('sha256', key).update(message).digest('hex')
const keys = { account: keyed('account'), slip: keyed('slip'), answer: keyed('answer') }

const city = makeDemoCity(keys)
const digestOf = ({ facts, loaded }: DemoCity) =>
  createHash('sha256').update(JSON.stringify({ facts, loaded })).digest('hex')
const documentsOf = <Document>(collection: string) =>
  city.facts.find((each) => each.collection === collection)?.documents as readonly Document[]

describe('the demo city', () => {
  it('is the same bytes whenever it is made', () => {
    expect(digestOf(makeDemoCity(keys))).toBe(digestOf(city))
  })

  it('has 120 compounds and about 40,000 households, and every building counts its own', () => {
    const compounds = documentsOf<Compound>('compounds')
    const households = documentsOf<Household>('households')
    expect(compounds).toHaveLength(120)
    expect(households.length).toBeGreaterThan(36_000)
    expect(households.length).toBeLessThan(44_000)
    const registered = compounds.flatMap((compound) =>
      compound.buildings.map((building) => building.households),
    )
    expect(registered.reduce((sum, count) => sum + count, 0)).toBe(households.length)
    expect(new Set(households.map((household) => household._id)).size).toBe(households.length)
    expect(city.loaded).toMatchObject({
      compounds: compounds.length,
      households: households.length,
      answers: documentsOf('answers').length,
    })
  })

  it('has every kind of service and of governance', () => {
    const compounds = documentsOf<Compound>('compounds')
    const services = new Set(compounds.map((compound) => inForceAt(compound.service, demoNow)?.kind))
    const governances = new Set(compounds.map((compound) => inForceAt(compound.governance, demoNow)?.kind))
    expect(services).toEqual(new Set(serviceKinds))
    expect(governances).toEqual(new Set(governanceKinds))
  })

  it('has one period that is over and one that is open, both with answers', () => {
    const periods = documentsOf<Period>('periods')
    expect(periods.map((period) => periodState(period, demoNow))).toEqual(['published', 'open'])
    const answered = new Set(documentsOf<{ period: string }>('answers').map((answer) => answer.period))
    expect(answered).toEqual(new Set(periods.map((period) => period._id)))
  })

  it('has a persona for every role, for members of a household and for somebody without one', () => {
    const accounts = new Map(documentsOf<Account>('accounts').map((account) => [account._id, account]))
    const people = demoPersonas(keys.account).map(({ accountId }) => accounts.get(accountId))
    expect(new Set(people.flatMap((account) => account?.roles.map(({ role }) => role) ?? []))).toEqual(
      new Set(roles),
    )
    expect(people.filter((account) => (account?.households.length ?? 0) > 0).length).toBeGreaterThan(1)
    expect(people).toContain(undefined)
  })

  it('names nothing that could be taken for a real compound or company', () => {
    for (const { name, service } of documentsOf<Compound>('compounds')) {
      expect(name).toMatch(/^演示/)
      for (const { company } of service) expect(company?.name ?? '演示').toMatch(/^演示/)
    }
  })
})
