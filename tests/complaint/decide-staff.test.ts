import { describe, expect, it, test } from 'vitest'
import type { StaffAct } from '../../core/complaint/acts'
import { target } from '../../core/complaint/acts'
import { officeRank } from '../../core/complaint/offices'
import type { Complaint } from '../../core/record/complaints'
import {
  type At,
  accepted,
  acted,
  answer,
  answerBy,
  answered,
  asking,
  confirmed,
  everyDesk,
  filed,
  merged,
  offered,
  person,
  reason,
  refusalOf,
  returned,
  silent,
  spoken,
  started,
  withdrawn,
} from './cases-in-tests'

const objected = (found = filed()) => {
  const act = { type: 'reclassify', kind: 'enquiry', category: 'facilities', reason } as const
  const changed = acted(found, act, { ...person('bureau'), account: 'who reclassified' })
  return spoken(changed, { type: 'objectToKind', reason })
}
const reviewed = (found = filed()) => spoken(silent(found), { type: 'askReview', reason })

/** A case in every state, and in those situations that let somebody do something more. */
const situations: Record<string, (found?: Complaint) => Complaint> = {
  submitted: (found = filed()) => found,
  accepted,
  'accepted, extension asked': asking,
  inProgress: started,
  answered,
  returned,
  withdrawn,
  'closed, resolved': (found) => confirmed(5, found),
  'closed, badly rated': (found) => confirmed(1, found),
  'closed, unrated': silent,
  'closed, review asked': reviewed,
  'submitted, kind disputed': objected,
  merged,
}

const overseeing = 'merge reclassify reroute supervise'
const ruling = 'merge reclassify reroute ruleResponsibility supervise'

/** Who may do what to a case of the company, by situation. Whoever is not named may do nothing. */
const ofTheCompany: Record<string, Partial<Record<At, string>>> = {
  submitted: { company: 'accept return', subdistrict: overseeing, district: ruling, bureau: ruling },
  accepted: {
    company: 'answer askExtension return start',
    ...{ subdistrict: overseeing, district: ruling, bureau: ruling },
  },
  'accepted, extension asked': {
    company: 'answer return start',
    subdistrict: `decideExtension ${overseeing}`,
    ...{ district: `decideExtension ${ruling}`, bureau: `decideExtension ${ruling}` },
  },
  inProgress: {
    company: 'answer askExtension',
    ...{ subdistrict: overseeing, district: ruling, bureau: ruling },
  },
  answered: {
    subdistrict: 'merge reclassify',
    ...{ district: 'merge reclassify ruleResponsibility', bureau: 'merge reclassify ruleResponsibility' },
  },
  returned: { subdistrict: overseeing, district: ruling, bureau: ruling },
  withdrawn: {
    ...{ committee: 'questionWithdrawal', subdistrict: 'questionWithdrawal' },
    district: 'questionWithdrawal ruleResponsibility',
    bureau: 'questionWithdrawal ruleResponsibility',
  },
  'closed, resolved': {
    subdistrict: 'reclassify',
    ...{ district: 'reclassify ruleResponsibility', bureau: 'reclassify ruleResponsibility' },
  },
  'closed, badly rated': {
    ...{ committee: 'followUp', subdistrict: 'followUp reclassify' },
    district: 'followUp reclassify ruleResponsibility',
    bureau: 'followUp reclassify ruleResponsibility',
  },
  'closed, unrated': {
    subdistrict: 'reclassify',
    ...{ district: 'reclassify ruleResponsibility', bureau: 'reclassify ruleResponsibility' },
  },
  'closed, review asked': {
    ...{ committee: 'decideReview', subdistrict: 'decideReview reclassify' },
    district: 'decideReview reclassify ruleResponsibility',
    bureau: 'decideReview reclassify ruleResponsibility',
  },
  'submitted, kind disputed': {
    ...{ company: 'accept return', subdistrict: 'merge reroute supervise' },
    district: 'merge reroute ruleKind ruleResponsibility supervise',
    bureau: 'merge reroute ruleKind ruleResponsibility supervise',
  },
  merged: {},
}

