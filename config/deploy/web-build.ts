import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Refuses to publish a browser build that is absent, or that talks to another environment. @throws Error, named */
export async function checkWebBuild(directory: string, environmentId: string): Promise<void> {
  const scripts = await readdir(join(directory, 'js')).catch(() => [])
  if (scripts.length === 0) throw new Error(`web_not_built: ${directory}; run npm run build:h5`)
  for (const script of scripts) {
    const text = await readFile(join(directory, 'js', script), 'utf8')
    if (text.includes(JSON.stringify(environmentId))) return
  }
  throw new Error(`web_built_for_another_environment: set TARO_APP_CLOUD_ENV to the same id and build again`)
}
