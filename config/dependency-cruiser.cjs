/** Direction of imports (README, "The house"). Paths are regular expressions on paths from the root. */
const core = '^core/'
const functionFolders = '^cloudfunctions/(resident|staff|open|clock|wechat)/'

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A circle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-is-pure',
      comment:
        'core imports itself, zod, statistics, seeded randomness and canonical JSON; no I/O, no SDK, no Taro.',
      severity: 'error',
      from: { path: core },
      to: { pathNot: [core, '^node_modules/(zod|@stdlib|canonicalize|pure-rand)/'] },
    },
    {
      name: 'app-knows-the-contract-only',
      comment:
        'The app talks through core/contract; what is stored, the functions and the local cloud are none of its business.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        path: [
          '^core/record/',
          '^cloudfunctions/',
          '^local/',
          '^tests/',
          '^config/',
          '^node_modules/@cloudbase/(?!js-sdk/)',
        ],
      },
    },
    {
      name: 'browser-sdk-for-sign-in-alone',
      comment:
        'The browser’s SDK signs in and renews access, loaded when needed; calls go by our own few lines.',
      severity: 'error',
      from: { pathNot: '^(src/platform/cloudbase-auth\\.ts$|node_modules/)' },
      to: { path: '^node_modules/@cloudbase/js-sdk/' },
    },
    {
      name: 'features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/([^/]+)/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'layers-of-the-app',
      comment: 'pages → features → components and platform; never back.',
      severity: 'error',
      from: { path: '^src/(components|platform|features)/' },
      to: { path: '^src/(pages|packages)/' },
    },
    {
      name: 'components-know-no-feature',
      severity: 'error',
      from: { path: '^src/(components|platform)/' },
      to: { path: '^src/features/' },
    },
    {
      name: 'functions-import-core-and-platform',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: ['^src/', '^local/', '^tests/', '^config/'] },
    },
    {
      name: 'functions-do-not-import-each-other',
      severity: 'error',
      from: { path: '^cloudfunctions/(resident|staff|open|clock|wechat)/' },
      to: { path: functionFolders, pathNot: '^cloudfunctions/$1/' },
    },
    {
      name: 'platform-knows-no-function',
      severity: 'error',
      from: { path: '^cloudfunctions/platform/' },
      to: { path: functionFolders },
    },
    {
      name: 'only-platform-imports-the-sdk',
      severity: 'error',
      from: { path: '^(cloudfunctions|core|src|local)/', pathNot: '^cloudfunctions/platform/' },
      to: { path: '^node_modules/@cloudbase/node-sdk/' },
    },
    {
      name: 'local-stands-apart',
      comment: 'The local cloud runs built functions; it imports neither their source nor the app.',
      severity: 'error',
      from: { path: '^local/' },
      to: { path: ['^src/', '^cloudfunctions/', '^tests/'] },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      // Taro ships its build types as a folder of declarations that no resolver finds.
      to: { couldNotResolve: true, pathNot: '^@tarojs/taro/types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.mjs', '.cjs', '.json', '.scss'],
    },
  },
}
