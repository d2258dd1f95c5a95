/** The compound in which the demo city's personas live and work (local/demo-city). */
export const homeCompound = '演示·海棠花园'

/** Titles under which the page of personas offers them. */
export const titles = {
  newcomer: '新住户',
  occupant: '租户 小李',
} as const

/** Who has nothing to do here yet, or only what is published. */
export const onlookers = ['assessor', 'department', 'utility', 'company', 'owners-committee'] as const
