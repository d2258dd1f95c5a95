/** Personas of the demo city who have to do with disclosures (local/demo-city/demo-people.ts). */
export const people = {
  owner: 'owner',
  committee: 'owners-committee',
  company: 'company',
  residentsCommittee: 'residents-committee',
  bureau: 'bureau',
} as const

/** Where everything is, once the compound is known. */
export const paths = (compound: string) => ({
  list: `/packages/disclosures/list/index?compound=${compound}`,
  kind: (kind: string) => `/packages/disclosures/kind/index?compound=${compound}&kind=${kind}`,
  disclosure: (kind: string, period: string) =>
    `/packages/disclosures/disclosure/index?compound=${compound}&kind=${kind}&period=${period}`,
  corrections: `/packages/disclosures/corrections/index?compound=${compound}`,
  print: `/packages/disclosures/print/index?compound=${compound}`,
  publishing: `/packages/staff/publishing/index?compound=${compound}`,
  published: (kind: string) => `/packages/staff/published/index?compound=${compound}&kind=${kind}`,
  draft: (kind: string, period?: string) =>
    `/packages/staff/draft/index?compound=${compound}&kind=${kind}${period ? `&period=${period}` : ''}`,
  asked: '/packages/staff/asked/index',
  committee: `/packages/staff/committee/index?compound=${compound}`,
  table: '/packages/bureau/disclosure-table/index',
  rules: '/packages/bureau/disclosure-rules/index',
})

export const question = '8 月的停车费比登记的车位少，请核对。'
