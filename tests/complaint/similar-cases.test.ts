import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Comparable, pairsIn, similarCases } from '../../cloudfunctions/resident/similar-cases'
import { type Spot, spots } from '../../core/complaint/spots'

const at = (spot: Spot, building: string | null = null, detail = '') =>
  ({ kind: 'public', spot, building, detail }) as const

type Named = Comparable & { name: string }
const named = (name: string, category: string, where: Comparable['where'], text: string): Named => ({
  name,
  category,
  where,
  text,
})

/** What is open in a compound, as people write it. */
const open: Named[] = [
  named('lift 3', 'lift', at('lift', '3'), '3幢电梯这周第三次停运了，老人上下楼很不方便，希望尽快维修。'),
  named('lift 5', 'lift', at('lift', '5'), '5幢西边电梯运行时异响，抖得厉害。'),
  named(
    'fire lane',
    'fireSafety',
    at('road', null, '北门进来的消防通道'),
    '消防通道停满了私家车，消防车根本进不来。',
  ),
  named('rubbish', 'cleaning', at('rubbishPoint'), '垃圾投放点两天没清运，夏天味道很大。'),
  named('lamps', 'facilities', at('road', null, '中心花园旁'), '路灯坏了好几盏，晚上看不清路。'),
  named('charging', 'electricBicycles', at('staircase', '2'), '有人把电动车推进楼道充电，还拉了飞线。'),
  named('fee', 'charges', at('elsewhere'), '停车费涨价没有公示，收费标准不清楚。'),
]

const likest = (category: string, where: Comparable['where'], text: string) =>
  similarCases({ category, where, text }, open).map(({ name }) => name)

describe('similar open cases', () => {
  it.each<[string, string[], string, Comparable['where'], string]>([
    ['the same place and category, in other words', ['lift 3'], 'lift', at('lift', '3'), '又困在里面了'],
    [
      'the same without a building named: whichever it is',
      ['lift 3', 'lift 5'],
      'lift',
      at('lift'),
      '电梯停运',
    ],
    ['another building', [], 'lift', at('lift', '7'), '7幢电梯停运三天'],
    [
      'another spot, the same category and words',
      ['fire lane'],
      'fireSafety',
      at('gate'),
      '消防通道被车堵住',
    ],
    [
      'another category, the same place and words',
      ['fire lane'],
      'parking',
      at('road'),
      '私家车停满消防通道',
    ],
    [
      'another category and other words at the place',
      [],
      'noise',
      at('road'),
      '广场舞声音太大，影响孩子写作业',
    ],
    ['the same category, another spot and matter', [], 'facilities', at('pumpRoom'), '水泵半夜嗡嗡响'],
    [
      'what everybody writes is no likeness',
      [],
      'leaks',
      at('rubbishPoint'),
      '反映多次没人处理，请物业尽快解决',
    ],
    [
      'at home: by category and words',
      ['charging'],
      'electricBicycles',
      { kind: 'home' },
      '楼上电动车飞线充电',
    ],
    ['其他公共部位 is no place', [], 'attitude', at('elsewhere'), '客服推诿'],
    ['其他 is no category', [], 'other', at('gate'), '收费标准公示'],
  ])('%s', (_, expected, category, where, text) => {
    expect(likest(category, where, text)).toEqual(expected)
  })

  it('the likest comes first, and the newer of two alike ones', () => {
    const lamp = (name: string, text: string) => named(name, 'facilities', at('road'), text)
    const some = [lamp('newer', '健身器材松动'), lamp('older', '健身器材松动'), lamp('lamps', '路灯不亮')]
    const found = similarCases({ category: 'facilities', where: at('road'), text: '路灯又不亮了' }, some)
    expect(found.map(({ name }) => name)).toEqual(['lamps', 'newer', 'older'])
  })

  it('are at most five, of those given, and of two named buildings never', () => {
    const where = fc.oneof(
      fc.constant({ kind: 'home' } as const),
      fc
        .tuple(fc.constantFrom(...spots), fc.constantFrom(null, '1', '2'))
        .map(([spot, building]) => at(spot, building)),
    )
    const one = fc.record({
      category: fc.constantFrom('lift', 'noise', 'other'),
      where,
      text: fc.oneof(fc.constantFrom('电梯停运', '电梯停运三天', ''), fc.string({ unit: 'grapheme' })),
    })
    fc.assert(
      fc.property(one, fc.array(one, { maxLength: 12 }), (wish, candidates) => {
        const found = similarCases(wish, candidates)
        expect(found.length).toBeLessThanOrEqual(5)
        for (const each of found) {
          expect(candidates).toContain(each)
          const buildings = [wish, each].flatMap((case_) =>
            case_.where.kind === 'public' && case_.where.building !== null ? [case_.where.building] : [],
          )
          expect(new Set(buildings).size).toBeLessThanOrEqual(1)
        }
      }),
    )
  })

  it('words are pairs of neighbouring characters, letters and digits whole, without what everybody writes', () => {
    expect(pairsIn('我们小区3幢LED路灯坏了')).toEqual(['3', 'led', '路灯', '灯坏'])
    expect(pairsIn('希望物业尽快处理！')).toEqual([])
  })
})
