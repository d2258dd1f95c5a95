import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { methodParametersV1 } from '../../core/method/parameters-v1'
import { type BlockLeaf, blockHash, chainFormat, merkleRoot } from '../../core/sealing/block-chain'
import { canonical } from '../../core/sealing/canonical'
import { bytesOf, cityInputs, type Edition, ended, sealedLines } from './sealed-files'
import { verified } from './verified'

const compounds = 12
const city = await sealedLines([...cityInputs(compounds)])
const editions: Edition[] = ['full', 'public']

it.each(editions)('the %s edition as it was sealed follows from itself', async (edition) => {
  expect(await verified(bytesOf(city[edition]))).toMatchObject({
    ...{ found: [], differing: 0 },
    what: expect.stringContaining(`${edition} edition of period 2026H2: 12 compounds`),
  })
})

it.each(['ranked', 'selected'] as const)('a scope of %s follows from itself', async (publicationScope) => {
  const narrow = await sealedLines([...cityInputs(compounds)], { ...methodParametersV1, publicationScope })
  const { found, takenAsGiven } = await verified(bytesOf(narrow.public))
  expect(found).toEqual([])
  // The other compounds are not in the file: what is made from all of them is said to be taken as given.
  expect(takenAsGiven).toEqual(expect.arrayContaining(['the fit of the city', 'roll-ups']))
  expect(takenAsGiven.includes('the order')).toBe(publicationScope === 'selected')
})

it('a city in which nothing can be borrowed follows from itself', async () => {
  for (const few of [0, 1, 2]) {
    const lines = await sealedLines([...cityInputs(few)])
    for (const edition of editions) expect((await verified(bytesOf(lines[edition]))).found).toEqual([])
  }
})

type Line = Record<string, never> & Record<string, unknown>

/** A file of which one line was changed and its end made to fit again, so that only what follows from the rest can tell. */
function forged(edition: Edition, index: number, change: (line: Line) => void): Buffer {
  const lines = city[edition].slice(0, -1)
  const line = JSON.parse(lines[index] as string) as Line
  change(line)
  lines[index] = canonical(line)
  const { lines: _marks, check: _own, ...counts } = JSON.parse(city[edition].at(-1) as string).end
  return bytesOf(ended(lines, counts))
}

/** Changes the number at a path by its last bit. */
const nudge = (path: string) => (line: object) => {
  const keys = path.split('.')
  const last = keys.pop() as string
  const at = keys.reduce<never>((value, key) => value[key], line as never) as Record<string, number>
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, at[last] as number)
  view.setBigUint64(0, view.getBigUint64(0) ^ 1n)
  at[last] = view.getFloat64(0)
}

const shifted = (path: string, by: number) => (line: object) => {
  const keys = path.split('.')
  const last = keys.pop() as string
  const at = keys.reduce<never>((value, key) => value[key], line as never) as Record<string, number>
  at[last] = (at[last] as number) + by
}

const plusOne = (path: string) => shifted(path, 1)

