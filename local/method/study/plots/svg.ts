import { type Order, orders } from '../orders'

/** A picture brings its own paper, light and dark, so that it can be read on any page. */
const colours = {
  light: { paper: '#ffffff', ink: '#1f2933', faint: '#d5dae1' },
  dark: { paper: '#161b22', ink: '#e6e9ee', faint: '#3a424d' },
}

/** A colour of each order on light paper and on dark. */
const colourOf: Record<Order, [light: string, dark: string]> = {
  raw: ['#8a5a00', '#e0a63a'],
  lowerBound: ['#c2410c', '#ff8a5c'],
  rawGate: ['#0f766e', '#3cc7b8'],
  weightedGate: ['#4d7c0f', '#9ccc4a'],
  wilsonGate: ['#7e22ce', '#c99bff'],
  steadied: ['#1d4ed8', '#79a6ff'],
  bands: ['#be123c', '#ff7a94'],
}

const styleIn = (paper: 'light' | 'dark') =>
  [
    `svg{color:${colours[paper].ink};background:${colours[paper].paper}}`,
    `.paper{fill:${colours[paper].paper}}`,
    `.faint{color:${colours[paper].faint}}`,
    ...orders.map((order) => `.${order}{color:${colourOf[order][paper === 'light' ? 0 : 1]}}`),
  ].join('')

export function svg(
  { width, height, title }: { width: number; height: number; title: string },
  parts: readonly string[],
): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif" font-size="13" fill="currentColor">`,
    `<title>${title}</title>`,
    `<style>${styleIn('light')}@media (prefers-color-scheme:dark){${styleIn('dark')}}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    text(16, 26, title, 'font-size="15" font-weight="600"'),
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

/** Two digits are enough for a picture. */
export const at = (value: number) => String(Number(value.toFixed(2)))

export const text = (x: number, y: number, words: string, more = '') =>
  `<text x="${at(x)}" y="${at(y)}" ${more}>${words}</text>`

export const rule = (x1: number, y1: number, x2: number, y2: number, more: string) =>
  `<line x1="${at(x1)}" y1="${at(y1)}" x2="${at(x2)}" y2="${at(y2)}" stroke="currentColor" ${more}/>`

export const dot = (x: number, y: number, order: Order) =>
  `<circle class="${order}" cx="${at(x)}" cy="${at(y)}" r="5"/>`
