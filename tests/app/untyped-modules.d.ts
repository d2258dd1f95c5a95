declare module 'react-dom/client' {
  import type { ReactNode } from 'react'
  export function createRoot(container: Element): { render(node: ReactNode): void; unmount(): void }
}

declare module '@tarojs/components-react/dist/components/view/index.js' {
  import type { ComponentType } from 'react'

  const View: ComponentType
  export default View
}
