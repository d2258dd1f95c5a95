import { resolve } from 'node:path'
import { emptyCityPersonas } from './empty-city-people'
import { functionKeys } from './function-keys'
import { type LocalCloud, openLocalCloud } from './open-local-cloud'
import type { Persona } from './personas/persona'

export type EmptyCity = { cloud: LocalCloud; deployCode: string; personas: readonly Persona[] }

export type EmptyCityOptions = {
  port: number
  dataDirectory: string
  functionsDirectory: string
  webDirectory: string | null
  log?: (line: string) => void
}

/**
 * Opens the local cloud as a deployment leaves an environment: functions and app, no data, and the code of the city's first
 * account. On a directory that was used before it goes on from there.
 */
export async function openEmptyCity(options: EmptyCityOptions): Promise<EmptyCity> {
  const { hmacs, variables, deployCode } = functionKeys(options.dataDirectory)
  const personas = emptyCityPersonas(hmacs.account)
  const cloud = await openLocalCloud({
    ...options,
    functionsDirectory: resolve(options.functionsDirectory),
    webDirectory: options.webDirectory && resolve(options.webDirectory),
    personas,
    functionVariables: variables,
  })
  return { cloud, deployCode, personas }
}
