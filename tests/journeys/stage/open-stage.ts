import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildFunctions } from '../../../config/functions'
import type { DemoCloud, DemoCloudOptions } from '../../../local/open-demo-cloud'
import type { EmptyCity } from '../../../local/open-empty-city'
import type { LocalCloud } from '../../../local/open-local-cloud'
import { openBrowser } from '../open-browser'
import { drawsChinese } from './draws-chinese'
import { type Effort, noEffort } from './effort'
import { type Faults, openFaults } from './faults'

/** What a journey plays on: a fresh cloud and a browser. */
export type Stage = {
  cloud: LocalCloud
  browser: Browser
  /** Where screenshots go; null: none are taken. */
  shots: string | null
  faults: Faults
  effort: Effort
  print(line: string): void
  /** Does one step and tells of it; the words say what holds once it is done. */
  step<Result>(words: string, work: () => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** With the demo city in the cloud. */
export type DemoStage = Stage & DemoCloud
/** With nothing in it but the code of the first account. */
export type EmptyStage = Stage & EmptyCity

/** Opens the cloud that a journey plays on. */
export type Ground<Laid extends { cloud: LocalCloud }> = (options: DemoCloudOptions) => Promise<Laid>

export type StageOptions = {
  /** The browser build to play with. */
  web: string
  shots: string | null
  print: (line: string) => void
}

/**
 * Opens cloud and browser in a temporary folder.
 * @throws Error browser_build_missing, browser_not_found
 */
export async function openStage<Laid extends { cloud: LocalCloud }>(
  ground: Ground<Laid>,
  options: StageOptions,
): Promise<Stage & Laid> {
  const { web, shots, print } = options
  if (!existsSync(join(web, 'index.html')))
    throw new Error('browser_build_missing: run npm run build:h5 first')
  if (shots) mkdirSync(shots, { recursive: true })
  const faults = openFaults(print)
  const directory = mkdtempSync(join(tmpdir(), 'journey-'))
  const clean = () => rmSync(directory, { recursive: true, force: true })
  const browser = await openBrowserIn(print).catch(undoing(clean))
  const leave = async () => {
    await browser.close()
    clean()
  }
  const laid = await lay(ground, directory, { web, faults }).catch(undoing(leave))
  return {
    ...laid,
    ...{ browser, shots, faults, print, effort: noEffort() },
    async step(words, work) {
      const began = performance.now()
      const result = await work()
      print(`${((performance.now() - began) / 1000).toFixed(1).padStart(5)} s  ${words}`)
      return result
    },
    /** The browser first: its pages would find the cloud gone. */
    async close() {
      await browser.close()
      await laid.cloud.close()
      clean()
    },
  }
}

/** Undoes what stands already, and passes the error on. */
function undoing(undo: () => unknown) {
  return async (error: unknown): Promise<never> => {
    await undo()
    throw error
  }
}

async function openBrowserIn(print: (line: string) => void): Promise<Browser> {
  const browser = await openBrowser()
  if (!(await drawsChinese(browser)))
    print('no Chinese font is installed: the contrast of Chinese words is not checked')
  return browser
}

/** The cloud behind the functions as they stand and a copy of the browser build, which may be built anew meanwhile. */
async function lay<Laid extends { cloud: LocalCloud }>(
  ground: Ground<Laid>,
  directory: string,
  { web, faults }: { web: string; faults: Faults },
): Promise<Laid> {
  const functionsDirectory = join(directory, 'functions')
  const webDirectory = join(directory, 'web')
  await buildFunctions(functionsDirectory)
  cpSync(web, webDirectory, { recursive: true })
  return ground({
    ...{ port: 0, dataDirectory: join(directory, 'data'), functionsDirectory, webDirectory },
    log: (line) => {
      if (/"fault":|Error\b/.test(line)) faults.add(`the cloud logged ${line.slice(0, 800)}`)
    },
  })
}
