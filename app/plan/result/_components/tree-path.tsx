'use client'

import { markOf } from '#app/_parts/marks.ts'
import { RuleLink } from '#app/_parts/rule-link.tsx'
import { useCatalog } from '#app/_store/plan-room.tsx'
import { TREE } from '#app/_text/decision.ts'
import { PlatformMark } from '#app/_ui/platform-mark.tsx'
import { Status, type StatusKind } from '#app/_ui/status.tsx'
import { testsIn } from '#lib/decision/condition.ts'
import type { TreeNode } from '#lib/decision/policy.ts'
import type { Evaluation } from '#lib/plan/evaluation.ts'
import type { Plan } from '#lib/plan/plan.ts'
import { platformName } from '#lib/plan/platform-words.ts'
import { AnswersBehind } from '../../_components/answers-behind.tsx'
import { Facts, RuleSource } from './sources.tsx'
import classes from './tree-path.module.css'
import words from './words.module.css'

type Step = Evaluation['tree'][number]
/** Where a branch lies: before the leaf, the leaf itself, or behind it. */
type Place = 'before' | 'leaf' | 'behind'

const SHAPES = { yes: 'good', no: 'shut', open: 'open' } as const satisfies Record<Step['outcome'], StatusKind>

function outcomeWord({ outcome }: Step, place: Place): string {
  if (place === 'behind') return outcome === 'yes' ? TREE.wouldHold : `${TREE.outcomes[outcome]}, ${TREE.notReached}`
  if (place === 'leaf') return outcome === 'yes' ? `${TREE.outcomes.yes}, ${TREE.taken}` : TREE.takenOpen
  return TREE.outcomes[outcome]
}

/** The questions a branch looked at: those that decided it, or all it reads while it is open. */
function lookedAt({ when }: TreeNode, { outcome, answers }: Step): readonly string[] {
  if (outcome !== 'open' || when === null) return answers
  return [...new Set(testsIn(when).map(({ question }) => question))]
}

/** What a branch leads to. Without a platform's name it is another platform, or nothing that qualifies. */
function nameOf(platform: Step['platforms'][number], { settled, recommendation: { kind } }: Evaluation): string {
  if (platform !== null) return platformName({ platform, variant: null })
  if (!settled) return TREE.otherOrNone
  return kind === 'none-qualifies' ? TREE.noStack : TREE.other
}

type BranchProps = {
  readonly node: TreeNode
  readonly step: Step
  readonly place: Place
  readonly plan: Plan
  readonly evaluation: Evaluation
}

function Branch({ node, step, place, plan, evaluation }: BranchProps) {
  const { questions } = useCatalog().policy
  const names = step.platforms.map((platform) => nameOf(platform, evaluation))
  const isLeaf = place === 'leaf'
  return (
    <li
      className={`${classes.branch} ${classes[place]} ${isLeaf || step.outcome === 'open' ? '' : classes.quiet}`}
      aria-current={isLeaf ? 'step' : undefined}
    >
      <p className={classes.head}>
        <Status
          kind={isLeaf && step.outcome === 'yes' ? 'good' : SHAPES[step.outcome]}
          word={outcomeWord(step, place)}
        />
        <RuleLink id={node.id} code={`${node.rule} · ${node.id}`} className={words.rule} />
      </p>
      <p className={classes.text}>{node.text}</p>
      <AnswersBehind
        ids={lookedAt(node, step)}
        plan={plan}
        questions={questions}
        className={words.behind}
        intro={`${TREE.lookedAt}:`}
        open={TREE.notAnswered}
      />
      {names.length === 0 ? null : (
        <p className={classes.leads}>
          {step.platforms.map((platform) => (
            <PlatformMark key={platform} kind={markOf(platform)} size={12} />
          ))}
          {evaluation.settled ? TREE.leadsToo(names.join(', ')) : TREE.mayLead(names)}
        </p>
      )}
      {isLeaf ? <Facts ids={node.facts} /> : null}
      {isLeaf ? <RuleSource reason={node} /> : null}
    </li>
  )
}

type Props = { readonly plan: Plan; readonly evaluation: Evaluation }

/** The leaf without a condition stands in no step: it is what is left when no branch applies. */
function stepsOf({ tree, recommendation: { leaf, platform } }: Evaluation): readonly Step[] {
  if (tree.some(({ node }) => node === leaf)) return tree
  return [...tree, { node: leaf, answers: [], outcome: 'open', platforms: [platform] }]
}

/** The tree branch by branch, in its order of precedence, with the path that was taken. */
export function TreePath({ plan, evaluation }: Props) {
  const { tree } = useCatalog().policy
  const { settled, recommendation } = evaluation
  const steps = stepsOf(evaluation)
  const notSettled = plan.answers.budgetIsCap === true ? TREE.notSettledCap : TREE.notSettled
  const end = steps.findIndex(({ node }) => node === recommendation.leaf)
  const placeOf = (at: number): Place => (at === end ? 'leaf' : at < end ? 'before' : 'behind')
  return (
    <>
      <p className={words.text}>{TREE.intro}</p>
      <p className={classes.settled}>
        <Status kind={settled ? 'good' : 'open'} word={settled ? TREE.settledWord : TREE.notSettledWord} />
        {settled
          ? `${recommendation.kind === 'none-qualifies' ? TREE.settledNone : TREE.settled} ${TREE.proof(nameOf(recommendation.platform, evaluation))}`
          : notSettled}
      </p>
      <ol className={classes.tree} aria-label={TREE.path}>
        {steps.map((step, at) => {
          const node = tree.find(({ id }) => id === step.node)
          return node ? (
            <Branch key={step.node} node={node} step={step} place={placeOf(at)} plan={plan} evaluation={evaluation} />
          ) : null
        })}
      </ol>
    </>
  )
}
