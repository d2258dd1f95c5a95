import { expect, it } from 'vitest'
import { play } from './play'

it('the journey “method” is played in a browser without a fault', { timeout: 600_000 }, async () => {
  expect(await play('method', { web: 'dist/h5', shots: null, print: () => {} })).toEqual([])
})
