import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { unpackChromium } from './unpack-chromium'

type Candidate = { executable: string; variables: Record<string, string> }

/** Where a Chrome or Chromium is usually installed. */
const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

// The journey's pages come from this machine: a sandbox would only keep it from running as root.
const launchArguments = ['--no-sandbox', '--disable-background-networking', '--disable-sync']

/**
 * Opens Chromium without a window: CHROME_PATH if it is set, else the one that npm brought along, else an installed one.
 * @throws Error browser_not_found, with what each one answered
 */
export async function openBrowser(): Promise<Browser> {
  const refusals: string[] = []
  for (const { executable, variables } of await candidates()) {
    try {
      return await chromium.launch({
        executablePath: executable,
        args: launchArguments,
        env: { ...process.env, ...variables },
      })
    } catch (error) {
      refusals.push(`${executable}: ${(error as Error).message.split('\n').slice(0, 3).join(' ')}`)
    }
  }
  throw new Error(`browser_not_found: set CHROME_PATH\n${refusals.join('\n')}`)
}

async function candidates(): Promise<Candidate[]> {
  const named = process.env.CHROME_PATH
  if (named) return [{ executable: named, variables: {} }]
  return [
    ...(await fromNpm()),
    ...installed.filter(existsSync).map((executable) => ({ executable, variables: {} })),
  ]
}

/** First with the libraries that it brings along, as a bare machine has none; then with the machine's own. */
async function fromNpm(): Promise<Candidate[]> {
  const unpacked = await unpackChromium()
  if (unpacked === null) return []
  const { executable, libraries, fonts } = unpacked
  const variables: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: fonts }
  return [
    { executable, variables: { ...variables, LD_LIBRARY_PATH: libraries } },
    { executable, variables },
  ]
}