/** What the handler’s own desk may do, where it is an office, by situation; an office passes on. */
const ofAnOffice: Record<string, string> = {
  submitted: 'accept reroute return',
  accepted: 'answer askExtension reroute return start',
  'accepted, extension asked': 'answer reroute return start',
  inProgress: 'answer askExtension reroute',
  'submitted, kind disputed': 'accept reroute return',
}

describe('who may do what to a case, in every situation', () => {
  test.each(Object.keys(situations))('one of the company: %s', (situation) => {
    const found = situations[situation]?.() as Complaint
    const may = Object.fromEntries(everyDesk.map((at) => [at, offered(found, person(at))]))
    const expected = Object.fromEntries(everyDesk.map((at) => [at, ofTheCompany[situation]?.[at] ?? '']))
    expect(may).toEqual(expected)
  })

  test.each(['committee', 'subdistrict', 'district'] as const)('one that the %s handles', (handler) => {
    for (const [situation, bring] of Object.entries(situations)) {
      const found = bring(filed({ handler }))
      expect(offered(found, person(handler)), situation).toBe(ofAnOffice[situation] ?? '')
      const rank = officeRank(handler === 'committee' ? 'residentsCommittee' : handler)
      const below = everyDesk.filter((at) => !['subdistrict', 'district', 'bureau'].slice(rank).includes(at))
      for (const at of below.filter((each) => each !== handler)) {
        expect(offered(found, person(at)), `${situation}, ${at}`).toBe('')
      }
      expect(offered(found, person('bureau')), situation).toBe(ofTheCompany[situation]?.bureau ?? '')
    }
  })

  test.each(['fire', 'power'] as const)(
    'one that the %s handles: it returns, and passes nothing on',
    (handler) => {
      for (const [situation, bring] of Object.entries(situations)) {
        const found = bring(filed({ handler }))
        expect(offered(found, person(handler)), situation).toBe(ofTheCompany[situation]?.company ?? '')
        expect(offered(found, person('company')), situation).toBe('')
        expect(offered(found, person('committee')), situation).toBe('')
        expect(offered(found, person('district')), situation).toBe(ofTheCompany[situation]?.district ?? '')
      }
    },
  )

  it('whoever filed it may do nothing to it as staff', () => {
    const found = filed()
    for (const at of everyDesk) {
      const own = { ...person(at), account: found.account as string }
      expect(offered(found, own)).toBe('')
      expect(refusalOf(found, { type: 'accept' }, own)).toBe('same_person')
    }
  })

  it('an office of another area may do nothing to it', () => {
    const elsewhere = {
      account: 'elsewhere',
      grants: person('district').grants.map((each) => ({ ...each, scope: '320703' })),
    }
    for (const bring of Object.values(situations)) expect(offered(bring(), elsewhere)).toBe('')
  })
})

