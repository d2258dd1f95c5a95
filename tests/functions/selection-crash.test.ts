import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { OutputOf } from '../../core/contract/endpoint'
import type { readSelectionList } from '../../core/contract/selection-lists'
import type { SelectionAward, SelectionDecision } from '../../core/record/selection-awards'
import type { SelectionList } from '../../core/record/selection-lists'
import { verifiedFile } from '../city/sealed-city'
import { openSmallCity, type Person } from '../city/small-city'
import { sendAndKill } from './run-and-kill'
import {
  layApplications,
  openSelectionCity,
  sealResults,
  selectionCode,
  selectionOffices,
} from './selection-world'

const campaign = selectionCode
let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'selection-crash-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const dataDirectory = () => join(directory, 'data')
const reopened = (now: string, data = dataDirectory()) =>
  openSmallCity({ dataDirectory: data, timers: false, now })

/** A city whose results are out, before the first list. */
async function prepared(): Promise<Person> {
  const city = await openSelectionCity({ dataDirectory: dataDirectory() })
  const { bureau } = await selectionOffices(city)
  await layApplications(city)
  await sealResults(city)
  await city.close()
  return bureau
}

/** How many files are stored whole. */
const filesStored = () =>
  readdirSync(join(dataDirectory(), 'storage')).filter((name) => !name.startsWith('arriving-')).length

/** More than all requests of a round ask for together where they are refused. */
const begun: Parameters<typeof sendAndKill>[2] = async ({ steps }) => steps() > 20

/** How far the sealing of a list has come when the cloud is killed: begun, its file stored, the list there. */
const sealings: ((number: number) => Parameters<typeof sendAndKill>[2])[] = [
  () => begun,
  () => {
    const before = filesStored()
    return async () => filesStored() > before
  },
  (number) =>
    async ({ count }) =>
      (await count('selectionLists')) >= number,
]

it('a kill that comes amid nothing is found out: where everything is refused there is nothing to kill amid', async () => {
  const bureau = await prepared()
  const request = (key: string) => ({ name: 'sealSelectionList', input: { campaign }, requestKey: key })
  const requests = ['selection-crash-idle-1', 'selection-crash-idle-2', 'selection-crash-idle-3'].map(request)
  // A day before its stage.
  const sending = { persona: bureau.persona, instant: '2026-12-12T01:00:00.000Z', requests }
  await expect(sendAndKill(dataDirectory(), sending, begun)).rejects.toThrow(
    /before the kill: .*stage_not_open/,
  )
}, 120_000)

it('kill -9 amid the sealing of a list, three times: nothing is lost, nothing doubled, one list', async () => {
  const bureau = await prepared()
  for (const [round, happened] of sealings.entries()) {
    const number = round + 1
    const hour = (add: number) => `2026-12-13T${String(round * 3 + add).padStart(2, '0')}:00:00.000Z`
    const key = `selection-crash-seal-${round}`
    const request = { name: 'sealSelectionList', input: { campaign }, requestKey: key }
    const requests = [request, { ...request, requestKey: `${key}-other` }, request]
    await sendAndKill(
      dataDirectory(),
      { persona: bureau.persona, instant: hour(1), requests },
      happened(number),
    )
    const city = await reopened(hour(2))
    const again = await city.call<{ number: number }>(bureau, 'sealSelectionList', { campaign }, { key })
    // Where the other request came first, this one finds nothing to seal.
    expect(again.ok ? again.data.number : again.code).toBe(again.ok ? number : 'nothing_changes')
    const lists = await city.all<SelectionList>('selectionLists')
    expect(lists.map((list) => list.number).sort()).toEqual([1, 2, 3].slice(0, number))
    expect(await city.audited('selectionListSealed')).toHaveLength(number)
    const { list } = await city.ask<OutputOf<typeof readSelectionList>>(null, 'readSelectionList', {
      campaign,
    })
    const verified = await verifiedFile(list!.file)
    expect([list!.number, verified.differing, verified.sha256]).toEqual([number, 0, list!.file.sha256])
    const kind = round % 2 === 0 ? 'excluded' : 'restored'
    const ruling = { campaign, compound: 'D', kind, why: '申报材料须复查' }
    await city.ask(bureau, 'ruleCandidate', ruling, { key: `${key}-ruling` })
    await city.close()
  }
}, 240_000)

/** How far a decision has come when the cloud is killed; it and its awards are there at once or not at all. */
const decisions: Parameters<typeof sendAndKill>[2][] = [
  begun,
  async ({ count }) => (await count('selectionAwards')) > 0,
]
const most = 12

it('kill -9 amid a decision, twice: it is made with all its awards or not at all, and once by the same request', async () => {
  const bureau = await prepared()
  const first = await reopened('2026-12-13T01:00:00.000Z')
  await first.ask(bureau, 'sealSelectionList', { campaign })
  // Nothing is attested in this world: places are put into the list, as if so many had passed.
  const sealed = (await first.read<SelectionList>('selectionLists', `${campaign}|1`))!
  const codes = Array.from({ length: most + 3 }, (_, index) => `P${String(index).padStart(2, '0')}`)
  const compounds = codes.map((compound) => ({ ...sealed.compounds[0]!, compound }))
  const places = codes.map((compound, index) => ({
    ...{ compound, place: index + 1, score: 90, sheet: 9000, complaintRate: 1, unresolvedRate: 0, band: 30 },
    ...{ bandRank: index + 1, behindBy: null, aheadBy: null, words: `第 ${index + 1} 名` },
  }))
  await first.put('selectionLists', { ...sealed, compounds, outcome: { ...sealed.outcome, places } })
  await first.close()

  const input = { campaign, number: 1, decidedOn: '2026-12-24', document: '连建房〔2026〕10号', count: most }
  for (const [round, happened] of decisions.entries()) {
    const data = join(directory, `round-${round}`)
    cpSync(dataDirectory(), data, { recursive: true })
    const key = `selection-crash-decide-${round}`
    const request = { name: 'decideSelection', input, requestKey: key }
    const sending = {
      ...{ persona: bureau.persona, instant: '2026-12-24T02:00:00.000Z' },
      requests: [request, request],
    }
    await sendAndKill(data, sending, happened)
    const city = await reopened('2026-12-24T04:00:00.000Z', data)
    const made = async () => (await city.all<SelectionDecision>('selectionDecisions')).length
    const awards = async () =>
      (await city.all<SelectionAward>('selectionAwards')).map(({ compound }) => compound)
    expect([await made(), (await awards()).length]).toEqual((await made()) === 0 ? [0, 0] : [1, most])
    expect(await city.ask(bureau, 'decideSelection', input, { key })).toEqual({ awarded: most })
    expect([await made(), (await awards()).sort()]).toEqual([1, codes.slice(0, most)])
    expect(await city.audited('selectionDecided')).toHaveLength(1)
    await city.close()
  }
}, 240_000)
