import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { accidentGrade } from '../../core/selection/accident'
import { attestorOf, checkerOf } from '../../core/selection/applicant'
import { firstParameters } from '../../core/selection/campaign'
import { feeCollectionRate, reachesCollection } from '../../core/selection/fee-collection'
import type { KnownFacts } from '../../core/selection/known-facts'
import { type PrincipleCase, principleResultsOf } from '../../core/selection/principle-results'
import { clauses } from '../../core/selection/principles'
import {
  attestationOf,
  attestedCodes,
  attestedOtherwise,
  collection,
  goodCase,
  goodFacts,
  photo,
} from './principle-cases'

const clauseIn = (of: PrincipleCase, code: string) => {
  const found = principleResultsOf(of)
    .flatMap((result) => result.clauses)
    .find(({ clause }) => clause === code)
  if (found === undefined) throw new Error(code)
  return found
}

const withFacts = (more: Partial<KnownFacts>): PrincipleCase => ({
  ...goodCase,
  facts: { ...goodFacts, ...more },
})

const sealed = (more: object): Partial<KnownFacts> => ({
  figures: { ...goodFacts.figures, ...more } as KnownFacts['figures'],
})

test('a compound of which all is known and attested passes every principle', () => {
  const results = principleResultsOf(goodCase)
  expect(results.map(({ principle, state }) => [principle, state])).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((principle) => [principle, 'met']),
  )
})

