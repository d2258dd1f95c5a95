import { createHash, createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { agencyFits } from '../../core/access/agency'
import { sitsAt } from '../../core/access/desk'
import { roles } from '../../core/access/role'
import { placeOf } from '../../core/complaint/carry-on'
import { dutiesOf } from '../../core/complaint/duties'
import { standingOf } from '../../core/complaint/evolve'
import { caseKinds } from '../../core/complaint/kinds'
import { caseStates } from '../../core/complaint/states'
import { dutyState } from '../../core/disclosure/duty'
import { firstKinds } from '../../core/disclosure/first-kinds'
import { duties } from '../../core/disclosure/heads'
import type { DisclosureKind } from '../../core/disclosure/kinds'
import { ledgerFaults } from '../../core/disclosure/ledger'
import { mayPublish } from '../../core/disclosure/publisher'
import { firstDisclosureRules } from '../../core/disclosure/rules'
import { cityCode } from '../../core/place/city-regions'
import { governanceKinds, serviceKinds } from '../../core/place/compound'
import { inForceAt } from '../../core/place/dated'
import { dayOfInstant } from '../../core/place/day'
import { periodState } from '../../core/rating/period-state'
import type { Account } from '../../core/record/accounts'
import { type Complaint, complaint } from '../../core/record/complaints'
import type { Compound } from '../../core/record/compounds'
import { type Correction, correction } from '../../core/record/corrections'
import { type DisclosureVersion, disclosureVersion } from '../../core/record/disclosure-versions'
import { type Disclosure, disclosure } from '../../core/record/disclosures'
import type { Household } from '../../core/record/households'
import { firstOfficeId, type Invitation } from '../../core/record/invitations'
import { type OutsideCase, outsideCase } from '../../core/record/outside-cases'
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

  it('has cases that came by other ways in each of the twelve months before', () => {
    const cases = documentsOf<OutsideCase>('outsideCases')
    for (const each of cases) expect(outsideCase.safeParse(each).success, each.number).toBe(true)
    expect(new Set(cases.map(({ _id }) => _id)).size).toBe(cases.length)
    expect(new Set(cases.map(({ receivedOn }) => receivedOn.slice(5, 7))).size).toBe(12)
    expect(cases.every(({ receivedOn }) => receivedOn < demoNow)).toBe(true)
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

  it('has the record of every office, as an accepted invitation leaves it', () => {
    const invitations = documentsOf<Invitation>('invitations')
    const held = documentsOf<Account>('accounts').flatMap(({ _id, roles: grants }) =>
      grants.map(({ from, ...grant }) => ({ ...grant, claimedBy: _id, claimedAt: from })),
    )
    expect(new Set(invitations.map(({ number }) => number)).size).toBe(held.length)
    for (const { invitation, agency = null, ...facts } of held) {
      const record = invitations.find(({ number }) => number === invitation)
      expect(record).toMatchObject({ ...facts, agency, endedAt: null })
      expect(agencyFits(facts.role, agency)).toBe(true)
    }
    expect(invitations.find(({ role }) => role === 'bureau')?._id).toBe(firstOfficeId(cityCode))
  })

  it('has cases in every state that are what their timelines say, and of which everybody has been told', () => {
    const cases = documentsOf<Complaint>('complaints')
    for (const found of cases) {
      expect(complaint.parse(found)).toEqual(found)
      expect(standingOf(found.timeline)).toEqual(found.standing)
      expect(dutiesOf(found.standing, placeOf(found))).toEqual(found.duties)
      expect(found).toMatchObject({ told: found.timeline.length, untoldSince: null })
      const instants = found.timeline.map(({ at }) => at)
      expect(instants).toEqual([...instants].sort())
      expect((instants.at(-1) as string) < demoNow).toBe(true)
    }
    expect(new Set(cases.map(({ standing }) => standing.state))).toEqual(new Set(caseStates))
    expect(new Set(cases.map(({ standing }) => standing.kind))).toEqual(new Set(caseKinds))
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length)
    const facts = new Set(cases.flatMap(({ timeline }) => timeline.map(({ type }) => type)))
    for (const type of [
      'escalated',
      'reopened',
      'extensionDecided',
      'reviewed',
      'followedUp',
      'joined',
    ] as const)
      expect(facts).toContain(type)
  })

  it('has disclosures that satisfy every rule: in time, late, corrected after a question, and some that are owed', () => {
    const heads = documentsOf<Disclosure>('disclosures')
    const versions = documentsOf<DisclosureVersion>('disclosureVersions')
    const compounds = new Map(documentsOf<Compound>('compounds').map((each) => [each._id, each]))
    const rules = [firstDisclosureRules]
    for (const version of versions) {
      expect(disclosureVersion.parse(version)).toEqual(version)
      const { content, publishedAt } = version
      if (content.form === 'ledger') expect(ledgerFaults(content, null)).toEqual([])
      expect(publishedAt < demoNow).toBe(true)
    }
    expect(new Set(versions.map(({ _id }) => _id)).size).toBe(versions.length)
    for (const head of heads) {
      expect(disclosure.parse(head)).toEqual(head)
      const own = versions.filter((each) => each.disclosure === head._id)
      expect(own.map(({ version }) => version)).toEqual(own.map((_, index) => index + 1))
      expect(head).toMatchObject({ newest: own.length, newestAt: own.at(-1)?.publishedAt, untoldSince: null })
      const compound = compounds.get(head.compound) as Compound
      const kind = firstKinds.find(({ code }) => code === head.kind) as DisclosureKind
      for (const { by, publishedAt } of own) expect(mayPublish(by, kind, compound, publishedAt)).toBe(true)
      if (kind.cadence.every === 'event') continue
      const due = duties({ compound, rules, now: head.publishedAt as string }, [kind]).get(head._id)
      expect(due?.()).toMatchObject({ period: head.period, publisher: head.publisher })
    }
    const home = heads.filter(({ compound }) => compound === [...compounds.keys()][0])
    expect(home.map(({ kind }) => kind)).not.toContain('emergencyPlan')
    const states = new Set(heads.map((head) => dutyState(head, dayOfInstant(demoNow))))
    expect(states).toEqual(new Set(['published', 'publishedLate']))
    const [question, ...others] = documentsOf<Correction>('corrections')
    expect(others).toEqual([])
    expect(correction.parse(question)).toEqual(question)
    expect(home.find(({ _id }) => _id === question?.disclosure)).toMatchObject({
      newest: 2,
      asked: 1,
      answered: 1,
    })
    const owed = [...compounds.values()].reduce(
      (sum, compound) => sum + duties({ compound, rules, now: demoNow }, firstKinds).size,
      0,
    )
    expect(owed).toBeGreaterThan(heads.length)
  })

  it('has somebody at every desk that a case lies on', () => {
    const held = documentsOf<Account>('accounts').flatMap(({ roles: grants }) => grants)
    const desks = documentsOf<Complaint>('complaints').flatMap(({ standing }) => [
      standing.route.handler,
      standing.route.overseer,
      standing.route.arbiter,
    ])
    for (const desk of new Set(desks)) expect(held.some((grant) => sitsAt(grant, desk))).toBe(true)
  })

  it('names nothing that could be taken for a real compound or company', () => {
    for (const { name, service } of documentsOf<Compound>('compounds')) {
      expect(name).toMatch(/^演示/)
      for (const { company } of service) expect(company?.name ?? '演示').toMatch(/^演示/)
    }
  })
})
