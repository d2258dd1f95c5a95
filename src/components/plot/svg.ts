type Attributes = Record<string, string | number>

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string | number) => String(text).replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign)

/** A coordinate to a tenth of a pixel: equal figures give equal text. */
export const at = (value: number): number => Math.round(value * 10) / 10

/** An SVG element as text. What stands inside it is SVG already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const set = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  return inside === '' ? `<${name}${set.join('')}/>` : `<${name}${set.join('')}>${inside}</${name}>`
}

/** Words at a place; whatever they hold is shown and never read as SVG. */
export function words(text: string, attributes: Attributes): string {
  return element('text', attributes, escaped(text))
}

/** A straight line. */
export function stroke(
  from: readonly [number, number],
  to: readonly [number, number],
  look: Attributes,
): string {
  return element('line', { x1: at(from[0]), y1: at(from[1]), x2: at(to[0]), y2: at(to[1]), ...look })
}

/** The whole drawing. It carries no size of its own, so that it fills the width that it is given. */
export function drawing(size: { width: number; height: number }, parts: readonly string[]): string {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${at(size.width)} ${at(size.height)}` },
    parts.join(''),
  )
}
