/** True in the browser build, false in WeChat; a constant after the build, so the other branch is dropped. */
export const inBrowser = process.env.TARO_ENV === 'h5'
