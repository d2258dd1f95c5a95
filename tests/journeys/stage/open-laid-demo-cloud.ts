import { type DemoCloud, type DemoCloudOptions, openDemoCloud } from '../../../local/open-demo-cloud'
import { copyLaid } from '../../city/laid-directories'

/** The local cloud with the demo city, as it stands some time after it was loaded: it is loaded once for all journeys of a run. */
export async function openLaidDemoCloud(options: DemoCloudOptions): Promise<DemoCloud> {
  await copyLaid('demo city', options.dataDirectory, async (dataDirectory) => {
    const { cloud } = await openDemoCloud({ ...options, port: 0, dataDirectory })
    const loadedAt = cloud.clock.now()
    await cloud.close()
    return loadedAt
  })
  return openDemoCloud(options)
}
