import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildFunctions, functions } from '../../config/functions'

let directory: string
let sources: string[]
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'bundles-'))
  sources = (await buildFunctions(directory)).sources
})
afterAll(() => rmSync(directory, { recursive: true, force: true }))

it('what is deployed is made of the functions, the core and their libraries, and of nothing of the local cloud', () => {
  expect(sources).toContain('cloudfunctions/resident/submit-rating.ts')
  const foreign = sources.filter((source) => !/^(cloudfunctions|core|node_modules)\//.test(source))
  expect(foreign).toEqual([])
  expect(sources.filter((source) => /node_modules\/(libsql|mingo|@tarojs)\//.test(source))).toEqual([])
})

it('no bundle holds a persona, a demo word or an address of the local cloud', () => {
  for (const { name } of functions) {
    const bundle = readFileSync(join(directory, name, 'index.js'), 'utf8')
    for (const word of ['demo-openid', '演示', '/local/', '127.0.0.1:7400'])
      expect(bundle).not.toContain(word)
  }
})
