import type { LiveProblem } from '#lib/pricing/sheet-status.ts'

const MOST_CAUSES = 5

/** Names and codes of errors by what they mean, the first that fits. Names are AWS's and Node's own. */
const MEANINGS: readonly (readonly [LiveProblem, RegExp])[] = [
  ['expired-credentials', /^(ExpiredToken(Exception)?|TokenRefreshRequired|UnauthorizedSSOTokenError)$/],
  ['clock-skew', /^(RequestTimeTooSkewed|RequestExpired|RequestInTheFuture)$/],
  ['throttled', /^(Throttl\w+|TooManyRequests\w*|RequestLimitExceeded|RequestThrottled\w*|SlowDown|LimitExceeded\w*)$/],
  [
    'access-denied',
    /^(AccessDenied\w*|NotAuthorized\w*|UnrecognizedClient\w*|InvalidClientTokenId|SignatureDoesNotMatch)$/,
  ],
  ['access-denied', /^(MissingAuthenticationToken\w*|IncompleteSignature\w*|OptInRequired|AuthFailure)$/],
  ['unreachable', /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EPIPE|EHOSTUNREACH|ENETUNREACH|ECONNABORTED)$/],
  ['unreachable', /^(CERT_\w+|ERR_TLS_\w+|ERR_SSL_\w+|DEPTH_ZERO_\w+|SELF_SIGNED_\w+|UNABLE_TO_\w+|EPROTO)$/],
  ['bad-setting', /^(ERR_INVALID_URL|InvalidEndpoint\w*|EndpointError)$/],
  ['timed-out', /^(ETIMEDOUT|ESOCKETTIMEDOUT|TimeoutError|RequestTimeout\w*)$/],
]

type ErrorLike = {
  readonly name?: unknown
  readonly code?: unknown
  readonly message?: unknown
  readonly cause?: unknown
}

const isErrorLike = (value: unknown): value is ErrorLike => typeof value === 'object' && value !== null

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What names an error, most telling first: a reset connection is called a `TimeoutError` too, its code says which. */
const namesOf = ({ code, name }: ErrorLike): readonly string[] =>
  [textOf(code), textOf(name)].filter((one) => one !== '')

/** Signatures fail for a wrong clock or for a wrong secret; only the text tells. */
function signatureProblem(message: string): LiveProblem {
  return /expired|not yet current|skew/i.test(message) ? 'clock-skew' : 'access-denied'
}

function meaningOf(error: ErrorLike): LiveProblem | undefined {
  const [names, message] = [namesOf(error), textOf(error.message)]
  if (names.includes('InvalidSignatureException')) return signatureProblem(message)
  if (names.some((name) => /^(CredentialsProviderError|TokenProviderError)$/.test(name)))
    return /expired/i.test(message) ? 'expired-credentials' : 'no-credentials'
  const found = names.map((name) => MEANINGS.find(([, pattern]) => pattern.test(name)))
  return found.find((one) => one !== undefined)?.[0]
}

/** What an error of the SDK means for the prices; an error of no known kind is a bad answer. */
export function problemOf(error: unknown): LiveProblem {
  let one = error
  for (let depth = 0; depth < MOST_CAUSES && isErrorLike(one); depth += 1) {
    const meaning = meaningOf(one)
    if (meaning) return meaning
    one = one.cause
  }
  return 'bad-answer'
}

/** The error's own name, for the operator's log. Its text is left out: AWS puts account numbers in it. */
export const errorName = (error: unknown): string =>
  isErrorLike(error) ? (namesOf(error).at(-1) ?? 'Error') : typeof error
