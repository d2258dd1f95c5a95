import { statSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, readAppJson } from './files'

export type Sizes = { main: number; total: number; subpackages: Record<string, number> }

/** Issue 2's own budget for the main package; WeChat's limit is 2 MB. */
const mainLimit = 500_000
const subpackageLimit = 2 * 1024 * 1024
const totalLimit = 30 * 1024 * 1024

/** Bytes of the packages as they are uploaded; the tools' project file stays behind. */
export function measureSizes(directory: string): Sizes {
  const roots = (readAppJson(directory).subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
  const sizes: Sizes = { main: 0, total: 0, subpackages: Object.fromEntries(roots.map((root) => [root, 0])) }
  for (const path of filesOf(directory)) {
    if (path === 'project.config.json') continue
    const { size } = statSync(join(directory, path))
    const root = roots.find((each) => path.startsWith(`${each}/`))
    sizes.total += size
    if (root === undefined) sizes.main += size
    else sizes.subpackages[root] = (sizes.subpackages[root] ?? 0) + size
  }
  return sizes
}

/** Which packages are too large. */
export function sizeFaults(directory: string): string[] {
  const { main, total, subpackages } = measureSizes(directory)
  return [
    ...(main > mainLimit ? [`main_package_too_large: ${main} bytes`] : []),
    ...(total > totalLimit ? [`all_packages_too_large: ${total} bytes`] : []),
    ...Object.entries(subpackages)
      .filter(([, size]) => size > subpackageLimit)
      .map(([root, size]) => `subpackage_too_large: ${root} has ${size} bytes`),
  ]
}
