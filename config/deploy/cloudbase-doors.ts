import type CloudBase from '@cloudbase/manager-node'
import type { OnlineInvokeRules, Remote } from './remote'

type Doors = Pick<
  Remote,
  | 'readStoragePermission'
  | 'keepStorageToFunctions'
  | 'readInvokeRules'
  | 'setInvokeRules'
  | 'readHttpPath'
  | 'openHttpPath'
>

/** Ways into an environment: files, functions, HTTP paths. */
export function doorsOf({ storage, permission, access }: CloudBase): Doors {
  return {
    readStoragePermission: () => storage.getStorageAcl(),
    async keepStorageToFunctions() {
      await storage.setStorageAcl('ADMINONLY')
    },
    async readInvokeRules() {
      const { Data } = await permission.describeResourcePermission({ resourceType: 'function' })
      const text = Data.PermissionList?.find(({ SecurityRule }) => SecurityRule)?.SecurityRule
      return text === undefined ? null : readRules(text)
    },
    async setInvokeRules(rules) {
      await permission.modifyResourcePermission({
        resourceType: 'function',
        permission: 'CUSTOM',
        securityRule: JSON.stringify(rules),
      })
    },
    async readHttpPath(path) {
      const { APISet, EnableService } = await access.getAccessList({ path })
      const found = APISet?.find(({ Path }) => Path === path)
      if (found === undefined || !EnableService) return null
      return { path, functionName: found.Name, signInRequired: found.EnableAuth }
    },
    async openHttpPath(path, functionName) {
      const { APISet, EnableService } = await access.getAccessList({ path })
      // Without sign-in at the gateway: the function asks for its own API keys.
      if (!APISet?.some(({ Path }) => Path === path)) {
        await access.createAccess({ path, name: functionName, auth: false })
      }
      if (!EnableService) await access.switchAuth(true)
    },
  }
}

function readRules(text: string): OnlineInvokeRules {
  try {
    return JSON.parse(text)
  } catch {
    throw new Error('invoke_rules_unreadable: the rules online are no JSON; put them right in the console')
  }
}
