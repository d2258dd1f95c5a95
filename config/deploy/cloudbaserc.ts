import type { Plan } from './plan'

type Settings = { environmentId: string; buildMarks: Readonly<Record<string, string>> }

/**
 * The configuration that the platform's command line deploys functions by; it belongs beside the folder `functions`.
 * It holds no variables: the file lies on a disk, and variables given here would replace all that are online.
 */
export function cloudbasercOf({ functions }: Plan, { environmentId, buildMarks }: Settings) {
  return {
    envId: environmentId,
    functionRoot: 'functions',
    functions: functions.map((planned) => ({
      name: planned.name,
      description: buildMarks[planned.name],
      handler: planned.handler,
      runtime: planned.runtime,
      timeout: planned.timeoutSeconds,
      memorySize: planned.memoryMegabytes,
      installDependency: false,
      triggers: planned.triggers.map(({ name, cron }) => ({ name, type: 'timer', config: cron })),
    })),
  }
}
