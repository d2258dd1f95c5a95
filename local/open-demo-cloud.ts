import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beginLoading, dataFiles, endLoading } from './data-directory'
import { demoPersonas } from './demo-city/demo-people'
import { type LoadedCity, loadDemoCity } from './demo-city/load-demo-city'
import { functionKeys } from './function-keys'
import { type LocalCloud, openLocalCloud } from './open-local-cloud'
import { writeDurably } from './storage/durable-file'

export type DemoCloud = { cloud: LocalCloud; city: LoadedCity; loadedNow: boolean }

export type DemoCloudOptions = {
  port: number
  dataDirectory: string
  functionsDirectory: string
  webDirectory: string | null
  log?: (line: string) => void
}

/**
 * Opens the local cloud with the demo city, loading the city the first time. A load that broke off is begun again from
 * nothing: the note of what was loaded is written last.
 * @throws Error data_directory_not_empty when other things are in the directory, and what openLocalCloud throws
 */
export async function openDemoCloud(options: DemoCloudOptions): Promise<DemoCloud> {
  const note = join(options.dataDirectory, dataFiles.loaded)
  const isLoaded = existsSync(note)
  if (!isLoaded) beginLoading(options.dataDirectory)
  const keys = functionKeys(options.dataDirectory)
  const cloud = await openLocalCloud({
    ...options,
    functionsDirectory: resolve(options.functionsDirectory),
    webDirectory: options.webDirectory && resolve(options.webDirectory),
    personas: demoPersonas(keys.hmacs.account),
    functionVariables: keys.variables,
  })
  if (isLoaded) {
    return { cloud, city: JSON.parse(readFileSync(note, 'utf8')) as LoadedCity, loadedNow: false }
  }
  try {
    const city = await loadDemoCity(cloud, keys.hmacs)
    writeDurably(note, JSON.stringify(city))
    endLoading(options.dataDirectory)
    return { cloud, city, loadedNow: true }
  } catch (error) {
    await cloud.close()
    throw error
  }
}
