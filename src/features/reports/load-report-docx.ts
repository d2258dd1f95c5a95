/** Loads the writer of Word files, in a browser and when one is asked for. The import stands inside the condition; see load-cloudbase-auth. */
export async function loadReportDocx(): Promise<typeof import('./report-docx')> {
  if (process.env.TARO_ENV === 'h5') return import('./report-docx')
  throw new Error('Word files are made in a browser')
}