const rollUpAt = compounds + 1
const forgeries: [string, Edition, number, (line: Line) => void, RegExp][] = [
  [
    'a count of the inputs',
    'full',
    3,
    plusOne('inputs.strata.0.cells.self_owner.levels.overall.4'),
    /^line 4: .*overall\.mean/,
  ],
  ['a parameter', 'full', 0, nudge('parameters.finiteFloor'), /^line 1: .*annex\.seed/],
  [
    'the weights’ limit',
    'full',
    0,
    shifted('parameters.confidence', 1e-6),
    /^line 2: .*overall\.steadied\.interval/,
  ],
  ['τ²', 'full', 0, nudge('fit.questions.overall.tau2'), /^line 1: .*fit\.questions\.overall\.tau2/],
  [
    'σ² of a dimension',
    'full',
    0,
    nudge('fit.questions.cleaning.sigma2'),
    /^line 1: .*fit\.questions\.cleaning\.sigma2/,
  ],
  ['r0', 'full', 0, nudge('fit.cityRate'), /^line 1: .*fit\.cityRate/],
  ['y', 'full', 5, nudge('card.overall.mean'), /^line 6: .*overall\.mean/],
  ['S', 'full', 5, nudge('card.overall.steadied.score'), /^line 6: .*overall\.steadied\.score/],
  ['a band’s number', 'full', 5, plusOne('card.order.bandRank'), /^line 6: .*order\.bandRank/],
  ['a place', 'full', 5, plusOne('card.order.place'), /^line 6: .*order\.place/],
  [
    'a probability of the annex',
    'full',
    0,
    nudge('annex.probabilities.0.probability'),
    /^line 1: .*annex\.probabilities\.0\.probability/,
  ],
  ['the annex’s seed', 'full', 0, plusOne('annex.seed'), /^line 1: .*annex\.seed/],
  ['a roll-up', 'full', rollUpAt, nudge('rollUp.questions.0.mean'), /^line 14: .*questions\.0\.mean/],
  [
    'a field that nobody knows',
    'full',
    2,
    (line) => Object.assign(line.card as unknown as object, { bonus: 1 }),
    /^line 3: holds what no figure was made from: card\.bonus: /,
  ],
  ['S in public', 'public', 5, nudge('card.overall.steadied.score'), /^line 6: .*overall\.steadied\.score/],
  ['y in public', 'public', 5, shifted('card.overall.mean', 1e-9), /^line 6: .*overall\.steadied\.score/],
  [
    'a distribution in public',
    'public',
    5,
    plusOne('card.overall.distribution.2'),
    /^line 6: .*overall\.answers/,
  ],
  ['μ in public', 'public', 0, nudge('fit.questions.overall.mu'), /^line 1: .*fit\.questions\.overall\.mu/],
  [
    'a limit of the complaint rate in public',
    'public',
    5,
    nudge('card.complaints.limits.upper'),
    /^line 6: .*complaints\.limits\.upper/,
  ],
  ['a band’s number in public', 'public', 5, plusOne('card.order.bandRank'), /^line 6: .*order\.bandRank/],
  [
    'a roll-up in public',
    'public',
    rollUpAt,
    nudge('rollUp.complaints.rate'),
    /^line 14: .*complaints\.rate/,
  ],
]

it.each(forgeries)(
  'finds %s changed although the end was made to fit (%s)',
  async (_what, edition, index, change, where) => {
    const { found } = await verified(forged(edition, index, change))
    expect(found).toContainEqual(expect.stringMatching(where))
  },
)

it('names the line, the compound, the field, what was expected and what was found', async () => {
  const { found } = await verified(forged('full', 5, plusOne('card.overall.distribution.4')))
  const { card } = JSON.parse(city.full[5] as string)
  const count = card.overall.distribution[4]
  expect(found[0]).toBe(`line 6: C00004: overall.distribution.4: expected ${count}, found ${count + 1}`)
})

const misshapen: [string, (lines: string[]) => string[], RegExp][] = [
  ['is cut short', (lines) => lines.slice(0, -1), /^line \d+: the end is missing/],
  ['lacks a line', (lines) => lines.toSpliced(4, 1), /^line 5: C00004: not the line that was sealed/],
  [
    'has two lines changed about',
    (lines) => lines.toSpliced(2, 2, lines[3] as string, lines[2] as string),
    /^line 4: not in order of the codes/,
  ],
  ['goes on after its end', (lines) => [...lines, lines[1] as string], /: beyond the end/],
  [
    'holds a line that is not canonical',
    (lines) => lines.with(3, (lines[3] as string).replace('{', '{ ')),
    /^line 4: not canonical JSON/,
  ],
  [
    'is of an unknown format',
    (lines) => lines.with(0, (lines[0] as string).replace('snapshot/1', 'snapshot/9')),
    /^line 1: format: expected/,
  ],
  [
    'is of a questionnaire that nobody knows',
    (lines) =>
      lines.with(0, (lines[0] as string).replace('"questionnaireVersion":"1"', '"questionnaireVersion":"9"')),
    /^line 2: cannot be counted with: /,
  ],
]

