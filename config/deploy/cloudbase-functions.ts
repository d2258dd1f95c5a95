import type CloudBase from '@cloudbase/manager-node'
import type { CloudbaseSettings } from './cloudbase-remote'
import type { OnlineFunction, Remote } from './remote'
import { deployWithTcb } from './tcb'

type Functions = Pick<Remote, 'readFunction' | 'deployFunction' | 'setVariables' | 'deleteTrigger'>
type Detail = Awaited<ReturnType<CloudBase['functions']['getFunctionDetail']>>

/** The functions of an environment. */
export function functionsOf({ functions }: CloudBase, settings: CloudbaseSettings): Functions {
  const { environmentId, credentials, buildDirectory } = settings
  return {
    async readFunction(name) {
      try {
        return functionOnline(await functions.getFunctionDetail(name))
      } catch (error) {
        if (String((error as { code?: unknown }).code).startsWith('ResourceNotFound.Function')) return null
        throw error
      }
    },
    deployFunction: (name) => deployWithTcb({ name, environmentId, credentials, directory: buildDirectory }),
    async setVariables(name, variables) {
      // A function that is still being updated takes no settings.
      await functions.waitFunctionActive(name)
      await functions.updateFunctionConfig({ name, envVariables: { ...variables } })
      await functions.waitFunctionActive(name)
    },
    async deleteTrigger(name, trigger) {
      await functions.deleteFunctionTrigger(name, trigger)
    },
  }
}

function functionOnline(detail: Detail): OnlineFunction {
  return {
    description: detail.Description,
    runtime: detail.Runtime,
    handler: detail.Handler,
    timeoutSeconds: detail.Timeout,
    memoryMegabytes: detail.MemorySize,
    triggers: (detail.Triggers ?? [])
      .filter(({ Type }) => Type === 'timer')
      .map(({ TriggerName, TriggerDesc }) => ({ name: TriggerName, cron: cronOf(TriggerDesc) })),
    variables: Object.fromEntries(
      (detail.Environment?.Variables ?? []).map(({ Key, Value }) => [Key, Value]),
    ),
  }
}

/** The platform takes a bare cron expression and answers with `{"cron":"…"}`. */
function cronOf(description: string): string {
  const wrapped = /"cron"\s*:\s*"([^"]*)"/.exec(description)
  return wrapped?.[1] ?? description
}
