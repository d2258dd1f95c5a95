import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWellFormed } from '../../core/place/roster'
import {
  homesOfPlan,
  numbersOf,
  planFault,
  type RosterPlan,
  rosterOfPlan,
} from '../../core/place/roster-plan'

const plan: RosterPlan = {
  buildings: ['1', '2'],
  units: 2,
  floors: 6,
  roomsAFloor: 2,
  floorsLeftOut: [],
  stiltFloors: 0,
  shopFloors: 0,
  roomsLeftOut: [],
}
const rooms = (changed: Partial<RosterPlan>) =>
  homesOfPlan({ ...plan, units: 1, floors: 3, ...changed }).map(({ room }) => room)

describe('a register generated from building × unit × floor × rooms', () => {
  it('has a home for each', () => {
    expect(rooms({})).toEqual(['101', '102', '201', '202', '301', '302'])
    expect(rosterOfPlan(plan).map(({ name, homes }) => [name, homes.length])).toEqual([
      ['1幢', 24],
      ['2幢', 24],
    ])
    expect(homesOfPlan({ ...plan, units: 0 })[0]).toMatchObject({ unit: '', room: '101' })
  })

  it('without floors that nobody counts, floors on stilts and rooms that do not exist', () => {
    expect(rooms({ floorsLeftOut: [2] })).toEqual(['101', '102', '301', '302'])
    expect(rooms({ stiltFloors: 1 })).toEqual(['201', '202', '301', '302'])
    expect(rooms({ roomsLeftOut: ['102'] })).not.toContain('102')
    const left = homesOfPlan({ ...plan, roomsLeftOut: ['2-102'] }).filter(({ room }) => room === '102')
    expect(left.map(({ unit }) => unit)).toEqual(['1'])
  })

  it('shops are the lowest floors above the stilts', () => {
    const homes = homesOfPlan({ ...plan, units: 1, floors: 3, stiltFloors: 1, shopFloors: 1 })
    expect(homes.map(({ room, use }) => [room, use])).toEqual([
      ['201', 'shop'],
      ['202', 'shop'],
      ['301', 'home'],
      ['302', 'home'],
    ])
  })

  it.each([
    [{}, null],
    [{ buildings: [] }, '请填写楼栋，例如 1-12。'],
    [{ buildings: ['1', '1号楼'] }, '有楼栋重复。'],
    [{ floors: 0 }, '层数应为 1 至 80。'],
    [{ floors: 2.5 }, '层数应为 1 至 80。'],
    [{ units: 21 }, '单元数应为 0 至 20。'],
    [{ floorsLeftOut: [7] }, '没有第 7 层，请核对跳过的楼层。'],
    [{ roomsLeftOut: ['3-101'] }, '没有 3-101 这一户，请核对不存在的房号。'],
    [{ stiltFloors: 7 }, '架空层数多于层数。'],
    [{ stiltFloors: 6 }, '没有一户，请核对层数和跳过的楼层。'],
    [{ units: 20, floors: 40, roomsAFloor: 2 }, '一栋楼最多 900 户。'],
  ])('%j: %s', (changed, fault) => expect(planFault({ ...plan, ...changed })).toBe(fault))

  it('whatever is without fault is a well-formed register', () => {
    const any = fc.record({
      buildings: fc.subarray(['1', '02', 'A座', '三号楼', '甲'], { minLength: 1 }),
      units: fc.integer({ min: 0, max: 4 }),
      floors: fc.integer({ min: 1, max: 33 }),
      roomsAFloor: fc.integer({ min: 1, max: 6 }),
      floorsLeftOut: fc.subarray([4, 13, 14]),
      stiltFloors: fc.integer({ min: 0, max: 2 }),
      shopFloors: fc.integer({ min: 0, max: 2 }),
      roomsLeftOut: fc.subarray(['101', '1-201', '302']),
    })
    fc.assert(
      fc.property(any, (tried) => {
        fc.pre(planFault(tried) === null)
        expect(isWellFormed(rosterOfPlan(tried))).toBe(true)
      }),
    )
  })

  it.each([
    ['1-3', [1, 2, 3]],
    ['1、3，5', [1, 3, 5]],
    ['4,13,14', [4, 13, 14]],
    ['2-2 2', [2]],
    ['', []],
    ['3-1', null],
    ['一', null],
  ])('%s are the numbers %j', (text, numbers) => expect(numbersOf(text)).toEqual(numbers))
})
