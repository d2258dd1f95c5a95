import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { PhotoView } from '../../../core/contract/photos'
import { inBrowser } from '../../platform/target'
import { Button } from '../button'
import { Sheet } from '../sheet'
import { Tap } from '../tap'
import './photo-field.scss'
import { PhotoPicture } from './photo-picture'

/** Why a photo is not shown, or shown to the reader alone. */
const stateWords = {
  checking: '审核中',
  passed: null,
  refused: '未通过审核',
  unchecked: null,
} as const

/** The photos of a statement as a reader may see them: small, and large at a tap. */
export function PhotoList({ photos, label }: { photos: readonly PhotoView[]; label: string }) {
  const [open, setOpen] = useState<number | null>(null)
  const urls = photos.flatMap(({ url }) => url ?? [])
  if (photos.length === 0) return null

  function show(url: string) {
    if (inBrowser) setOpen(urls.indexOf(url))
    else void Taro.previewImage({ current: url, urls })
  }

  return (
    <View className="photo-tiles" role="group" aria-label={label}>
      {photos.map(({ photo, state, url }, index) => {
        const words = `照片 ${index + 1}`
        const status = stateWords[state] ?? (url === null ? '尚未审核' : null)
        const inside = (
          <>
            <PhotoPicture url={url} words={words} />
            {status && <View className="photo-status">{status}</View>}
          </>
        )
        if (url === null) {
          return (
            <View key={photo} className="photo-tile" role="img" aria-label={`${words}，${status}`}>
              {inside}
            </View>
          )
        }
        return (
          <Tap
            key={photo}
            className="photo-tile tappable"
            label={`查看${words}${status ? `，${status}` : ''}`}
            onTap={() => show(url)}
          >
            {inside}
          </Tap>
        )
      })}
      {open !== null && <Large urls={urls} at={open} onTurn={setOpen} onClose={() => setOpen(null)} />}
    </View>
  )
}

type LargeProps = {
  urls: readonly string[]
  at: number
  onTurn: (at: number) => void
  onClose: () => void
}

/** In a browser; WeChat has a viewer of its own. */
function Large({ urls, at, onTurn, onClose }: LargeProps) {
  const title = `照片 ${at + 1} / ${urls.length}`
  return (
    <Sheet title={title} onClose={onClose}>
      <img className="photo-large" src={urls[at]} alt={title} />
      <View className="button-group photo-turn">
        {urls.length > 1 && (
          <>
            <Button kind="plain" disabled={at === 0} onTap={() => onTurn(at - 1)}>
              上一张
            </Button>
            <Button kind="plain" disabled={at === urls.length - 1} onTap={() => onTurn(at + 1)}>
              下一张
            </Button>
          </>
        )}
        <Button onTap={onClose}>关闭</Button>
      </View>
    </Sheet>
  )
}
