import { nearPixels } from './near-pixels'
import type { WatchView } from './watch-view'

export const watchInBrowser: WatchView = (id, onSeen) => {
  const element = document.getElementById(id)
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, boundingClientRect } of entries) {
        onSeen({ inView: isIntersecting, height: boundingClientRect.height })
      }
    },
    { rootMargin: `${nearPixels}px 0px` },
  )
  if (element) observer.observe(element)
  return () => observer.disconnect()
}
