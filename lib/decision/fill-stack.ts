import { judge, type Situation } from '#lib/decision/condition.ts'
import { type Eligibility, type Exclusion, eligibilityOf } from '#lib/decision/exclusions.ts'
import type { ComponentOption, Policy, RuleText, StackTemplate } from '#lib/decision/policy.ts'
import type { QuestionId } from '#lib/decision/question.ts'
import { COMPONENTS, type Component, perComponent, type Stack } from '#lib/decision/stack.ts'

/** A component rule that chose an option, and the answers it read. */
export type FiredRule = {
  readonly rule: RuleText
  readonly component: Component
  readonly answers: readonly QuestionId[]
}

/** A template filled for these answers. Not eligible when some component has no option left. */
export type FilledStack = {
  readonly template: StackTemplate
  readonly stack: Stack
  readonly eligible: boolean
  readonly exclusions: readonly Exclusion[]
  readonly fired: readonly FiredRule[]
  /** Answers that could still exclude an option in use. */
  readonly needs: readonly QuestionId[]
}

type Slot = Omit<FilledStack, 'template' | 'stack'> & { readonly option: string }
type Wish = { readonly option: string; readonly fired: FiredRule | null }

/** The options wanted for a component, best first: by rule, then by what already runs, then by the template. */
function wishesFor(component: Component, template: StackTemplate, context: Context): readonly Wish[] {
  const { situation, policy } = context
  const ruled = policy.componentRules.flatMap((rule): Wish[] => {
    if (rule.component !== component) return []
    const { outcome, answers } = judge(rule.when, situation)
    const option = rule.options.find((one) => template.options[component].includes(one))
    return outcome === 'yes' && option ? [{ option, fired: { rule, component, answers } }] : []
  })
  const kept = policy.keepRules.flatMap((rule): Wish[] => {
    const given = situation.answers[rule.question]
    const option = typeof given === 'string' && Object.hasOwn(rule.keeps, given) ? rule.keeps[given] : undefined
    const applies = template.keeps && rule.component === component && option
    return applies ? [{ option, fired: { rule, component, answers: [rule.question] } }] : []
  })
  return [...ruled, ...kept, ...template.options[component].map((option) => ({ option, fired: null }))]
}

type Context = { readonly situation: Situation; readonly policy: Policy }

const optionNamed = (component: Component, id: string, policy: Policy): ComponentOption => {
  const option = policy.options.find((one) => one.component === component && one.id === id)
  if (!option) throw new RangeError(`no such option of ${component}: ${id}`)
  return option
}

function slotFor(component: Component, template: StackTemplate, context: Context): Slot {
  const exclusions: Exclusion[] = []
  const wishes = wishesFor(component, template, context)
  for (const { option, fired } of wishes) {
    const verdict: Eligibility = eligibilityOf(
      optionNamed(component, option, context.policy),
      context.situation,
      context.policy,
    )
    if (verdict.kind === 'excluded') exclusions.push(...verdict.exclusions)
    else {
      const needs = verdict.kind === 'undecided' ? verdict.needs : []
      return { option, eligible: true, exclusions: [], fired: fired ? [fired] : [], needs }
    }
  }
  return { option: wishes[0]?.option ?? 'none', eligible: false, exclusions, fired: [], needs: [] }
}

/** Fills the template's components with the best option that no constraint excludes. */
export function fillStack(template: StackTemplate, situation: Situation, policy: Policy): FilledStack {
  const slots = perComponent((component) => slotFor(component, template, { situation, policy }))
  const all = COMPONENTS.map((component) => slots[component])
  return {
    template,
    stack: perComponent((component) => slots[component].option),
    eligible: all.every((slot) => slot.eligible),
    exclusions: all.flatMap((slot) => slot.exclusions),
    fired: all.flatMap((slot) => slot.fired),
    needs: [...new Set(all.flatMap((slot) => slot.needs))],
  }
}