it.each(misshapen)('says that a file %s', async (_what, change, where) => {
  const { found } = await verified(bytesOf(change([...city.full])))
  expect(found).toContainEqual(expect.stringMatching(where))
})

it('says nothing good of an empty file, nor of one that is something else', async () => {
  expect((await verified('')).differing).toBeGreaterThan(0)
  expect((await verified('PNG')).found[0]).toBe('line 1: no JSON object')
})

const chain = chainLines(7, 5)

it('a chain of blocks as it was sealed follows from itself', async () => {
  expect(await verified(bytesOf(chain))).toMatchObject({
    ...{ found: [], what: 'chain of period 2026H2: 7 blocks, 35 revisions' },
  })
})

const rewritten: [string, (block: Block) => void, RegExp][] = [
  ['a leaf', ({ leaves }) => leaves.splice(1, 1, { ...leaves[1]!, leaf: '0'.repeat(64) }), /block\.root/],
  ['a revision left out', ({ leaves }) => leaves.splice(2, 1), /block\.root/],
  ['revisions changed about', ({ leaves }) => leaves.reverse(), /leaves\.1\.revision: not in order/],
  ['the hour', (block) => Object.assign(block, { hour: '2026-11-05T00:00:00.000Z' }), /block\.hash/],
  ['the block before', (block) => Object.assign(block, { previous: '1'.repeat(64) }), /block\.previous/],
  ['the number', (block) => Object.assign(block, { number: 9 }), /block\.number: expected 4, found 9/],
]

it.each(rewritten)('finds in a chain %s, although the end was made to fit', async (_what, change, where) => {
  const lines = chain.slice(0, -1)
  const { block } = JSON.parse(lines[4] as string) as { block: Block }
  change(block)
  const { head, blocks } = JSON.parse(chain.at(-1) as string).end
  const forgedLines = ended(lines.with(4, canonical({ block })), { head, blocks })
  const { found } = await verified(bytesOf(forgedLines))
  expect(found).toContainEqual(expect.stringMatching(/^line 5: /))
  expect(found.join('\n')).toMatch(where)
})

it('finds a block that was made anew with all that it holds, as the next one tells', async () => {
  const lines = [...chainLines(7, 5, '2026-12-24T00:00:00.000Z').slice(0, 4), ...chain.slice(4, -1)]
  const { head, blocks } = JSON.parse(chain.at(-1) as string).end
  const { found } = await verified(bytesOf(ended(lines, { head, blocks })))
  expect(found).toEqual([expect.stringMatching(/^line 5: block\.previous: /)])
})

it.each([
  ['full edition', bytesOf(city.full)],
  ['public edition', bytesOf(city.public)],
  ['chain of blocks', bytesOf(chain)],
])(
  'any bit flipped anywhere in a %s is found, and its line named',
  async (_what, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] as number) ^ (1 << bit)
        const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1
        const { found } = await verified(flipped)
        expect(found).toContainEqual(expect.stringMatching(`^line ${line}: `))
      }),
      { numRuns: 60 },
    )
  },
  120_000,
)

type Block = { number: number; hour: string; previous: string | null; leaves: BlockLeaf[] }

/** A chain of so many blocks with so many revisions each. */
function chainLines(blocks: number, leavesEach: number, sealedAt = '2026-12-01T00:00:00.000Z'): string[] {
  const openHash = () => createHash('sha256')
  const hashed = (text: string) => openHash().update(text).digest('hex')
  const lines = [canonical({ format: chainFormat, period: '2026H2', city: '320700' })]
  let previous: string | null = null
  for (let number = 1; number <= blocks; number += 1) {
    const leaves = Array.from({ length: leavesEach }, (_, at) => ({
      ...{ revision: `r${number}-${at}`, leaf: hashed(`${number}-${at}`) },
    }))
    const root = merkleRoot(leaves, openHash)
    const sealed = { number, hour: `2026-11-05T0${number}:00:00.000Z`, sealedAt, previous, root }
    const hash = blockHash('2026H2', sealed, openHash)
    lines.push(canonical({ block: { ...sealed, hash, leaves } }))
    previous = hash
  }
  return ended(lines, { blocks, head: previous })
}