describe('handling', () => {
  const company = person('company')

  it('a company cannot pass a case on, only return it', () => {
    const act = { type: 'reroute', to: { role: 'subdistrict', agency: null }, reason } as const
    expect(refusalOf(filed(), act, company)).toBe('not_your_case')
    expect(returned().standing.state).toBe('returned')
  })

  it('what is returned waits for the office above, and not even that company may take it back', () => {
    const found = returned()
    expect(refusalOf(found, { type: 'accept' }, company)).toBe('act_not_possible')
    const back = { type: 'reroute', to: { role: 'propertyCompany', agency: null }, reason } as const
    const again = acted(found, back, person('subdistrict'))
    expect(again.standing).toMatchObject({ state: 'submitted', route: { handler: 'propertyCompany|X' } })
  })

  it('an office passes on what is not its own, and returns what it cannot place; the bureau has nobody to return to', () => {
    const fire = { type: 'reroute', to: { role: 'department', agency: 'fireRescue' }, reason } as const
    const passed = acted(filed({ handler: 'committee' }), fire, person('committee'))
    expect(passed.standing.route).toMatchObject({
      handler: 'department|fireRescue|320706',
      overseer: 'district|320706',
    })
    const give = { type: 'return', reason } as const
    expect(refusalOf(filed({ handler: 'district' }), give, person('district'))).toBeNull()
    expect(refusalOf(filed({ handler: 'bureau' }), give, person('bureau'))).toBe('act_not_possible')
    expect(refusalOf(filed({ handler: 'bureau' }), fire, person('bureau'))).toBeNull()
  })

  it('passing a case to where it lies is no act', () => {
    const same = { type: 'reroute', to: { role: 'propertyCompany', agency: null }, reason } as const
    expect(refusalOf(filed(), same, person('subdistrict'))).toBe('act_not_possible')
  })

  it('a case is passed to no department without saying which', () => {
    expect(target.safeParse({ role: 'department', agency: null }).success).toBe(false)
    expect(target.safeParse({ role: 'bureau', agency: 'power' }).success).toBe(false)
    expect(target.safeParse({ role: 'utility', agency: 'power' }).success).toBe(true)
  })

  it('an answer is given only to what was accepted', () => {
    expect(refusalOf(filed(), answer, company)).toBe('act_not_possible')
    expect(refusalOf(accepted(), answer, company)).toBeNull()
    expect(refusalOf(answered(), answer, company)).toBe('act_not_possible')
  })
})

describe('an extension', () => {
  const wish = (days: number) => ({ type: 'askExtension', days, reason }) as const
  const approve = { type: 'decideExtension', approved: true, reason } as const
  const over = '2026-11-16T10:00:00.001Z'

  it('is asked for before the time is over, by as many working days as the city allows', () => {
    expect(refusalOf(accepted(), wish(5), person('company'), answerBy)).toBeNull()
    expect(refusalOf(accepted(), wish(5), person('company'), over)).toBe('deadline_passed')
    expect(refusalOf(accepted(), wish(6), person('company'))).toBe('extension_days_too_many')
    expect(refusalOf(filed(), wish(1), person('company'))).toBe('act_not_possible')
  })

  it('is approved before the time is over or not at all; it can still be refused', () => {
    const found = asking()
    expect(refusalOf(found, approve, person('subdistrict'), answerBy)).toBeNull()
    expect(refusalOf(found, approve, person('subdistrict'), over)).toBe('deadline_passed')
    expect(refusalOf(found, { ...approve, approved: false }, person('subdistrict'), over)).toBeNull()
  })

  it('moves the deadline only when it is approved, and there is one a case', () => {
    const found = asking()
    expect(found.standing.answerBy).toBe(answerBy)
    const extended = acted(found, approve, person('subdistrict'))
    expect(extended.standing.answerBy).toBe('2026-11-19T10:00:00.000Z')
    expect(refusalOf(extended, wish(1), person('company'))).toBe('extension_used')
    const refusedOnce = acted(found, { ...approve, approved: false }, person('subdistrict'))
    expect(refusedOnce.standing.answerBy).toBe(answerBy)
    expect(refusalOf(refusedOnce, wish(1), person('company'))).toBe('extension_used')
  })

  it('is decided by nobody who handles the case, whatever else they are', () => {
    const both = person('company', 'subdistrict')
    const found = acted(accepted(), wish(3), both)
    expect(refusalOf(found, approve, both)).toBe('not_your_case')
    expect(refusalOf(found, approve, { ...person('subdistrict'), account: both.account })).toBe(
      'not_your_case',
    )
    expect(refusalOf(found, approve, person('subdistrict'))).toBeNull()
  })

  it('lapses when the case goes to somebody else, who may ask anew', () => {
    const to = { role: 'residentsCommittee', agency: null } as const
    const moved = acted(asking(), { type: 'reroute', to, reason }, person('subdistrict'))
    expect(moved.standing.extension).toBeNull()
    const again = accepted(moved)
    expect(refusalOf(again, wish(2), person('committee'))).toBeNull()
  })

  it('lapses when the case is returned: nobody is to decide what nobody waits for', () => {
    const returned = acted(asking(), { type: 'return', reason }, person('company'))
    expect(returned.standing.extension).toBeNull()
    expect(returned.duties.map(({ duty }) => duty)).toEqual(['dispatch'])
  })

  it('lapses with the answer: a case that is reopened gets the time of a reopened case, not less', () => {
    const found = acted(asking(), answer, person('company'))
    const again = spoken(found, { type: 'reopen', text: '还是不亮' })
    expect(again.standing.extension).toBeNull()
    expect(refusalOf(again, approve, person('subdistrict'))).toBe('act_not_possible')
  })
})

