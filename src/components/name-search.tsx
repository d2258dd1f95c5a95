import { View } from '@tarojs/components'
import { type ReactNode, useRef } from 'react'
import { Button } from './button'
import { Field } from './field'

type NameSearchProps = {
  label: string
  placeholder: string
  /** Of what was typed, trimmed; empty where nothing was. */
  onSeek: (name: string) => void
  /** Other ways to go on, beside 查找. */
  children?: ReactNode
}

/** A name that is looked for once it is asked: by the button, or by the keyboard's own. */
export function NameSearch({ label, placeholder, onSeek, children }: NameSearchProps) {
  const name = useRef('')
  const seek = () => onSeek(name.current.trim())
  return (
    <>
      <Field
        label={label}
        placeholder={placeholder}
        maxLength={30}
        onInput={(text) => {
          name.current = text
        }}
        onConfirm={seek}
      />
      <View className="button-group">
        <Button kind={children ? 'primary' : 'plain'} onTap={seek}>
          查找
        </Button>
        {children}
      </View>
    </>
  )
}
