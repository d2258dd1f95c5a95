import { statSync } from 'node:fs'
import { join } from 'node:path'
import { type AppJson, filesOf, readAppJson, readText } from './files'

const iconLimit = 40 * 1024
const subpackageLimit = 100
/** The only values that WeChat takes in `requiredPrivateInfos`. */
export const privateInfos = [
  'getFuzzyLocation',
  'getLocation',
  'onLocationChange',
  'startLocationUpdate',
  'startLocationUpdateBackground',
  'chooseLocation',
  'choosePoi',
  'chooseAddress',
]

/** What WeChat would refuse in app.json and in the files it names (platform.md, app.json limits). */
export function appJsonFaults(directory: string): string[] {
  const app = readAppJson(directory)
  const files = new Set(filesOf(directory))
  return [
    ...pageFaults(directory, app, files),
    ...tabFaults(directory, app, files),
    ...themeFaults(directory, app, files),
    ...settingFaults(app),
  ]
}

function pageFaults(directory: string, app: AppJson, files: ReadonlySet<string>): string[] {
  const packages = app.subPackages ?? []
  const inPackages = packages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))
  const pages = [...app.pages, ...inPackages]
  const missing = pages.flatMap((page) =>
    // A page without styles of its own has no wxss.
    ['js', 'json', 'wxml']
      .filter((ending) => !files.has(`${page}.${ending}`))
      .map((ending) => `${page}.${ending}`),
  )
  return [
    ...missing.map((path) => `file_missing: ${path}`),
    ...pages.flatMap((page) => (files.has(`${page}.json`) ? componentFaults(directory, page, files) : [])),
    ...app.pages
      .filter((page) => packages.some(({ root }) => page.startsWith(`${root}/`)))
      .map((page) => `page_of_subpackage_in_main: ${page}`),
    ...(packages.length > subpackageLimit ? [`too_many_subpackages: ${packages.length}`] : []),
    ...(new Set(pages).size < pages.length ? ['page_named_twice'] : []),
  ]
}

function componentFaults(directory: string, page: string, files: ReadonlySet<string>): string[] {
  const { usingComponents = {} } = JSON.parse(readText(directory, `${page}.json`))
  return Object.values(usingComponents as Record<string, string>).flatMap((path) => {
    const component = join('/', page, '..', path).slice(1)
    const missing = ['js', 'json', 'wxml'].filter((ending) => !files.has(`${component}.${ending}`))
    return missing.map((ending) => `component_missing: ${component}.${ending} of ${page}`)
  })
}

function tabFaults(directory: string, app: AppJson, files: ReadonlySet<string>): string[] {
  const tabs = app.tabBar?.list ?? []
  const icons = tabs.flatMap(({ iconPath, selectedIconPath }) => [iconPath ?? '', selectedIconPath ?? ''])
  return [
    ...(tabs.length < 2 || tabs.length > 5 ? [`tabs_not_2_to_5: ${tabs.length}`] : []),
    ...tabs
      .filter(({ pagePath }) => !app.pages.includes(pagePath))
      .map(({ pagePath }) => `tab_page_unknown: ${pagePath}`),
    ...icons.flatMap((icon) => {
      if (!files.has(icon)) return [`icon_missing: ${icon}`]
      if (!/\.(png|jpe?g)$/.test(icon)) return [`icon_not_png_or_jpg: ${icon}`]
      const { size } = statSync(join(directory, icon))
      return size > iconLimit ? [`icon_too_large: ${icon} has ${size} bytes`] : []
    }),
  ]
}

/** Every `@name` must have a colour by day and by night. */
function themeFaults(directory: string, app: AppJson, files: ReadonlySet<string>): string[] {
  const used = [...JSON.stringify(app).matchAll(/"@(\w+)"/g)].map((match) => match[1] ?? '')
  if (used.length === 0) return []
  if (!app.themeLocation || !files.has(app.themeLocation)) return ['theme_missing']
  const theme = JSON.parse(readText(directory, app.themeLocation)) as Record<string, Record<string, string>>
  return ['light', 'dark'].flatMap((mode) =>
    used
      .filter((name) => theme[mode]?.[name] === undefined)
      .map((name) => `theme_colour_missing: ${mode} ${name}`),
  )
}

function settingFaults(app: AppJson): string[] {
  const scopes = Object.keys(app.permission ?? {})
  const allowed = ['scope.userLocation', 'scope.userFuzzyLocation']
  return [
    ...(app.lazyCodeLoading === 'requiredComponents' ? [] : ['not_loaded_lazily']),
    ...(app.requiredPrivateInfos ?? [])
      .filter((name) => !privateInfos.includes(name))
      .map((name) => `private_info_unknown: ${name}`),
    ...scopes.filter((scope) => !allowed.includes(scope)).map((scope) => `permission_unknown: ${scope}`),
  ]
}
