// A worker thread does not inherit tsx from its parent on Node 20, so it registers tsx itself.
import { register } from 'tsx/esm/api'

register()
await import('./reader.ts')
