import { describe, expect, it } from 'vitest'
import type { PaperRoundRow } from '../../core/contract/paper-rounds'
import { placeWords } from '../../src/features/paper-round/round-words'

const row: PaperRoundRow = {
  ...{ compound: 'A', name: '甲小区', districtName: '海州区', subdistrictName: '朐阳街道' },
  ...{ answers: 20, households: 200, needed: 93, place: 'below', reason: 'too_few_answers' },
  ...{ mayPrint: false, draw: null },
}

describe('where an applicant stands in the paper round', () => {
  it.each([
    ['before', {}, '样本不足，还差 73 户'],
    ['open', {}, '样本不足，还差 73 户'],
    ['after', {}, '本期样本不足，不排名'],
    ['after', { place: 'enough', reason: null }, '参评户数已够'],
    ['open', { place: 'no_answers_help', reason: 'no_company' }, '没有物业服务企业，不参与选树'],
    [
      'open',
      { place: 'no_answers_help', reason: 'too_few_households', needed: null },
      '户数较少，全部参评也达不到要求',
    ],
  ] as const)('%s %o', (time, changed, words) => {
    expect(placeWords({ ...row, ...changed }, time)).toBe(words)
  })
})
