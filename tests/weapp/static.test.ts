import { appendFileSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { builtWeapp, copyOfBuild } from './built-weapp'
import { appJsonFaults } from './checks/app-json'
import { developmentWordFaults } from './checks/development-words'
import { scriptFaults } from './checks/scripts'
import { measureSizes, sizeFaults } from './checks/sizes'

async function allFaults(directory: string): Promise<string[]> {
  return [
    ...appJsonFaults(directory),
    ...sizeFaults(directory),
    ...developmentWordFaults(directory),
    ...(await scriptFaults(directory)),
  ]
}

describe('the build as WeChat receives it', () => {
  const { main, total } = measureSizes(builtWeapp())

  test(`the main package (${main} bytes) is at most 500 kB, and all packages (${total} bytes) at most 30 MB`, () => {
    expect(sizeFaults(builtWeapp())).toEqual([])
  })

  test('app.json names only pages, components, icons and colours that are there', () => {
    expect(appJsonFaults(builtWeapp())).toEqual([])
  })

  test('scripts use nothing of a browser, no code made from text, no syntax that an old phone cannot read', async () => {
    expect(await scriptFaults(builtWeapp())).toEqual([])
  })

  test('nothing of the local cloud is in the build', () => {
    expect(developmentWordFaults(builtWeapp())).toEqual([])
  })
})

describe('a spoilt build is refused', () => {
  const add = (path: string, text: string) => (directory: string) =>
    appendFileSync(join(directory, path), text)
  const replace = (path: string, from: string | RegExp, to: string) => (directory: string) => {
    const text = readFileSync(join(directory, path), 'utf8')
    const spoilt = text.replace(from, to)
    expect(spoilt).not.toBe(text)
    writeFileSync(join(directory, path), spoilt)
  }
  const remove = (path: string) => (directory: string) => rmSync(join(directory, path))

  test.each<[fault: string, spoil: (directory: string) => void, expected: string]>([
    ['a page without its template', remove('pages/rate/index.wxml'), 'file_missing: pages/rate/index.wxml'],
    [
      'a page that does not exist',
      replace('app.json', 'pages/me/index', 'pages/you/index'),
      'file_missing: pages/you',
    ],
    [
      'a subpackage page without script',
      remove('packages/staff/slips/index.js'),
      'file_missing: packages/staff',
    ],
    ['a component that is not there', remove('comp.wxml'), 'component_missing: comp.wxml'],
    ['a missing tab icon', remove('assets/tabs/home.png'), 'icon_missing: assets/tabs/home.png'],
    ['a tab icon over 40 KB', (d) => truncateSync(join(d, 'assets/tabs/me.png'), 41_000), 'icon_too_large'],
    ['a tab icon as SVG', replace('app.json', 'assets/tabs/me.png', 'app.wxss'), 'icon_not_png_or_jpg'],
    ['one tab', replace('app.json', /,\{"pagePath":.*?\}\]/, ']'), 'tabs_not_2_to_5: 1'],
    [
      'a tab that is no page',
      replace('app.json', '{"pagePath":"pages/me', '{"pagePath":"pages/us'),
      'tab_page_unknown',
    ],
    [
      'a colour without a night',
      replace('app.json', '"@tab"', '"@nowhere"'),
      'theme_colour_missing: light nowhere',
    ],
    ['eager loading', replace('app.json', '"lazyCodeLoading"', '"eager"'), 'not_loaded_lazily'],
    [
      'an unknown private info',
      replace('app.json', '{', '{"requiredPrivateInfos":["getPhone"],'),
      'private_info_unknown',
    ],
    [
      'an unknown permission',
      replace('app.json', '{', '{"permission":{"scope.camera":{}},'),
      'permission_unknown',
    ],
    ['a main package over 500 kB', (d) => growFile(d, 'large.png', 300_000), 'main_package_too_large'],
    [
      'a subpackage over 2 MB',
      (d) => growFile(d, 'packages/bureau/large.png', 2_200_000),
      'subpackage_too_large',
    ],
    [
      'a require that leads nowhere',
      replace('app.js', './vendors', './vendor'),
      'require_unresolved: app.js: ./vendor',
    ],
    [
      'a script cut off',
      (d) => truncateSync(join(d, 'pages/rate/index.js'), 3000),
      'syntax_broken: pages/rate/index.js',
    ],
    ['syntax of 2021', add('common.js', ';var a=null;a??=1;'), 'syntax_too_new: common.js'],
    ['a BigInt literal', add('common.js', ';var a=10n;'), 'syntax_'],
    ['eval', add('common.js', ';eval("1");'), 'code_from_text: common.js'],
    [
      'new Function',
      add('vendors.js', ';function q(){return new Function("1")}'),
      'code_from_text: vendors.js',
    ],
    ['window', add('common.js', ';window.scrollTo(0,0);'), 'foreign_global: common.js: window'],
    ['localStorage', add('pages/me/index.js', ';localStorage.clear();'), 'foreign_global: pages/me/index.js'],
    ['process.env', add('app.js', ';if(process.env.X){}'), 'foreign_global: app.js: process'],
    [
      'a location that is not declared',
      add('common.js', ';wx.getLocation({});'),
      'location_undeclared: common.js',
    ],
    [
      'a question for the avatar',
      add('common.js', ';wx.getUserProfile({});'),
      'personal_data_asked: common.js',
    ],
    [
      'an address of the local cloud',
      add('common.js', ';var x="/local/personas";'),
      'of_local_only: common.js',
    ],
    [
      'a persona in escaped Chinese',
      add('common.js', ';var x="\\u4e1a\\u4e3b \\u738b\\u5973\\u58eb";'),
      'of_local_only: common.js: 业主',
    ],
  ])('%s', async (_, spoil, expected) => {
    const directory = copyOfBuild()
    spoil(directory)
    expect((await allFaults(directory)).filter((fault) => fault.includes(expected))).not.toEqual([])
  })

  test('a guarded look at a browser’s global, or an attempt in a try, is no fault', async () => {
    const directory = copyOfBuild()
    add(
      'common.js',
      ';if(typeof window!=="undefined"&&window.scrollTo){}try{new Function("1")}catch(e){}',
    )(directory)
    expect(await scriptFaults(directory)).toEqual(await scriptFaults(builtWeapp()))
  })
})

function growFile(directory: string, path: string, bytes: number): void {
  writeFileSync(join(directory, path), Buffer.alloc(bytes))
}
