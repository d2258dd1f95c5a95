/** How a page is told of an application: addresses hold neither bars nor what would have to be written otherwise. */
export function queryOf(application: string): { campaign: string; compound: string } {
  const [campaign = '', compound = ''] = application.split('|')
  return { campaign, compound }
}

export function applicationIn({ campaign, compound }: { campaign?: string; compound?: string }): string {
  return `${campaign ?? ''}|${compound ?? ''}`
}
