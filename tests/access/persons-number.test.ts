import { describe, expect, it } from 'vitest'
import { holdsPersonsNumber } from '../../core/access/persons-number'

describe('a person’s own number in a text', () => {
  it.each([
    ['13800138000'],
    ['业委会主任电话13800138000，可随时联系'],
    ['请联系 138-0013-8000'],
    ['请联系 138 0013 8000。'],
    ['+86 13800138000'],
    ['电话：１３８００１３８０００'],
    ['身份证号 320706198001011234 的业主'],
    ['32070619800101123x'],
    ['320706 19800101 1234'],
  ])('is found: %s', (text) => expect(holdsPersonsNumber(text)).toBe(true))

  it.each([
    [''],
    ['物业服务中心电话 0518-85501234，12345 热线'],
    ['连建房〔2026〕10号'],
    ['2026-11-05 至 2026-12-05 收费率 96.5%'],
    ['统一社会信用代码 91320700MA1ABCDE12'],
    ['工单编号 320700202605121234'],
    ['合同编号 2138001380001'],
    ['已收 96000000000 元'],
    ['1幢101室改作党群活动室'],
  ])('is not seen where there is none: %s', (text) => expect(holdsPersonsNumber(text)).toBe(false))
})
