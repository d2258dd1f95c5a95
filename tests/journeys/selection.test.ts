import { expect, it } from 'vitest'
import { play } from './play'

it('the journey “selection” is played in a browser without a fault', { timeout: 600_000 }, async () => {
  expect(await play('selection', { web: 'dist/h5', shots: null, print: () => {} })).toEqual([])
})
