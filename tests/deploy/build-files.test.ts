import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { buildMarkOf } from '../../config/deploy/build-mark'
import { checkWebBuild } from '../../config/deploy/web-build'

async function directoryWith(files: Record<string, string>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'deploy-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(directory, name, '..'), { recursive: true })
    await writeFile(join(directory, name), content)
  }
  return directory
}

test('the same build has the same mark, wherever it lies', async () => {
  const files = { 'index.js': 'exports.main = 1', 'package.json': '{}' }
  expect(await buildMarkOf(await directoryWith(files))).toBe(await buildMarkOf(await directoryWith(files)))
})

test('one changed byte, or one moved between files, changes the mark', async () => {
  const builds: Record<string, string>[] = [
    { 'a.js': 'one', 'b.js': 'two' },
    { 'a.js': 'onE', 'b.js': 'two' },
    { 'a.js': 'onet', 'b.js': 'wo' },
    { 'a.js': 'one', 'c.js': 'two' },
  ]
  const marks = await Promise.all(builds.map(async (files) => buildMarkOf(await directoryWith(files))))
  expect(new Set(marks).size).toBe(4)
})

test('a mark fits a description of the platform: letters, digits and spaces', async () => {
  expect(await buildMarkOf(await directoryWith({ 'index.js': '' }))).toMatch(/^build [0-9a-f]{64}$/)
})

test('a browser build goes only to the environment that it was built for', async () => {
  const directory = await directoryWith({ 'js/app.js': 'const env={cloud:"city-1"}', 'js/other.js': '' })
  await expect(checkWebBuild(directory, 'city-1')).resolves.toBeUndefined()
  await expect(checkWebBuild(directory, 'city')).rejects.toThrow('web_built_for_another_environment')
})

test('an absent browser build is named', async () => {
  await expect(checkWebBuild(await directoryWith({}), 'city-1')).rejects.toThrow('web_not_built')
})
