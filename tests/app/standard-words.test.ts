import { describe, expect, it, test } from 'vitest'
import { firstParameters } from '../../core/selection/campaign'
import { clauseOf, clauses } from '../../core/selection/principles'
import { clauseWords } from '../../src/features/standards/standard-words'

const wordsOf = (code: string, changed: Partial<typeof firstParameters> = {}) =>
  clauseWords(clauseOf(code)!, { ...firstParameters, ...changed })

describe('the published standard of a clause', () => {
  test.each([
    [
      'satisfaction',
      { satisfactionAtLeast: 82 },
      ['系统判定：达到参与选树的条件（参评户数、现物业服务时间等），公布的满意度得分不低于 82 分'],
    ],
    [
      'complaintRate',
      { complaintRateAtMost: 4.5 },
      ['系统判定：公布的投诉率（修匀后），不高于 4.5 件/百户·年'],
    ],
    [
      'collection',
      { collectionRateAtLeast: 96 },
      ['居委会证明；材料（任一种）：收费台账', '按一段时期的已收、应收金额计算，不低于 96%'],
    ],
    [
      'accidents',
      {},
      [
        '区县住建证明；发生过的附材料（任一种）：部门记录、文件资料',
        '按国务院令第493号第三条：死亡 3 人、重伤 10 人或直接经济损失 1,000 万元以上的为较大事故',
      ],
    ],
    [
      'phones',
      {},
      ['系统列出：小区公示中的“投诉咨询电话”', '居委会证明；材料（任一种）：现场照片，须注明拍摄日期'],
    ],
    ['guidance', {}, ['街道（乡镇）证明，辖区各小区共用一份；材料（任一种）：文件资料、会议记录、部门记录']],
  ])('%s says who decides by what, with the campaign’s own figures', (code, changed, words) => {
    expect(wordsOf(code, changed)).toEqual(words)
  })

  it('is told for every clause, by what decides it', () => {
    for (const clause of clauses) {
      const words = clauseWords(clause, firstParameters)
      expect(words.join('；'), clause.code).toMatch(clause.attesting ? /证明/ : /^系统判定：/)
    }
  })
})
