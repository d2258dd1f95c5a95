import type { Exchange } from './exchange'
import { GatewayError } from './gateway-error'

/**
 * The Host must name this machine and this port: a web page whose domain was re-pointed at
 * 127.0.0.1 (DNS rebinding) still sends its own name.
 * @throws GatewayError 403
 */
export function requireOwnHost({ request }: Exchange): void {
  const port = request.socket.localPort
  const host = request.headers.host
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    throw new GatewayError(403, 'HOST_REFUSED', 'this door answers to 127.0.0.1 and localhost only')
  }
}

/** For doors that programs use and web pages never may. @throws GatewayError 403 */
export function refuseBrowsers(exchange: Exchange): void {
  requireOwnHost(exchange)
  const { origin, 'sec-fetch-site': fetchSite } = exchange.request.headers
  if (origin !== undefined || fetchSite !== undefined) {
    throw new GatewayError(403, 'ORIGIN_REFUSED', 'this door is not for web pages')
  }
}

/** For doors that programs and this cloud's own pages use, but no other web page may. @throws GatewayError 403 */
export function requireSameOrigin(exchange: Exchange): void {
  requireOwnHost(exchange)
  const { host, origin, 'sec-fetch-site': fetchSite } = exchange.request.headers
  const foreignOrigin = origin !== undefined && origin !== `http://${host}`
  // "none" is a person typing the address; it never accompanies a page's own request.
  const foreignFetch = fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
  if (foreignOrigin || foreignFetch) {
    throw new GatewayError(403, 'ORIGIN_REFUSED', 'another web page may not use this door')
  }
}
