import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished, vi } from 'vitest'

type Parameters = Record<string, unknown>
export type Asked = { action: string; parameters: Parameters }

type Answers = Record<string, object | ((parameters: Parameters) => object)>

const environment = {
  EnvId: 'city-1',
  Databases: [{ InstanceId: 'tnt-1' }],
  Functions: [{ Namespace: 'city-1' }],
  Storages: [{ Bucket: 'files-1', AppId: '1', Region: 'ap-shanghai' }],
}

/**
 * Answers the platform's TCB API on this machine, so that the real @cloudbase/manager-node can be listened to.
 * `answers` holds the answer of an action, or how it is made; any other action is acknowledged.
 */
export async function standInForPlatform(answers: Answers): Promise<{ asked: Asked[] }> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const action = String(request.headers['x-tc-action'])
      const parameters: Parameters = JSON.parse(body)
      const known = action === 'DescribeEnvInfo' ? { EnvInfo: { EnvBaseInfo: environment } } : answers[action]
      const answer = typeof known === 'function' ? known(parameters) : known
      if (action !== 'DescribeEnvInfo') asked.push({ action, parameters })
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ Response: { RequestId: 'r', ...answer } }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  vi.stubEnv('TCB_BASE_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  vi.stubEnv('http_proxy', '')
  onTestFinished(() => {
    vi.unstubAllEnvs()
    server.closeAllConnections()
    server.close()
  })
  return { asked }
}
