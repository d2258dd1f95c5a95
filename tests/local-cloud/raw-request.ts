import { request } from 'node:http'
import type { LocalCloud } from '../../local/open-local-cloud'

type Raw = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string
  address?: string
}

/** A request whose Host, Origin and path go out exactly as given; fetch would correct them. */
export function rawRequest(
  cloud: LocalCloud,
  { method = 'GET', path, headers = {}, body, address = '127.0.0.1' }: Raw,
) {
  type Answer = { status: number; headers: Record<string, unknown>; text: string }
  return new Promise<Answer>((resolve, reject) => {
    const outgoing = request({ host: address, port: cloud.port, method, path, headers }, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk) => chunks.push(chunk))
      incoming.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text })
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}
