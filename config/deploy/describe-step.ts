import { describeIndex } from './index-difference'
import type { Step } from './step'

/** A step in words. Variables are told by name only. */
export function describeStep(step: Step): string {
  switch (step.kind) {
    case 'createCollection':
      return `create collection ${step.collection}`
    case 'keepCollectionToFunctions':
      return `set collection ${step.collection} ADMINONLY`
    case 'createIndexes':
      return `create indexes of ${step.collection}: ${step.indexes.map(describeIndex).join(', ')}`
    case 'keepStorageToFunctions':
      return 'set storage ADMINONLY'
    case 'setInvokeRules':
      return `set who may invoke: ${Object.entries(step.rules)
        .map(([name, { invoke }]) => `${name} ${invoke}`)
        .join(', ')}`
    case 'deleteTrigger':
      return `delete trigger ${step.trigger} of function ${step.name}`
    case 'deployFunction':
      return `deploy function ${step.name}`
    case 'setVariables':
      return `set variables of function ${step.name}: ${Object.keys(step.variables).sort().join(', ')}`
    case 'openHttpPath':
      return `open path ${step.path} to function ${step.name}`
  }
}
