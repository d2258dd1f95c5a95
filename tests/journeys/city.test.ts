import { expect, it } from 'vitest'
import { play } from './play'

it('the journey “city” is played in a browser without a fault', { timeout: 300_000 }, async () => {
  expect(await play('city', { web: 'dist/h5', shots: null, print: () => {} })).toEqual([])
})
