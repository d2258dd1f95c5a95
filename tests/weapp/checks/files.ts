import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'

export type AppJson = {
  pages: string[]
  subPackages?: { root: string; pages: string[]; independent?: boolean }[]
  tabBar?: { list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[] }
  themeLocation?: string
  lazyCodeLoading?: string
  requiredPrivateInfos?: string[]
  permission?: Record<string, unknown>
}

/** The paths of all files in a build, with forward slashes. */
export function filesOf(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(directory, path)).isFile())
    .map((path) => path.split(sep).join('/'))
}

export function readText(directory: string, path: string): string {
  return readFileSync(join(directory, path), 'utf8')
}

export function readAppJson(directory: string): AppJson {
  return JSON.parse(readText(directory, 'app.json'))
}