describe('what the system knows', () => {
  it.each<[string, Partial<KnownFacts>, string, string, string]>([
    ['exactly the least satisfaction', sealed({ score: 80 }), 'satisfaction', 'met', '不低于 80 分'],
    [
      'less by the last bit of a sum',
      sealed({ score: 79.99999999999999 }),
      'satisfaction',
      'met',
      '不低于 80 分',
    ],
    ['a shade less', sealed({ score: 79.999 }), 'satisfaction', 'unmet', '低于 80 分'],
    [
      'too few answers',
      sealed({ reason: 'too_few_answers', shortfall: 12 }),
      'satisfaction',
      'unmet',
      '样本不足，还差 12 户',
    ],
    [
      'an open finding',
      sealed({ reason: 'finding_open', shortfall: null }),
      'satisfaction',
      'unmet',
      '评价数据正在核实',
    ],
    ['no snapshot yet', { figures: { state: 'notYet' } }, 'satisfaction', 'unattested', '尚未封存'],
    [
      'a compound that is not in it',
      { figures: { state: 'missing' } },
      'complaintRate',
      'unattested',
      '没有该小区',
    ],
    ['who sees nothing yet', { figures: { state: 'hidden' } }, 'complaintRate', 'unattested', '公布后显示'],
    ['exactly the most complaints', sealed({ complaintRate: 5 }), 'complaintRate', 'met', '不高于 5'],
    ['a few more', sealed({ complaintRate: 5.001 }), 'complaintRate', 'unmet', '高于 5'],
    [
      'no count of complaints',
      sealed({ complaintRate: null }),
      'complaintRate',
      'unattested',
      '没有投诉统计',
    ],
    [
      'a committee between terms',
      { governance: { kind: 'betweenTerms', since: '2026-01-01', until: null } },
      'committee',
      'unmet',
      '业委会换届中',
    ],
    [
      'an interim committee whose term is not public',
      { governance: { kind: 'interimCommittee', since: '2026-01-01', until: null } },
      'committee',
      'met',
      '任期未公示',
    ],
    [
      'a committee whose term is over',
      { governance: { kind: 'ownersCommittee', since: '2021-01-01', until: '2026-08-30' } },
      'committee',
      'unmet',
      '已届满',
    ],
    [
      'owners who manage themselves',
      { service: { kind: 'selfManaged', company: null, since: '2021-01-01' } },
      'company',
      'unmet',
      '业主自管',
    ],
    [
      'fees that were never public',
      { disclosures: { ...goodFacts.disclosures, fees: null } },
      'disclosure',
      'unmet',
      '收费项目与标准未公示',
    ],
    [
      'a standard whose renewal is overdue',
      {
        disclosures: {
          ...goodFacts.disclosures,
          serviceStandard: { publishedOn: '2025-01-01', isOverdue: true },
        },
      },
      'disclosure',
      'unmet',
      '更新已逾期',
    ],
  ])('%s', (_, facts, code, state, words) => {
    const found = clauseIn(withFacts(facts), code)
    expect(found.state).toBe(state)
    expect(found.words).toContain(words)
  })

  it('keeps a figure out of the words that are told to all', () => {
    const found = clauseIn(goodCase, 'satisfaction')
    expect(found.words).not.toContain('87.3')
    expect(found.figure).toBe('满意度 87.3 分')
  })

  it.each([
    ['satisfaction', { score: 79.96 }, '满意度 79.96 分'],
    ['satisfaction', { score: 79.94 }, '满意度 79.9 分'],
    ['satisfaction', { score: 80.04 }, '满意度 80.0 分'],
    ['complaintRate', { complaintRate: 5.004 }, '投诉率（修匀后）5.004 件/百户·年'],
    ['complaintRate', { complaintRate: 4.996 }, '投诉率（修匀后）5.00 件/百户·年'],
  ])('rounds a figure of %s never past what is said of it: %o', (code, of, figure) => {
    expect(clauseIn(withFacts(sealed(of)), code).figure).toBe(figure)
  })

  it('a figure lies on the side of its threshold that is said of it, whatever the figure', () => {
    const near = fc.tuple(fc.constantFrom(80, 5), fc.double({ min: -1, max: 1, noNaN: true }), fc.nat(12))
    fc.assert(
      fc.property(near, ([threshold, by, smaller]) => {
        const value = threshold + by / 10 ** smaller
        const code = threshold === 80 ? 'satisfaction' : 'complaintRate'
        const { state, figure } = clauseIn(withFacts(sealed({ score: value, complaintRate: value })), code)
        const told = Number(/[\d.]+/.exec(figure!)![0])
        const isMet = threshold === 80 ? told >= threshold : told <= threshold
        expect(isMet).toBe(state === 'met')
      }),
    )
  })

  it('that numbers are in the app does not hang them on a wall', () => {
    const bare = attestedOtherwise('phones', { evidence: [] })
    const found = clauseIn(bare, 'phones')
    expect(found.known).toContain('投诉咨询电话 2026 年 2 月 1 日公示')
    expect(found.state).toBe('unattested')
  })
})

