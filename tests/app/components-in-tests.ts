// Taro's own React component, the one the browser build draws with; its index would load every web component too.
export { default as View } from '@tarojs/components-react/dist/components/view/index.js'
