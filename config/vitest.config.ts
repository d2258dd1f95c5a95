import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { JourneysFirst } from './journeys-first'

const inTests = (file: string) => fileURLToPath(new URL(`../tests/app/${file}`, import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  // Components are drawn as in the browser build, with Taro's own React components.
  define: { 'process.env.TARO_ENV': '"h5"' },
  resolve: {
    alias: [
      { find: /^@tarojs\/components$/, replacement: inTests('components-in-tests.ts') },
      { find: /^@tarojs\/taro$/, replacement: inTests('taro-in-tests.ts') },
    ],
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
    server: { deps: { inline: [/@tarojs\//] } },
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: JourneysFirst },
    globalSetup: ['config/test-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
})
