import { readAppJson } from '../checks/files'

/** Every page of app.json with its subpackages, as routes. */
export function routesOf(directory: string): string[] {
  const { pages, subPackages = [] } = readAppJson(directory)
  return [
    ...pages,
    ...subPackages.flatMap(({ root, pages: inner }) => inner.map((page) => `${root}/${page}`)),
  ]
}

/** The routes of the tab bar. */
export function tabsOf(directory: string): string[] {
  return readAppJson(directory).tabBar?.list.map(({ pagePath }) => pagePath) ?? []
}
