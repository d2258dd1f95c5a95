import path from 'node:path'
import type { UserConfigExport } from '@tarojs/cli'
import { shippedEnvironment } from './environment'
import { QuietPlugin } from './quiet-plugin'

const root = path.resolve(__dirname, '..')
const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'

/** Sources outside src and packages too modern for chrome 80 / iOS 13 that Babel has to see as well. */
const compiledToo = {
  include: [
    path.join(root, 'core'),
    (file: string) => /[\\/]node_modules[\\/](zod|d3-[a-z-]+|internmap)[\\/]/.test(file),
  ],
}

type ProjectConfig = Extract<UserConfigExport<'webpack5'>, { projectName?: string }>
type Chain = Parameters<NonNullable<NonNullable<ProjectConfig['mini']>['webpackChain']>>[0]

/** Babel's presets live here, not in a file at the root that every other tool would pick up. */
function babelFromHere(chain: Chain): void {
  chain.module
    .rule('script')
    .use('babelLoader')
    .tap((options: Record<string, unknown>) => ({
      ...options,
      babelrc: false,
      configFile: false,
      presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]],
    }))
}

/**
 * WeChat's templates do not recurse, so Taro repeats them for every level of nesting, 16 unless said. No page of ours is nested
 * deeper than this (pages.test.ts), and each level is 3.5 kB of the main package. Taro's types do not know the setting.
 */
const templateLevels = { baseLevel: 12 }

/** `npm run dev`: pages from here, everything else from the local cloud, as if both were one origin. */
function devServer() {
  const cloud = process.env.DEV_CLOUD
  if (!cloud) return undefined
  const context = ['/v1', '/auth', '/local', '/open', '/storage']
  // The local cloud refuses other origins; through here the page's own origin is the cloud's.
  const headers = { origin: cloud, 'sec-fetch-site': 'same-origin' }
  return {
    port: 10086,
    host: '127.0.0.1',
    open: false,
    // Fast refresh needs two more packages; a page that reloads itself does not.
    hot: false,
    proxy: [{ context, target: cloud, changeOrigin: true, headers }],
  }
}

/**
 * One build description for both targets: `taro build --type weapp` and `--type h5`.
 * Every value was run against Taro 4.2.1 and webpack 5.91.0; other sets break.
 */
const config: UserConfigExport<'webpack5'> = {
  projectName: 'gongjian-meihao-jiayuan',
  date: '2026-1-1',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
  sourceRoot: 'src',
  outputRoot: `dist/${platform}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: true },
  logger: { quiet: true, stats: false },
  // As UTF-8 a Chinese character is half as long as its escape: 15 kB of the main package.
  terser: { config: { output: { ascii_only: false } } },
  plugins: platform === 'weapp' ? [path.join(__dirname, 'aria-plugin.ts')] : [],
  env: shippedEnvironment(process.env, platform),
  mini: {
    compile: compiledToo,
    optimizeMainPackage: { enable: true },
    ...templateLevels,
    postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
    webpackChain: babelFromHere,
  },
  h5: {
    compile: compiledToo,
    publicPath: '/',
    staticDirectory: 'static',
    output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
    miniCssExtractPluginOption: {
      ignoreOrder: true,
      filename: 'css/[name].[contenthash:8].css',
      chunkFilename: 'css/[name].[contenthash:8].css',
    },
    // Printed codes hold this address: it stays when the page moves.
    router: { mode: 'browser', customRoutes: { '/packages/resident/bind/index': '/bind' } },
    devServer: devServer(),
    useHtmlComponents: true,
    postcss: { autoprefixer: { enable: true }, pxtransform: { enable: false, config: {} } },
    webpackChain(chain) {
      babelFromHere(chain)
      // Without this each page's chunk repeats 16 kB of components.
      chain.plugin('quiet').use(QuietPlugin)
      chain.performance.hints(false)
      chain.optimization.splitChunks({ chunks: 'all', minSize: 8000 })
    },
  },
}

export default config
