import { Unzip, UnzipInflate } from 'fflate'

const piece = 1_048_576

/**
 * How many bytes an archive unpacks to, counted by unpacking it and keeping nothing: what its headers say may be a lie.
 * Stops as soon as the limit is passed. @throws Error when it is no whole archive
 */
export function unpackedSize(archive: Uint8Array, limit: number): number {
  let bytes = 0
  const unzip = new Unzip((entry) => {
    entry.ondata = (fault, data) => {
      if (fault) throw fault
      bytes += data.length
      if (bytes > limit) entry.terminate()
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  for (let from = 0; from < archive.length && bytes <= limit; from += piece) {
    unzip.push(archive.subarray(from, from + piece), from + piece >= archive.length)
  }
  return bytes
}
