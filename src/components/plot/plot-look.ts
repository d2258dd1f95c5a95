/** What a drawing needs to know of the page around it. */
export type PlotLook = {
  /** Width that it is drawn for, in the page's pixels: words keep their size. */
  width: number
  textSize: number
  colours: PlotColours
}

export type PlotColours = { text: string; secondary: string; line: string; mark: string }

/** In a browser the page's own tokens, which follow dark mode by themselves. */
export const tokenColours: PlotColours = {
  text: 'var(--text)',
  secondary: 'var(--secondary)',
  line: 'var(--line)',
  mark: 'var(--primary)',
}

/** The same colours (tokens.scss) for WeChat, where a drawing is a picture and knows nothing of the page. */
export const pictureColours: Record<'light' | 'dark', PlotColours> = {
  light: { text: '#1f2329', secondary: '#595f69', line: '#e1e5eb', mark: '#1b5fbf' },
  dark: { text: '#e8eaed', secondary: '#aab1bc', line: '#343a43', mark: '#86b4f6' },
}
