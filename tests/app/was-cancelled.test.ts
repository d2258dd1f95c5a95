import { expect, test } from 'vitest'
import { wasCancelled, wasForbidden } from '../../src/platform/was-cancelled'

test.each([
  [{ errMsg: 'scanCode:fail cancel' }, true, false],
  [{ errMsg: 'scanCode:fail auth deny' }, false, true],
  [{ errMsg: 'scanCode:fail:system permission denied' }, false, true],
  [{ errMsg: 'shareFileMessage:fail file not exist' }, false, false],
  [new Error('QuotaExceeded'), false, false],
  [null, false, false],
])('%j: closed by the person %s, forbidden %s', (error, cancelled, forbidden) => {
  expect([wasCancelled(error), wasForbidden(error)]).toEqual([cancelled, forbidden])
})
