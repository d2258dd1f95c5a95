import type { Plan } from '../../config/deploy/plan'
import type {
  OnlineCollection,
  OnlineFunction,
  OnlineHttpPath,
  OnlineInvokeRules,
  Remote,
} from '../../config/deploy/remote'
import type { Index } from '../../core/record/collection'

/** An environment in memory behind deploy's own port; it keeps a list of the changes made to it. */
export class MemoryEnvironment implements Remote {
  readonly collections = new Map<string, OnlineCollection>()
  readonly functions = new Map<string, OnlineFunction>()
  readonly httpPaths = new Map<string, OnlineHttpPath>()
  readonly changes: string[] = []
  storage = 'PRIVATE'
  invokeRules: OnlineInvokeRules = null
  /** The change, by the text of its entry in `changes`, at which the platform fails once. */
  failsAt: string | null = null
  /** The upload that reports success and does nothing, as the command line does where it fails. */
  silentlyFailingFunction: string | null = null
  losesTimers = false

  private readonly plan: Plan
  private readonly buildMarks: Readonly<Record<string, string>>

  constructor(plan: Plan, buildMarks: Readonly<Record<string, string>>) {
    this.plan = plan
    this.buildMarks = buildMarks
  }

  private change(entry: string): void {
    if (entry === this.failsAt) {
      this.failsAt = null
      throw new Error(`the platform failed at: ${entry}`)
    }
    this.changes.push(entry)
  }

  async readCollectionNames() {
    return [...this.collections.keys()]
  }

  async readCollection(name: string) {
    return this.collections.get(name)!
  }

  async createCollection(name: string) {
    this.change(`create ${name}`)
    const platforms = [
      { name: '_id_', unique: true, keys: [{ field: '_id', direction: 1 as const }] },
      { name: '_openid_1', unique: false, keys: [{ field: '_openid', direction: 1 as const }] },
    ]
    this.collections.set(name, { name, permission: 'PRIVATE', indexes: platforms })
  }

  async keepCollectionToFunctions(name: string) {
    this.change(`close ${name}`)
    this.collections.set(name, { ...this.collections.get(name)!, permission: 'ADMINONLY' })
  }

  async createIndexes(name: string, indexes: readonly Index[]) {
    this.change(`index ${name} ${indexes.map((index) => index.name).join(' ')}`)
    const online = this.collections.get(name)!
    this.collections.set(name, { ...online, indexes: [...online.indexes, ...indexes] })
  }

  async readStoragePermission() {
    return this.storage
  }

  async keepStorageToFunctions() {
    this.change('close storage')
    this.storage = 'ADMINONLY'
  }

  async readInvokeRules() {
    return this.invokeRules
  }

  async setInvokeRules(rules: NonNullable<OnlineInvokeRules>) {
    this.change('rules')
    this.invokeRules = rules
  }

  async readFunction(name: string) {
    return this.functions.get(name) ?? null
  }

  async deployFunction(name: string) {
    this.change(`deploy ${name}`)
    if (name === this.silentlyFailingFunction) return
    const { runtime, handler, timeoutSeconds, memoryMegabytes, triggers } = this.plan.functions.find(
      (planned) => planned.name === name,
    )!
    const variables = this.functions.get(name)?.variables ?? {}
    const description = this.buildMarks[name]!
    this.functions.set(name, {
      description,
      runtime,
      handler,
      timeoutSeconds,
      memoryMegabytes,
      triggers: this.losesTimers ? [] : triggers,
      variables,
    })
  }

  async setVariables(name: string, variables: Readonly<Record<string, string>>) {
    this.change(`variables ${name}`)
    const online = this.functions.get(name)
    if (online) this.functions.set(name, { ...online, variables })
  }

  async deleteTrigger(name: string, trigger: string) {
    this.change(`delete trigger ${name} ${trigger}`)
    const online = this.functions.get(name)!
    this.functions.set(name, { ...online, triggers: online.triggers.filter((each) => each.name !== trigger) })
  }

  async readHttpPath(path: string) {
    return this.httpPaths.get(path) ?? null
  }

  async openHttpPath(path: string, functionName: string) {
    this.change(`open ${path}`)
    this.httpPaths.set(path, { path, functionName, signInRequired: false })
  }

  async uploadWeb() {
    this.change('web')
  }
}
