import { View } from '@tarojs/components'
import { Button } from '../../components/button'
import { Notice } from '../../components/notice'
import { goBack, goTo } from '../../platform/go'
import type { DraftPlace } from './draft'

type PublishedProps = { place: DraftPlace; period: string; version: number }

/** It is public: where to see it, and the way back. */
export function Published({ place: { compound, kind }, period, version }: PublishedProps) {
  return (
    <>
      <Notice tone="success" urgent>
        {version === 1 ? '公示已发布。' : `第 ${version} 版已发布，以前的版本仍可查看。`}
        小区居民现在就能看到，开启提醒的居民会收到消息。
      </Notice>
      <View className="button-group">
        <Button onTap={() => goTo('disclosure', { compound, kind, period })}>查看公示</Button>
        <Button kind="plain" onTap={goBack}>
          返回
        </Button>
      </View>
    </>
  )
}
