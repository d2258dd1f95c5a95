import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimDirectory } from '../../local/gateway/claim-directory'
import { openLocalCloud } from '../../local/open-local-cloud'
import { temporaryDirectory } from './fixture-cloud'

test('a directory is claimed once, until it is given back', () => {
  const directory = temporaryDirectory()
  const giveBack = claimDirectory(directory)
  expect(() => claimDirectory(directory)).toThrow('data_directory_in_use')
  giveBack()
  claimDirectory(directory)()
})

test('a cloud that could not open gives its directory back', async () => {
  const directory = temporaryDirectory()
  const opened = openLocalCloud({
    port: 0,
    dataDirectory: directory,
    functionsDirectory: join(directory, 'nothing-built'),
    webDirectory: null,
    personas: [],
    functionVariables: {},
  })
  await expect(opened).rejects.toThrow('functions_not_built')
  claimDirectory(directory)()
})
