import { localEnvironmentId } from '../functions/environment-id'

const prefix = `cloud://${localEnvironmentId}.local-storage/`

/** The id under which a stored path is known to the SDK. */
export function fileIdOf(path: string): string {
  return prefix + path
}

/** The stored path that an id names, or null when it is no id of this cloud. */
export function pathOfFileId(fileId: unknown): string | null {
  if (typeof fileId !== 'string' || !fileId.startsWith(prefix)) return null
  const path = fileId.slice(prefix.length)
  return isStoragePath(path) ? path : null
}

/** The cloud's rule for a path: relative, no empty, `.` or `..` segment, at most 850 bytes (COS keys). */
export function isStoragePath(path: unknown): path is string {
  if (typeof path !== 'string' || path === '' || Buffer.byteLength(path) > 850) return false
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  if (/[\u0000-\u001f\\]/.test(path)) return false
  return path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..')
}
