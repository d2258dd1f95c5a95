import { View } from '@tarojs/components'
import { useState } from 'react'
import type { FileView } from '../../../core/contract/disclosures'
import { openPdf } from '../../platform/open-file'
import { Cell } from '../cell'
import { Notice } from '../notice'
import { PhotoList } from '../photo-field/photo-list'
import { bytesWords } from './disclosure-words'
import './disclosure.scss'

/** The files of a disclosure: pictures to look at, documents to open. */
export function FileList({ files, label }: { files: readonly FileView[]; label: string }) {
  const [failed, setFailed] = useState(false)
  const documents = files.filter(({ type }) => type === 'pdf')
  const pictures = files.filter(({ type }) => type !== 'pdf')

  async function open(url: string | null) {
    setFailed(url === null)
    if (url !== null) await openPdf(url).catch(() => setFailed(true))
  }
  return (
    <>
      {documents.length > 0 && (
        <View className="disclosure-files">
          {documents.map(({ file, name, bytes, url }) => (
            <Cell key={file} words={name} note={`PDF，${bytesWords(bytes)}`} onTap={() => void open(url)} />
          ))}
        </View>
      )}
      <PhotoList
        label={label}
        photos={pictures.map(({ file, url }) => ({ photo: file, state: 'passed' as const, url }))}
      />
      {failed && (
        <Notice tone="danger" urgent>
          附件没有打开，请重新加载本页后再试。
        </Notice>
      )}
    </>
  )
}
