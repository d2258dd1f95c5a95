import { buildFunctions } from './functions'

await buildFunctions('dist/functions')