describe('disputes', () => {
  const enquiry = { type: 'reclassify', kind: 'enquiry', category: 'facilities', reason } as const

  it('no handler changes the kind of a case: a company must not turn a complaint into an enquiry', () => {
    for (const handler of everyDesk.filter((at) => at !== 'bureau')) {
      expect(refusalOf(filed({ handler }), enquiry, person(handler)), handler).toBe('not_your_case')
    }
    const both = person('company', 'district')
    const found = acted(filed(), { type: 'accept' }, both)
    expect(refusalOf(found, enquiry, both)).toBe('not_your_case')
  })

  it('a changed kind needs a category that the city has, and changes something', () => {
    const by = person('subdistrict')
    expect(refusalOf(filed(), { ...enquiry, category: 'moon' }, by)).toBe('unknown_category')
    expect(refusalOf(filed(), { ...enquiry, kind: 'complaint' }, by)).toBe('act_not_possible')
  })

  it('while an objection is open, what the resident filed counts, and the kind changes only by the ruling', () => {
    const found = objected()
    expect(found.standing).toMatchObject({ kind: 'complaint', reclassified: { objection: 'open' } })
    expect(refusalOf(found, enquiry, person('subdistrict'))).toBe('act_not_possible')
    const kept = acted(found, { type: 'ruleKind', restored: false, reason }, person('district'))
    expect(kept.standing).toMatchObject({ kind: 'enquiry', reclassified: { objection: 'ruled' } })
    const restored = acted(found, { type: 'ruleKind', restored: true, reason }, person('bureau'))
    expect(restored.standing.kind).toBe('complaint')
  })

  it('nobody rules on an objection to what they decided themselves', () => {
    const rule = { type: 'ruleKind', restored: false, reason } as const
    const same = { ...person('bureau'), account: 'who reclassified' }
    expect(refusalOf(objected(), rule, same)).toBe('same_person')
    expect(refusalOf(objected(), rule, person('district'))).toBeNull()
  })

  it('a ruling on responsibility outlasts a dispute about the kind', () => {
    const ruled = acted(
      acted(filed(), enquiry, { ...person('district'), account: 'who reclassified' }),
      { type: 'ruleResponsibility', responsible: 'department', to: null, reason },
      person('district'),
    )
    const found = spoken(ruled, { type: 'objectToKind', reason })
    expect(found.standing.responsible).toBe('department')
    const kept = acted(found, { type: 'ruleKind', restored: false, reason }, person('district'))
    expect(kept.standing.responsible).toBe('department')
  })

  it('responsibility is ruled at any time, but a case moves only while somebody has to deal with it', () => {
    const to = { role: 'department', agency: 'fireRescue' } as const
    const rule = { type: 'ruleResponsibility', responsible: 'department', to, reason } as const
    const moved = acted(started(), rule, person('district'))
    expect(moved.standing).toMatchObject({
      ...{ state: 'submitted', responsible: 'department' },
      route: { handler: 'department|fireRescue|320706' },
    })
    for (const found of [answered(), confirmed(), withdrawn()]) {
      expect(refusalOf(found, rule, person('district'))).toBe('act_not_possible')
      expect(refusalOf(found, { ...rule, to: null }, person('district'))).toBeNull()
    }
    expect(refusalOf(filed(), rule, person('subdistrict'))).toBe('not_your_case')
    const none = { ...rule, responsible: 'company', to: { role: 'propertyCompany', agency: null } } as const
    expect(refusalOf(filed(), none, person('district'))).toBe('act_not_possible')
    expect(refusalOf(returned(), none, person('district'))).toBeNull()
  })

  it('what the district itself handles is ruled on by the bureau', () => {
    const rule = { type: 'ruleResponsibility', responsible: 'subdistrict', to: null, reason } as const
    const found = filed({ handler: 'district' })
    expect(refusalOf(found, rule, person('district'))).toBe('not_your_case')
    expect(refusalOf(found, rule, person('bureau'))).toBeNull()
    expect(found.standing.route.arbiter).toBe('bureau|320700')
  })
})

