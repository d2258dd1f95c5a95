import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useElder } from '../../platform/appearance'
import { inBrowser } from '../../platform/target'
import { useDesktop } from '../../platform/use-desktop'
import { type PlotLook, pictureColours, tokenColours } from './plot-look'

type Theme = 'light' | 'dark'

/** WeChat's theme, also while it changes. A browser's colours follow by themselves. */
function useTheme(): Theme {
  const [theme, setTheme] = useState<Theme>(() =>
    inBrowser ? 'light' : Taro.getAppBaseInfo().theme === 'dark' ? 'dark' : 'light',
  )
  useEffect(() => {
    if (inBrowser) return
    const onChange = (change: { theme: Theme }) => setTheme(change.theme)
    Taro.onThemeChange(onChange as Taro.onThemeChange.Callback)
    return () => Taro.offThemeChange(onChange as Taro.onThemeChange.Callback)
  }, [])
  return theme
}

/** How a plot is drawn on the page that it stands on. */
export function usePlotLook(): PlotLook {
  const elder = useElder()
  const desktop = useDesktop()
  const theme = useTheme()
  return {
    width: desktop ? 560 : 320,
    textSize: elder ? 18 : 13,
    colours: inBrowser ? tokenColours : pictureColours[theme],
  }
}
