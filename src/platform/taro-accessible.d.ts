import 'react'

// Taro's components pass these through to React DOM (H5) and to our templates (weapp, config/aria-plugin.ts).
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    role?: string
    tabIndex?: number
    onKeyDown?: (event: import('react').KeyboardEvent<HTMLElement>) => void
  }
}
