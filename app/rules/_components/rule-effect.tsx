import { OptionNames, OptionsByComponent } from '#app/_parts/option-names.tsx'
import { signedPoints } from '#app/_text/decision.ts'
import { RULE } from '#app/_text/rules.ts'
import { amountText } from '#app/_text/units.ts'
import { FactList } from '#app/_ui/fact-list.tsx'
import sentences from '#app/_ui/sentence-list.module.css'
import type { Adjustment, Compatibility, ComponentOption, KeepRule, Policy, TreeNode } from '#lib/decision/policy.ts'
import type { KindedRule } from '#lib/decision/rule-list.ts'
import { selects } from '#lib/decision/selector.ts'
import type { Component } from '#lib/decision/stack.ts'
import { answerText, questionLabel } from '#lib/report/answer-text.ts'
import { conditionText, conditionWords } from '#lib/report/condition-words.ts'
import { numberText } from '#lib/report/number-text.ts'
import { percentOf } from '#lib/report/share-percent.ts'
import { named, templateTitle } from './rule-options.ts'
import classes from './rule-parts.module.css'

type Of<Rule> = { readonly rule: Rule; readonly policy: Policy }

function Stacks({ rule: { stacks }, policy }: Of<TreeNode>) {
  if (stacks.length === 0) return <p className={classes.text}>{RULE.noStacks}</p>
  const book = { questions: policy.questions, amountText }
  return (
    <>
      <p className={classes.text}>{RULE.stacks}:</p>
      <ol className={sentences.list}>
        {stacks.map(({ stack, when }) => (
          <li key={`${stack} ${JSON.stringify(when)}`}>
            {templateTitle(stack, policy)}
            {when === null ? null : (
              <span className={classes.under}>{RULE.onlyWhile(conditionText(conditionWords(when, book)))}</span>
            )}
          </li>
        ))}
      </ol>
    </>
  )
}

type OptionsProps = { readonly intro: string; readonly options: readonly ComponentOption[] }

function Options({ intro, options }: OptionsProps) {
  return (
    <>
      <p className={classes.text}>{intro}:</p>
      <OptionsByComponent options={options} />
    </>
  )
}

function Preferred({
  component,
  options,
  policy,
}: Of<unknown> & Record<'component', Component> & { options: readonly string[] }) {
  return (
    <>
      <p className={classes.text}>{RULE.prefers(component)}:</p>
      <ol className={sentences.list}>
        {named(component, options, policy).map((option) => (
          <li key={option.id}>
            <OptionNames options={[option]} />
          </li>
        ))}
      </ol>
    </>
  )
}

function Kept({ rule: { question: id, component, keeps }, policy }: Of<KeepRule>) {
  const question = policy.questions.find((one) => one.id === id)
  return (
    <>
      <p className={classes.text}>{RULE.keeps(questionLabel(policy.questions, id), component)}:</p>
      <FactList
        facts={Object.entries(keeps).map(([answer, option]) => [
          question ? answerText(question, answer) : answer,
          <OptionNames key={answer} options={named(component, [option], policy)} />,
        ])}
      />
    </>
  )
}

function Pair({ rule: { component, options, needs }, policy }: Of<Compatibility>) {
  return (
    <>
      <Options intro={RULE.needing(component)} options={named(component, options, policy)} />
      <Options intro={RULE.needs(needs.component)} options={named(needs.component, needs.options, policy)} />
    </>
  )
}

function Moved({ rule: { criterion, points, applies }, policy }: Of<Adjustment>) {
  const title = policy.criteria.find(({ id }) => id === criterion)?.title ?? criterion
  return (
    <>
      <p className={classes.text}>{RULE.moves(signedPoints(points), title)}</p>
      <OptionsByComponent options={policy.options.filter((option) => applies.some(selects(option)))} />
    </>
  )
}

/** What a rule does when it speaks, by its kind. */
export function RuleEffect({ one, policy }: { readonly one: KindedRule; readonly policy: Policy }) {
  switch (one.kind) {
    case 'leaf':
      return <Stacks rule={one.rule} policy={policy} />
    case 'constraint': {
      const options = policy.options.filter((option) => one.rule.drops.some(selects(option)))
      if (options.length === 0) return <p className={classes.text}>{RULE.excludesNone}</p>
      return <Options intro={RULE.excludes} options={options} />
    }
    case 'preference':
      return <Preferred {...one.rule} rule={one.rule} policy={policy} />
    case 'keep':
      return <Kept rule={one.rule} policy={policy} />
    case 'pair':
      return <Pair rule={one.rule} policy={policy} />
    case 'adjustment':
      return <Moved rule={one.rule} policy={policy} />
    case 'contradiction':
      return <p className={classes.text}>{RULE.contradicts}</p>
    case 'cap':
      return <p className={classes.text}>{RULE.cap}</p>
    case 'ranking': {
      const { clear, leaning, margin } = one.rule
      const percent = (share: number) => `${numberText(percentOf(share))} %`
      const lines = RULE.firm({ clear: percent(clear), leaning: percent(leaning), margin: numberText(margin) })
      return (
        <ul className={sentences.list}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )
    }
    default:
      return one satisfies never
  }
}
