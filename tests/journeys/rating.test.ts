import { expect, it } from 'vitest'
import { play } from './play'

it('the journey “rating” is played in a browser without a fault', { timeout: 300_000 }, async () => {
  expect(await play('rating', { web: 'dist/h5', shots: null, print: () => {} })).toEqual([])
})

it('a journey that does not exist is refused by name', async () => {
  await expect(play('constructor', { web: 'dist/h5', shots: null, print: () => {} })).rejects.toThrow(
    'unknown_journey: constructor; there are rating,',
  )
})

it('a journey without a browser build says which command is missing', async () => {
  await expect(play('rating', { web: 'tests', shots: null, print: () => {} })).rejects.toThrow(
    'browser_build_missing: run npm run build:h5 first',
  )
})
