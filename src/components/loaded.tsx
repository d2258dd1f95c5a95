import type { ReactNode } from 'react'
import { fullMomentWords } from '../platform/time'
import type { Load } from '../platform/use-answer'
import { canRetry } from '../platform/words'
import { Button } from './button'
import { FailureNotice } from './failure-notice'
import { Notice } from './notice'
import { Empty } from './page'
import { Skeleton } from './skeleton'

type LoadedProps<Data> = {
  load: Load<Data>
  /** What stands here when there is nothing to show; null if there is something. */
  empty?: (data: Data) => ReactNode
  children: (data: Data, reload: () => void) => ReactNode
}

/** The five states of a page's content: loading, failed, offline with what was kept, empty, done. */
export function Loaded<Data>({ load, empty, children }: LoadedProps<Data>) {
  if (load.status === 'loading') return <Skeleton />
  if (load.status === 'failed') {
    return (
      <>
        <FailureNotice failure={load.failure} />
        {canRetry(load.failure) && (
          <Empty words="">
            <Button kind="plain" onTap={load.retry}>
              重新加载
            </Button>
          </Empty>
        )}
      </>
    )
  }
  const nothing = empty?.(load.data)
  return (
    <>
      {load.savedAt !== null && (
        <Notice tone="warning" icon="offline">
          网络不稳，正在显示保存的内容，更新于 {fullMomentWords(load.savedAt)}。
        </Notice>
      )}
      {nothing || children(load.data, load.reload)}
    </>
  )
}
