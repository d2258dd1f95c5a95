import { expect, test } from 'vitest'
import type { ActingRole } from '../../core/access/role'
import { actingAmong } from '../../src/platform/chosen-role'

const committee: ActingRole = { role: 'residentsCommittee', scope: 'c' }
const fire: ActingRole = { role: 'department', scope: 'd', agency: 'fireRescue' }
const ecology: ActingRole = { ...fire, agency: 'ecology' }
const subdistrict: ActingRole = { role: 'subdistrict', scope: 's' }

test.each<[string, ActingRole[], ActingRole | null, ActingRole | null]>([
  ['the chosen role is worked under', [committee, subdistrict], subdistrict, subdistrict],
  ['without a choice the first', [committee, subdistrict], null, committee],
  ['a choice that is no longer held is none', [committee], subdistrict, committee],
  [
    'the same role over another scope is another one',
    [{ ...subdistrict, scope: 't' }],
    subdistrict,
    { ...subdistrict, scope: 't' },
  ],
  ['the same role with another agency is another one', [fire, ecology], ecology, ecology],
  [
    'a choice of before there were agencies is none',
    [ecology, fire],
    { role: 'department', scope: 'd' },
    ecology,
  ],
  ['nothing held, nothing worked under', [], committee, null],
])('%s', (_, held, chosen, acting) => {
  expect(actingAmong(held, chosen)).toEqual(acting)
})
