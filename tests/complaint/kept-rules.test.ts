import { expect, it } from 'vitest'
import type { Call } from '../../cloudfunctions/platform/call'
import { cachedRules, rulesOfVersion } from '../../cloudfunctions/platform/complaint-rules'
import type { Documents } from '../../cloudfunctions/platform/documents'
import { firstRules } from '../../core/complaint/rules'
import { type ComplaintRulesVersion, complaintRulesId } from '../../core/record/complaint-rules'

/** Versions in memory, as many as `saved` holds, and how often they were read. */
function readingAt(saved: ComplaintRulesVersion[]) {
  let reads = 0
  const documents = {
    find: async (_: unknown, { where }: { where: { city: string } }) => {
      reads += 1
      return saved.filter(({ city }) => city === where.city).slice(-1)
    },
    get: async (_: unknown, id: string) => {
      reads += 1
      return saved.find(({ _id }) => _id === id) ?? null
    },
  } as unknown as Documents
  const at = (now: string): Pick<Call, 'documents' | 'now'> => ({ documents, now })
  return { at, reads: () => reads }
}

const version = (city: string, number: number): ComplaintRulesVersion => ({
  ...structuredClone({
    ...firstRules,
    categories: [...firstRules.categories],
    calendar: [...firstRules.calendar],
  }),
  ...{ _id: complaintRulesId(city, number), city, version: number },
  ...{ savedAt: '2026-11-10T02:00:00.000Z', why: '调整', requestKeys: [] },
})

it('the rules in force are read once a minute and city, and a new version holds after that', async () => {
  const saved: ComplaintRulesVersion[] = []
  const { at, reads } = readingAt(saved)
  const versionAt = async (city: string, now: string) => (await cachedRules(city, at(now))).version
  expect(await versionAt('1', '2026-11-10T02:00:00.000Z')).toBe(0)
  saved.push(version('1', 1), version('2', 7))
  expect(await versionAt('1', '2026-11-10T02:01:00.000Z')).toBe(0)
  expect(reads()).toBe(1)
  expect(await versionAt('2', '2026-11-10T02:01:00.000Z')).toBe(7)
  expect(await versionAt('1', '2026-11-10T02:01:00.001Z')).toBe(1)
  // A clock that was moved back keeps nothing.
  expect(await versionAt('1', '2026-11-10T01:00:00.000Z')).toBe(1)
  expect(reads()).toBe(4)
})

it('a version is read once, and one that does not exist is refused every time', async () => {
  const { at, reads } = readingAt([version('3', 1)])
  const call = at('2026-11-10T02:00:00.000Z')
  expect(await rulesOfVersion('3', 0, call)).toBe(firstRules)
  expect((await rulesOfVersion('3', 1, call)).version).toBe(1)
  expect((await rulesOfVersion('3', 1, call)).version).toBe(1)
  expect(reads()).toBe(1)
  await expect(rulesOfVersion('3', 2, call)).rejects.toMatchObject({ code: 'unknown_rules_version' })
  await expect(rulesOfVersion('3', 2, call)).rejects.toMatchObject({ code: 'unknown_rules_version' })
})
