import type CloudBase from '@cloudbase/manager-node'
import type { Remote } from './remote'

/** Static hosting of the browser build; it has to be switched on in the console once. */
export function webOf({ hosting }: CloudBase): Pick<Remote, 'uploadWeb'> {
  return {
    async uploadWeb(directory) {
      await hosting.uploadFiles({ localPath: directory, cloudPath: '' })
      // Addresses inside the app are no files: index.html answers them.
      await hosting.setWebsiteDocument({ indexDocument: 'index.html', errorDocument: 'index.html' })
    },
  }
}
