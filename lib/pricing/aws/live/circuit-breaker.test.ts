import { expect, test } from 'vitest'
import { circuitBreaker } from '#lib/pricing/aws/live/circuit-breaker.ts'

function breakerAt(failures: number) {
  const clock = { at: 0 }
  return { clock, breaker: circuitBreaker({ failures, openFor: 100 }, () => clock.at) }
}

test('opens after failures in a row, for a while, and says why', () => {
  const { clock, breaker } = breakerAt(2)
  breaker.failed('timed-out')
  expect(breaker.openFor()).toBeNull()
  breaker.failed('unreachable')
  expect(breaker.openFor()).toBe('unreachable')
  clock.at = 100
  expect(breaker.openFor()).toBeNull()
  breaker.failed('timed-out')
  expect(breaker.openFor()).toBe('timed-out')
})

test('a success starts the row again', () => {
  const { breaker } = breakerAt(2)
  breaker.failed('timed-out')
  breaker.succeeded()
  breaker.failed('timed-out')
  expect(breaker.openFor()).toBeNull()
})