describe('what is attested', () => {
  it.each([
    ['a photo without a day', { ...photo, day: null }],
    ['a photo from before the days looked back on', { ...photo, day: '2025-08-31' }],
    ['a photo of a day to come', { ...photo, day: '2026-09-01' }],
    ['a paper in the place of a photo', { ...photo, type: 'pdf' as const }],
    ['a picture of something else', { ...photo, kind: 'document' as const }],
  ])('%s shows nothing on the spot', (_, evidence) => {
    expect(clauseIn(attestedOtherwise('phones', { evidence: [evidence] }), 'phones').state).toBe('unattested')
  })

  it('the first and the last day looked back on count', () => {
    for (const day of ['2025-09-01', '2026-08-31']) {
      const of = attestedOtherwise('phones', { evidence: [{ ...photo, day }] })
      expect(clauseIn(of, 'phones').state).toBe('met')
    }
  })

  it('without evidence of a kind that is taken nothing is attested as met', () => {
    const evidence = [{ ...photo, kind: 'collectionLedger' as const }]
    expect(clauseIn(attestedOtherwise('service', { evidence }), 'service').state).toBe('unattested')
  })

  it('that something is not so needs no evidence', () => {
    const attested = { form: 'statement', isMet: false, note: '垃圾桶旁长期堆放建筑垃圾' } as const
    const found = clauseIn(attestedOtherwise('tidy', { attested, evidence: [] }), 'tidy')
    expect(found).toMatchObject({ state: 'unmet', words: '居委会证明：垃圾桶旁长期堆放建筑垃圾' })
  })

  it.each([
    ['two dead', { dead: 2, badlyHurt: 9, loss: 999 }, 'general', 'met'],
    ['three dead', { dead: 3, badlyHurt: 0, loss: 0 }, 'serious', 'unmet'],
    ['nine dead', { dead: 9, badlyHurt: 0, loss: 0 }, 'serious', 'unmet'],
    ['ten badly hurt', { dead: 0, badlyHurt: 10, loss: 0 }, 'serious', 'unmet'],
    ['49 badly hurt', { dead: 0, badlyHurt: 49, loss: 0 }, 'serious', 'unmet'],
    ['a loss of 1,000 万元', { dead: 0, badlyHurt: 0, loss: 1000 }, 'serious', 'unmet'],
    ['a loss of 4,999 万元', { dead: 0, badlyHurt: 0, loss: 4999 }, 'serious', 'unmet'],
    ['ten dead', { dead: 10, badlyHurt: 0, loss: 0 }, 'major', 'unmet'],
    ['50 badly hurt', { dead: 0, badlyHurt: 50, loss: 0 }, 'major', 'unmet'],
    ['a loss of 5,000 万元', { dead: 0, badlyHurt: 0, loss: 5000 }, 'major', 'unmet'],
    ['thirty dead', { dead: 30, badlyHurt: 0, loss: 0 }, 'extraordinary', 'unmet'],
    ['a hundred badly hurt', { dead: 0, badlyHurt: 100, loss: 0 }, 'extraordinary', 'unmet'],
    ['a loss of a hundred million', { dead: 0, badlyHurt: 0, loss: 10_000 }, 'extraordinary', 'unmet'],
  ])('an accident with %s by 国务院令第493号第三条', (_, harm, grade, state) => {
    expect(accidentGrade(harm)).toBe(grade)
    const accidents = [{ day: '2026-01-05', ...harm }]
    const of = attestedOtherwise('accidents', { attested: { form: 'accidents', accidents, note: '' } })
    expect(clauseIn(of, 'accidents').state).toBe(state)
  })

  it('an accident from before the days looked back on no longer counts', () => {
    const accidents = [{ day: '2025-08-31', dead: 5, badlyHurt: 0, loss: 0 }]
    const of = attestedOtherwise('accidents', { attested: { form: 'accidents', accidents, note: '' } })
    expect(clauseIn(of, 'accidents').state).toBe('met')
  })

  it.each([
    [true, true, 'unmet'],
    [true, false, 'met'],
    [false, true, 'met'],
  ])('an incident that was serious (%s) and of management (%s): %s', (isSerious, isOfManagement, state) => {
    const incidents = [{ day: '2026-01-05', what: '停水三日', isSerious, isOfManagement }]
    const of = attestedOtherwise('incidents', { attested: { form: 'incidents', incidents, note: '' } })
    expect(clauseIn(of, 'incidents').state).toBe(state)
  })

  it.each([
    ['95 of 100', 95, 100, true, 95],
    ['a fen less', 9499, 10_000, false, 94.99],
    ['94.9999 % is not rounded up', 949_999, 1_000_000, false, 94.99],
    ['the largest amounts', 950_000_000_000, 1_000_000_000_000, true, 95],
    ['a fen less of them', 949_999_999_999, 1_000_000_000_000, false, 94.99],
  ])('收费率: %s', (_, collected, receivable, isEnough, rate) => {
    expect(reachesCollection({ collected, receivable }, 95)).toBe(isEnough)
    expect(feeCollectionRate({ collected, receivable })).toBe(rate)
  })

  it.each([
    ['a period that ended before the days looked back on', { from: '2024-07-01', until: '2025-08-31' }],
    ['one that has not ended', { until: '2026-09-01' }],
    ['one that ends before it begins', { from: '2026-07-01', until: '2026-06-30' }],
    ['more collected than was receivable', { collected: 100_000_01 }],
    ['nothing receivable', { collected: 0, receivable: 0 }],
  ])('收费率 of %s is not attested', (_, more) => {
    const of = attestedOtherwise('collection', { attested: { ...collection, ...more } })
    expect(clauseIn(of, 'collection').state).toBe('unattested')
  })

  it('an office above corrects one below, however late the one below answers', () => {
    const bad = { form: 'statement', isMet: false, note: '核实未达到' } as const
    const of = {
      ...goodCase,
      attestations: [
        attestationOf('tidy', {
          id: 'above',
          by: 'subdistrict',
          at: '2026-08-21T00:00:00.000Z',
          attested: bad,
        }),
        ...goodCase.attestations,
      ],
    }
    expect(clauseIn(of, 'tidy')).toMatchObject({ state: 'unmet', attestation: 'above' })
  })

  it('of one office the newest counts', () => {
    const bad = { form: 'statement', isMet: false, note: '复查未达到' } as const
    const later = attestationOf('tidy', { id: 'later', at: '2026-08-26T00:00:00.000Z', attested: bad })
    const of = { ...goodCase, attestations: [later, ...goodCase.attestations] }
    expect(clauseIn(of, 'tidy')).toMatchObject({ state: 'unmet', attestation: 'later' })
  })
})

