import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Ranges } from '#lib/plan/ranges.ts'
import { chosenPlace, findingOf, ownPairs, type PairFinding } from '#lib/report/cost-pairs.ts'
import { NO_RIVAL } from '#lib/report/knowing-words.ts'
import { type NameOf, titleOf } from '#lib/report/name-of.ts'
import { someOf } from '#lib/report/some-of.ts'

type Scope = { readonly evaluation: Evaluation; readonly ranges: Ranges }
type Reason = Exclude<keyof typeof NO_RIVAL, 'alone'>

/** Why an alternative that qualifies is no rival; one that is compared is none only where it is no answer. */
function reasonOf({ kind }: PairFinding): Reason {
  if (kind === 'same' || kind === 'same-open') return 'same'
  if (kind === 'not-compared' || kind === 'likelihood') return kind
  return 'open'
}

/**
 * Why the costs of the recommended alternative stand beside no other one that qualifies, each by name: `“SageMaker” differs
 * in no draw; “MLflow (run by you)” cannot be compared`.
 */
export function noRivalText({ evaluation, ranges }: Scope, nameOf: NameOf = titleOf): string {
  const { alternatives } = evaluation
  const chosen = chosenPlace(evaluation)
  const own = alternatives[chosen]
  const reasons = ownPairs(ranges, chosen).flatMap((pair): { readonly reason: Reason; readonly name: string }[] => {
    const other = alternatives[pair.other]
    return own && other?.eligible ? [{ reason: reasonOf(findingOf({ own, other, pair })), name: nameOf(other) }] : []
  })
  const texts = [...Map.groupBy(reasons, ({ reason }) => reason)].map(([reason, some]) =>
    NO_RIVAL[reason](someOf(some.map(({ name }) => name))),
  )
  return texts.length === 0 ? NO_RIVAL.alone : texts.join('; ')
}
