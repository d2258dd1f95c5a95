import { expect, it } from 'vitest'
import { officeWords } from '../../core/selection/office-words'

it.each([
  ['propertyCompany', '演示·甲物业', '物业服务企业 演示·甲物业'],
  ['ownersCommittee', '演示·朝阳花园', '业委会（物管会） 演示·朝阳花园'],
  ['district', '海州区', '区县住建 海州区'],
  ['bureau', '市住建局', '市住建局'],
] as const)('an office is told by what it is and what it is called: %s', (role, name, words) => {
  expect(officeWords({ role, name })).toBe(words)
})