describe('nobody attests for an application of their own', () => {
  it('where the residents’ committee applies, the subdistrict does', () => {
    const of = { ...goodCase, applicant: 'residentsCommittee' as const }
    const found = clauseIn(of, 'party')
    expect(found).toMatchObject({ state: 'unattested', attestor: 'subdistrict', words: '待街道（乡镇）证明' })
    const attestations = [...goodCase.attestations, attestationOf('party', { id: 'b', by: 'subdistrict' })]
    expect(clauseIn({ ...of, attestations }, 'party').state).toBe('met')
  })

  it.each([
    ['residentsCommittee', 'propertyCompany', true, 'residentsCommittee'],
    ['residentsCommittee', 'propertyCompany', false, 'subdistrict'],
    ['residentsCommittee', 'residentsCommittee', true, 'subdistrict'],
    ['subdistrict', 'subdistrict', true, 'district'],
    ['district', 'district', true, 'bureau'],
  ] as const)(
    'named %s, applied %s, committee there %s: %s',
    (named, applicant, hasResidentsCommittee, by) => {
      expect(attestorOf(named, { applicant, hasResidentsCommittee })).toBe(by)
    },
  )

  it.each([
    ['propertyCompany', 'subdistrict'],
    ['ownersCommittee', 'subdistrict'],
    ['residentsCommittee', 'subdistrict'],
    ['subdistrict', 'district'],
    ['district', 'bureau'],
  ] as const)('an application of %s is checked by %s', (applicant, checker) => {
    expect(checkerOf(applicant)).toBe(checker)
  })
})

describe('a collective decision', () => {
  const decision = {
    ...{ id: 'd', principle: 8, at: '2026-08-28T00:00:00.000Z' },
    decision: {
      meetingOn: '2026-08-27',
      documentNumber: '连住建〔2026〕8 号',
      reason: '老旧小区改造期间暂缓收费，经研究同意。',
    },
  }
  const explainable = {
    ...firstParameters,
    principles: { ...firstParameters.principles, 8: 'explainable' as const },
  }
  const low = attestedOtherwise('collection', { attested: { ...collection, collected: 90_000_00 } })
  const eighth = (of: PrincipleCase) => principleResultsOf(of)[7]

  it('explains a principle that is not met, where it may be explained', () => {
    const found = eighth({ ...low, parameters: explainable, decisions: [decision] })
    expect(found).toMatchObject({ state: 'explained', decision: 'd' })
    expect(found?.words).toContain('连住建〔2026〕8 号')
  })

  it('explains nothing that is 必备', () => {
    expect(eighth({ ...low, decisions: [decision] })).toMatchObject({ state: 'unmet', decision: null })
  })

  it('stands in for no attestation', () => {
    const of = { ...goodCase, attestations: [], parameters: explainable, decisions: [decision] }
    expect(eighth(of)?.state).toBe('unattested')
    const noFees = { ...goodFacts, disclosures: { ...goodFacts.disclosures, fees: null } }
    expect(eighth({ ...of, facts: noFees })?.state).toBe('unattested')
  })

  it('is not named where the principle is met anyway', () => {
    expect(eighth({ ...goodCase, parameters: explainable, decisions: [decision] })).toMatchObject({
      state: 'met',
      decision: null,
    })
  })
})