describe('looking after a case', () => {
  const review = { type: 'decideReview', upheld: true, reason } as const

  it('nobody reviews what they handled, under whatever office', () => {
    const both = person('company', 'district')
    const handled = acted(acted(filed(), { type: 'accept' }, both), answer, both)
    const asked = spoken(spoken(handled, { type: 'confirm', level: 1, text: '' }), {
      type: 'askReview',
      reason,
    })
    expect(refusalOf(asked, review, both)).toBe('not_your_case')
    expect(refusalOf(asked, { type: 'followUp', how: 'telephone', text: '已回访' }, both)).toBe(
      'not_your_case',
    )
    expect(refusalOf(asked, review, person('district'))).toBeNull()
  })

  it('the bureau’s own case is overseen by another person of the bureau, and by nobody below', () => {
    // The bureau returns nothing.
    const { returned: _, ...possible } = situations
    const found = reviewed(filed({ handler: 'bureau' }))
    const same = { ...person('bureau'), account: 'bureau at work' }
    expect(refusalOf(found, review, same)).toBe('not_your_case')
    expect(refusalOf(found, review, person('bureau'))).toBeNull()
    for (const at of everyDesk.filter((each) => each !== 'bureau')) {
      for (const [situation, bring] of Object.entries(possible)) {
        expect(offered(bring(filed({ handler: 'bureau' })), person(at)), situation).toBe('')
      }
    }
    const wish = acted(
      accepted(filed({ handler: 'bureau' })),
      { type: 'askExtension', days: 1, reason },
      same,
    )
    const approve = { type: 'decideExtension', approved: true, reason } as const
    expect(refusalOf(wish, approve, same)).toBe('not_your_case')
    expect(refusalOf(wish, approve, person('bureau'))).toBeNull()
  })

  it('a committee that has handled a case looks after it no more', () => {
    const moved = acted(
      filed({ handler: 'committee' }),
      { type: 'reroute', to: { role: 'propertyCompany', agency: null }, reason },
      person('committee'),
    )
    const question = { type: 'questionWithdrawal' } as const
    expect(refusalOf(withdrawn(moved), question, person('committee'))).toBe('not_your_case')
    expect(refusalOf(withdrawn(), question, person('committee'))).toBeNull()
  })

  it('each of question, follow-up and review is done once', () => {
    const by = person('subdistrict')
    const once = (found: Complaint, act: StaffAct) => refusalOf(acted(found, act, by), act, by)
    expect(once(withdrawn(), { type: 'questionWithdrawal' })).toBe('act_not_possible')
    expect(once(confirmed(1), { type: 'followUp', how: 'visit', text: '已上门' })).toBe('act_not_possible')
    expect(once(reviewed(), review)).toBe('act_not_possible')
  })

  it('a good rating asks for no follow-up', () => {
    const act = { type: 'followUp', how: 'visit', text: '已上门' } as const
    expect(refusalOf(confirmed(3), act, person('subdistrict'))).toBe('act_not_possible')
    expect(refusalOf(confirmed(2), act, person('subdistrict'))).toBeNull()
  })
})
