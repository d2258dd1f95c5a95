import type { LookedAt } from '../checks/look-at-pages'
import type { Visitor } from '../stage/visitor'

export const findingsPage = '/packages/bureau/findings/index'
export const objectionsPage = '/packages/staff/objections/index'

const opening = (title: string) => (visitor: Visitor) => visitor.press(title)

/** Opens a finding on a phone, whose page it is then; at a desk it stands beside the list. */
const ofKind = (kind: RegExp, state: string) => async (visitor: Visitor) => {
  await visitor.find('combobox', '状态').selectOption(state)
  await visitor.press(kind)
  await visitor.see('打开小区页')
}

export const findingPages: readonly LookedAt[] = [
  { name: 'findings-open', persona: 'district', path: findingsPage },
  {
    name: 'findings-all',
    persona: 'bureau',
    path: findingsPage,
    prepare: async (visitor) => {
      await visitor.find('combobox', '状态').selectOption('all')
    },
  },
  {
    name: 'finding-burst',
    persona: 'district',
    path: findingsPage,
    prepare: ofKind(/短时间集中提交/, 'open'),
  },
  {
    name: 'finding-excluded',
    persona: 'district',
    path: findingsPage,
    prepare: ofKind(/短时间集中提交.*部分答卷不计入/, 'ruled'),
  },
  { name: 'objections-past', persona: 'company', path: objectionsPage },
]

export const objectionPages: readonly LookedAt[] = [
  { name: 'objections-company', persona: 'company', path: objectionsPage },
  { name: 'objections-raise', persona: 'company', path: objectionsPage, prepare: opening('提出异议') },
  { name: 'objections-district', persona: 'district', path: objectionsPage },
  { name: 'objections-rule', persona: 'district', path: objectionsPage, prepare: opening('裁定') },
  { name: 'workbench-company', persona: 'company', path: '/pages/me/index' },
]