describe('whatever is given', () => {
  const modes = fc.constantFrom('required' as const, 'explainable' as const)
  const parameters = fc
    .tuple(modes, modes, modes, modes, modes, modes, modes, modes)
    .map(([a, b, c, d, e, f, g, h]) => ({
      ...firstParameters,
      principles: { 1: a, 2: b, 3: c, 4: d, 5: e, 6: f, 7: g, 8: h },
    }))
  const decisions = fc.subarray([1, 2, 3, 4, 5, 6, 7, 8]).map((numbers) =>
    numbers.map((principle) => ({
      ...{ id: `d${principle}`, principle, at: '2026-08-28T00:00:00.000Z' },
      decision: { meetingOn: '2026-08-27', documentNumber: '第 8 号', reason: '经集体研究同意作为例外。' },
    })),
  )
  const attestations = fc.array(
    fc.record({
      code: fc.constantFrom(...attestedCodes),
      by: fc.constantFrom('residentsCommittee', 'subdistrict', 'district', 'bureau'),
      isBare: fc.boolean(),
      at: fc.constantFrom('2026-08-21T00:00:00.000Z', '2026-08-22T00:00:00.000Z'),
    }),
    { maxLength: 30 },
  )
  const cases = fc
    .record({
      parameters,
      decisions,
      given: attestations,
      applicant: fc.constantFrom('propertyCompany', 'residentsCommittee', 'subdistrict', 'district'),
      hasResidentsCommittee: fc.boolean(),
    })
    .map(({ given, ...of }): PrincipleCase => {
      return {
        ...goodCase,
        ...of,
        attestations: given.map(({ code, by, isBare, at }, index) =>
          attestationOf(code, { id: `a${index}`, by, at, ...(isBare && { evidence: [] }) }),
        ),
      }
    })

  it('what nobody attested never counts as met, nor lets its principle pass', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...attestedCodes), (of, code) => {
        const without = { ...of, attestations: of.attestations.filter(({ clause }) => clause !== code) }
        expect(clauseIn(without, code).state).toBe('unattested')
        const number = clauses.find((clause) => clause.code === code)?.principle
        const result = principleResultsOf(without).find(({ principle }) => principle === number)
        expect(['unattested', 'unmet']).toContain(result?.state)
      }),
    )
  })

  it('the order in which things are given changes nothing', () => {
    fc.assert(
      fc.property(cases, (of) => {
        const turned = {
          ...of,
          attestations: [...of.attestations].reverse(),
          decisions: [...of.decisions].reverse(),
        }
        expect(principleResultsOf(turned)).toEqual(principleResultsOf(of))
      }),
    )
  })

  it('an attestation of the applicant itself changes nothing', () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom(...attestedCodes),
        fc.constantFrom('residentsCommittee', 'subdistrict', 'district'),
        (of, code, applicant) => {
          const own = attestationOf(code, { id: 'own', by: applicant, at: '2026-08-30T00:00:00.000Z' })
          const without = { ...of, applicant }
          expect(principleResultsOf({ ...without, attestations: [...of.attestations, own] })).toEqual(
            principleResultsOf(without),
          )
        },
      ),
    )
  })
})
