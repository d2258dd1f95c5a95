import type { Remote } from './remote'
import type { Step } from './step'

/** Carries out one step. @throws whatever the platform says */
export async function applyStep(step: Step, remote: Remote): Promise<void> {
  switch (step.kind) {
    case 'createCollection':
      return remote.createCollection(step.collection)
    case 'keepCollectionToFunctions':
      return remote.keepCollectionToFunctions(step.collection)
    case 'createIndexes':
      return remote.createIndexes(step.collection, step.indexes)
    case 'keepStorageToFunctions':
      return remote.keepStorageToFunctions()
    case 'setInvokeRules':
      return remote.setInvokeRules(step.rules)
    case 'deleteTrigger':
      return remote.deleteTrigger(step.name, step.trigger)
    case 'deployFunction':
      return remote.deployFunction(step.name)
    case 'setVariables':
      return remote.setVariables(step.name, step.variables)
    case 'openHttpPath':
      return remote.openHttpPath(step.path, step.name)
  }
}
