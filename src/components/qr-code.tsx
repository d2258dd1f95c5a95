import { useEffect, useState } from 'react'
import './qr-code.scss'

type QrCodeProps = {
  /** What a camera reads. */
  text: string
  /** What it leads to, for who does not see it. */
  label: string
}

/** A QR code as one black path on white, in a browser alone; in WeChat nothing, as there the digits are typed or handed on. */
export function QrCode({ text, label }: QrCodeProps) {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  useEffect(() => {
    let isGone = false
    draw(text).then((next) => {
      if (!isGone) setDrawn(next)
    })
    return () => {
      isGone = true
    }
  }, [text])
  if (process.env.TARO_ENV !== 'h5' || drawn === null) return null
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#ffffff" d={`M0 0h${drawn.size}v${drawn.size}h-${drawn.size}z`} />
      <path fill="#000000" d={drawn.path} />
    </svg>
  )
}

type Drawn = { path: string; size: number }

/**
 * Middle error correction: a slip is folded, and read again after weeks. The quiet zone of four modules belongs to it. The
 * library stands inside the branch, as webpack leaves out a branch that is never taken, but not what follows a return.
 */
async function draw(text: string): Promise<Drawn | null> {
  if (process.env.TARO_ENV === 'h5') {
    const { encode } = await import('uqr')
    const { data, size } = encode(text, { ecc: 'M', border: 4 })
    const path = data
      .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join('')
    return { path, size }
  }
  return null
}
