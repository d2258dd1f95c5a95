import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const inTests = (file: string) => fileURLToPath(new URL(`../tests/app/${file}`, import.meta.url))

/** The journeys take longest: begun first, two of them do not run on alone when everything else is done. */
class JourneysFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isJourney = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/journeys/')
    return [...sorted.filter(isJourney), ...sorted.filter((file) => !isJourney(file))]
  }
}

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
    // Files share a process: loading the SDK, the database and esbuild anew for each took a fifth of the processor's time.
    isolate: false,
    sequence: { sequencer: JourneysFirst },
    globalSetup: ['config/test-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default'],
  },
})
