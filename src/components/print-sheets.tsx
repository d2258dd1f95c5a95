import { View } from '@tarojs/components'
import { type PropsWithChildren, useEffect } from 'react'
import './print-sheets.scss'

/** A4 sheets as they come out of the printer. While they stand, nothing around them is printed. */
export function PrintSheets({ children }: PropsWithChildren) {
  useEffect(() => {
    const { classList } = document.documentElement
    classList.add('prints-sheets')
    return () => classList.remove('prints-sheets')
  }, [])
  return (
    <View className="print-sheets" role="region" aria-label="打印预览" {...{ tabIndex: 0 }}>
      {children}
    </View>
  )
}

/** One page of paper. */
export function PrintSheet({ className = '', children }: PropsWithChildren<{ className?: string }>) {
  return <View className={`print-sheet ${className}`}>{children}</View>
}
