import CloudBase from '@cloudbase/manager-node'
import { collectionsOf } from './cloudbase-collections'
import { doorsOf } from './cloudbase-doors'
import { functionsOf } from './cloudbase-functions'
import { webOf } from './cloudbase-web'
import type { Credentials } from './credentials'
import type { Remote } from './remote'

export type CloudbaseSettings = {
  environmentId: string
  credentials: Credentials
  /** Where cloudbaserc.json and the folder `functions` lie. */
  buildDirectory: string
}

/** An environment at Tencent Cloud, through @cloudbase/manager-node and, for code, @cloudbase/cli. */
export function cloudbaseRemote(settings: CloudbaseSettings): Remote {
  const manager = new CloudBase({ ...settings.credentials, envId: settings.environmentId })
  return {
    ...collectionsOf(manager),
    ...doorsOf(manager),
    ...functionsOf(manager, settings),
    ...webOf(manager),
  }
}
