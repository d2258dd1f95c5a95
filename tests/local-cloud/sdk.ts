import { createRequire } from 'node:module'
import type * as NodeSdk from '@cloudbase/node-sdk'
import type { LocalCloud } from '../../local/open-local-cloud'

/** The unmodified SDK, sent to the cloud by its environment alone. */
export function sdkFor(cloud: Pick<LocalCloud, 'address'>) {
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${cloud.address}/admin` }),
    TENCENTCLOUD: 'true',
    SILENCE: 'true',
    TENCENTCLOUD_SECRETID: 'x',
    TENCENTCLOUD_SECRETKEY: 'y',
  })
  const sdk = createRequire(import.meta.url)('@cloudbase/node-sdk') as typeof NodeSdk
  return sdk.init({ env: 'local' })
}
