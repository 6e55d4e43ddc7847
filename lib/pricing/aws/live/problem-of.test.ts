import { expect, test } from 'vitest'
import { errorName, problemOf } from '#lib/pricing/aws/live/problem-of.ts'

const error = (fields: object, message = '') => Object.assign(new Error(message), fields)

test.each([
  [{ name: 'CredentialsProviderError' }, 'Could not load credentials from any providers', 'no-credentials'],
  [{ name: 'CredentialsProviderError' }, 'The SSO session of this profile has expired', 'expired-credentials'],
  [{ name: 'ExpiredTokenException' }, '', 'expired-credentials'],
  [{ name: 'AccessDeniedException' }, '', 'access-denied'],
  [{ name: 'UnrecognizedClientException' }, '', 'access-denied'],
  [{ name: 'InvalidSignatureException' }, 'Signature expired: it is now earlier than', 'clock-skew'],
  [{ name: 'InvalidSignatureException' }, 'Signature not yet current', 'clock-skew'],
  [{ name: 'InvalidSignatureException' }, 'The signature does not match', 'access-denied'],
  [{ name: 'RequestTimeTooSkewed' }, '', 'clock-skew'],
  [{ name: 'ThrottlingException' }, 'Rate exceeded', 'throttled'],
  [{ name: 'TimeoutError' }, '', 'timed-out'],
  [{ name: 'TimeoutError', code: 'ECONNRESET' }, '', 'unreachable'],
  [{ code: 'ENOTFOUND' }, '', 'unreachable'],
  [{ code: 'ECONNREFUSED' }, '', 'unreachable'],
  [{ code: 'CERT_HAS_EXPIRED' }, '', 'unreachable'],
  [{ cause: error({ code: 'EAI_AGAIN' }) }, '', 'unreachable'],
  [{ name: 'InternalErrorException' }, '', 'bad-answer'],
  [{ name: 'SyntaxError' }, '', 'bad-answer'],
])('%j %s: %s', (fields, message, problem) => {
  expect(problemOf(error(fields, message))).toBe(problem)
})

test('anything at all may be thrown', () => {
  expect([undefined, null, 'x', 7].map(problemOf)).toEqual(Array(4).fill('bad-answer'))
})

test('the log is told the name, never the text', () => {
  const denied = error({ name: 'AccessDeniedException' }, 'User: arn:aws:iam::123456789012:user/x')
  expect(errorName(denied)).toBe('AccessDeniedException')
})
