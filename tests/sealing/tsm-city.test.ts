import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { bytesOf, type Edition, inputsIn, sealedLines } from './sealed-files'
import { verified } from './verified'

/** The landlords of the English survey as compounds: one stratum each, answers rounded to whole ones, one case for a hundred complaints. */
const text = readFileSync(new URL('../../local/demo-city/tsm-2025.csv', import.meta.url), 'utf8')
const landlords = text
  .trim()
  .split('\n')
  .slice(1)
  .map((row, index) => {
    const cells = row.split(',').reverse()
    const number = (at: number) => Number(cells[at] ?? 0)
    const [homes, complaints] = [number(1), number(2)]
    // From the least satisfied level to the most.
    const levels = [3, 4, 5, 6, 7].map((at) => Math.round(number(at)))
    const answers = levels.reduce((sum, count) => sum + count, 0)
    const households = Math.max(number(12), answers, Math.round(homes))
    return inputsIn(`T${String(index).padStart(3, '0')}`, [{ households, levels }], {
      complaints: Math.round(complaints / 100),
    })
  })
const lines = await sealedLines(landlords)

it.each(['full', 'public'] as Edition[])(
  '353 landlords as a city: the %s edition follows from itself',
  async (edition) => {
    expect(landlords).toHaveLength(353)
    const { differing, found } = await verified(bytesOf(lines[edition]))
    expect(found).toEqual([])
    expect(differing).toBe(0)
    const { fit } = JSON.parse(lines[edition][0] as string)
    expect(fit.questions.overall.compounds).toBeGreaterThan(340)
    expect(fit.questions.overall.mu).toBeGreaterThan(55)
    expect(fit.questions.overall.mu).toBeLessThan(85)
  },
)

it('and one answer more in one of them is found and named', async () => {
  const { card } = JSON.parse(lines.full[100] as string)
  const level5 = card.overall.distribution[4]
  const forged = lines.full.with(
    100,
    (lines.full[100] as string).replaceAll(`"5":${level5}`, `"5":${level5 + 1}`),
  )
  const { found } = await verified(bytesOf(forged))
  expect(found).toContainEqual(expect.stringMatching(/^line 101: T099: overall\.mean/))
})
