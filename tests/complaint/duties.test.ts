import { expect, test } from 'vitest'
import type { Complaint } from '../../core/record/complaints'
import {
  acceptBy,
  accepted,
  acted,
  answerBy,
  answered,
  asking,
  clocked,
  confirmed,
  filed,
  merged,
  person,
  reason,
  returned,
  silent,
  spoken,
  started,
  withdrawn,
} from './cases-in-tests'

const duties = ({ duties }: Complaint) => duties.map(({ desk, duty }) => `${desk} ${duty}`)
const escalated = (found: Complaint) =>
  clocked(
    found,
    { type: 'escalated', office: 'subdistrict', missed: 'accept', dueAt: acceptBy },
    '2026-11-04T10:01:00.000Z',
  )
const disputed = () =>
  spoken(
    acted(
      filed(),
      { type: 'reclassify', kind: 'enquiry', category: 'facilities', reason },
      person('subdistrict'),
    ),
    { type: 'objectToKind', reason },
  )

test.each([
  ['a new case is accepted by its handler', filed(), ['propertyCompany|X accept']],
  ['an accepted one is answered', accepted(), ['propertyCompany|X answer']],
  ['and so is one at work', started(), ['propertyCompany|X answer']],
  ['what is returned is dispatched by the office above', returned(), ['subdistrict|320706001 dispatch']],
  [
    'a wish for more time is decided by the office above, while the handler goes on',
    asking(),
    ['propertyCompany|X answer', 'subdistrict|320706001 decideExtension'],
  ],
  [
    'a missed deadline is looked after by the office that it came before',
    escalated(filed()),
    ['propertyCompany|X accept', 'subdistrict|320706001 supervise'],
  ],
  [
    'no office supervises what it handles itself by now',
    acted(
      escalated(filed()),
      { type: 'reroute', to: { role: 'subdistrict', agency: null }, reason },
      person('subdistrict'),
    ),
    ['subdistrict|320706001 accept'],
  ],
  ['an answer waits for the resident, and for nobody else', answered(), []],
  [
    'a withdrawal is asked about by the office above',
    withdrawn(),
    ['subdistrict|320706001 questionWithdrawal'],
  ],
  [
    'a disputed kind is ruled on by the district',
    disputed(),
    ['propertyCompany|X accept', 'district|320706 ruleKind'],
  ],
  ['a 差评 is followed up', confirmed(1), ['subdistrict|320706001 followUp']],
  ['a good rating is not', confirmed(5), []],
  ['silence asks for nothing', silent(), []],
  [
    'a review waits at the office above',
    spoken(silent(), { type: 'askReview', reason }),
    ['subdistrict|320706001 review'],
  ],
  ['a merged case asks for nothing', merged(), []],
])('%s', (_sentence, found, expected) => {
  expect(duties(found)).toEqual(expected)
})

test('whoever took over what was accepted in time has until the answer is due', () => {
  const to = { role: 'department', agency: 'fireRescue' } as const
  const moved = acted(accepted(), { type: 'reroute', to, reason }, person('subdistrict'))
  expect(moved.duties).toEqual([{ desk: 'department|fireRescue|320706', duty: 'accept', dueAt: answerBy }])
})
