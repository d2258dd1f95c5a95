import { Image, View } from '@tarojs/components'
import { inBrowser } from '../../platform/target'
import { Icon } from '../icon'

/** A picture that fills its tile; a shape in its place where there is none to show. */
export function PhotoPicture({ url, words }: { url: string | null; words: string }) {
  if (url === null) {
    return (
      <View className="photo-empty">
        <Icon name="photo" />
      </View>
    )
  }
  if (inBrowser) return <img className="photo-picture" src={url} alt={words} />
  return <Image className="photo-picture" src={url} mode="aspectFill" aria-label={words} />
}
