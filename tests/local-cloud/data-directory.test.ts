import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { beginLoading, dataFiles, endLoading, resetDirectory } from '../../local/data-directory'
import { functionKeys } from '../../local/function-keys'
import { claimDirectory } from '../../local/gateway/claim-directory'
import { openFixtureCloud, temporaryDirectory } from './fixture-cloud'
import { sdkFor } from './sdk'

type Ended = { code: number; stdout: string; stderr: string }

/** Runs `npm start` or `npm run reset`, as the package's scripts do once everything is built. */
function run(command: 'start' | 'reset', directory: string): Promise<Ended> {
  const file = fileURLToPath(new URL(`../../local/${command}.ts`, import.meta.url))
  const env = { ...process.env, DATA: directory, PORT: '0' }
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', file], { env }, (error, stdout, stderr) =>
      resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    )
  })
}

/** A directory with somebody's own things, some of which are called as the local cloud would call its own. */
function somebodysDirectory(): string {
  const directory = temporaryDirectory()
  writeFileSync(join(directory, 'thesis.txt'), 'years of work')
  writeFileSync(join(directory, dataFiles.documents), 'another program’s database')
  mkdirSync(join(directory, dataFiles.storage))
  writeFileSync(join(directory, dataFiles.storage, 'photo'), 'a photo')
  return directory
}

/** Names and contents of everything in a directory. */
function contentsOf(directory: string): Record<string, string | null> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true })
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [path, entry.isFile() ? readFileSync(path, 'utf8') : null]
    }),
  )
}

/** A directory that a local cloud has been open on and has closed again. */
async function directoryOfCloud(): Promise<string> {
  const dataDirectory = join(temporaryDirectory(), 'data')
  functionKeys(dataDirectory)
  const cloud = await openFixtureCloud({ dataDirectory })
  await cloud.clock.advance(1000)
  await sdkFor(cloud).uploadFile({ cloudPath: 'a.txt', fileContent: Buffer.from('a') })
  await cloud.close()
  return dataDirectory
}

describe('npm start', () => {
  it('leaves a directory that holds other things exactly as it is, and says so', async () => {
    const directory = somebodysDirectory()
    const before = contentsOf(directory)
    const { code, stdout, stderr } = await run('start', directory)
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain(
      `data_directory_not_empty: ${directory} holds documents.sqlite, storage, thesis.txt`,
    )
    expect(stderr).toContain('set DATA to a new directory')
    expect(contentsOf(directory)).toEqual(before)
  })

  it('leaves what another local cloud keeps as it is: only a load that broke off is begun again', async () => {
    const directory = await directoryOfCloud()
    const before = contentsOf(directory)
    expect(() => beginLoading(directory)).toThrow('data_directory_not_empty')
    expect(contentsOf(directory)).toEqual(before)
  })
})

describe('loading the demo city', () => {
  it('takes a new directory and an empty one', () => {
    const empty = temporaryDirectory()
    for (const directory of [empty, join(empty, 'new')]) {
      beginLoading(directory)
      expect(readdirSync(directory)).toEqual([dataFiles.loading])
      endLoading(directory)
      expect(readdirSync(directory)).toEqual([])
    }
  })

  it('that broke off begins from nothing, and removes nothing that is not the cloud’s own', () => {
    const directory = temporaryDirectory()
    beginLoading(directory)
    writeFileSync(join(directory, `${dataFiles.documents}-wal`), 'half a city')
    writeFileSync(join(directory, 'mine.txt'), 'mine')
    beginLoading(directory)
    expect(readdirSync(directory).filter((entry) => !entry.startsWith('cloud.lock'))).toEqual([
      dataFiles.loading,
      'mine.txt',
    ])
  })

  it('is refused in a directory that another cloud has', () => {
    const directory = temporaryDirectory()
    beginLoading(directory)
    writeFileSync(join(directory, dataFiles.documents), 'answers')
    const giveBack = claimDirectory(directory)
    expect(() => beginLoading(directory)).toThrow('data_directory_in_use')
    giveBack()
    expect(readFileSync(join(directory, dataFiles.documents), 'utf8')).toBe('answers')
  })
})

describe('npm run reset', () => {
  it('removes all that a local cloud keeps, and names what it leaves alone', async () => {
    const directory = await directoryOfCloud()
    writeFileSync(join(directory, 'mine.txt'), 'mine')
    const { code, stdout } = await run('reset', directory)
    expect(code).toBe(0)
    expect(stdout).toContain("left alone, as it is not the local cloud's: mine.txt")
    expect(readdirSync(directory)).toEqual(['cloud.lock', 'mine.txt'])
    expect((await run('reset', directory)).stdout).toContain('removed 0 ')
  })

  it('leaves a directory that no local cloud has had exactly as it is, and says so', async () => {
    const directory = somebodysDirectory()
    const before = contentsOf(directory)
    const { code, stderr } = await run('reset', directory)
    expect(code).toBe(1)
    expect(stderr).toContain(`not_a_data_directory: no local cloud has had ${directory}`)
    expect(contentsOf(directory)).toEqual(before)
  })

  it('leaves the directory of a running cloud as it is', async () => {
    const directory = await directoryOfCloud()
    const giveBack = claimDirectory(directory)
    expect(() => resetDirectory(directory)).toThrow('data_directory_in_use')
    giveBack()
    expect(readdirSync(directory)).toContain(dataFiles.documents)
  })

  it('has nothing to do where there is no directory', async () => {
    const directory = join(temporaryDirectory(), 'none')
    expect(await run('reset', directory)).toMatchObject({
      code: 0,
      stdout: `nothing to remove: there is no ${directory}\n`,
    })
  })
})
