import Link from 'next/link'
import type { ReactNode } from 'react'
import { OptionsByComponent } from '#app/_parts/option-names.tsx'
import type { FactPage } from '#app/_server/fact-book.ts'
import { FACT } from '#app/_text/facts.ts'
import { HeadedSection } from '#app/_ui/headed-section.tsx'
import sentences from '#app/_ui/sentence-list.module.css'
import type { Question } from '#lib/decision/question.ts'
import { isUnused } from '#lib/plan/fact-uses.ts'
import { questionLabel } from '#lib/report/answer-text.ts'
import { componentInText } from '#lib/report/component-name.ts'
import classes from './fact-uses.module.css'

type PartProps = {
  readonly title: string
  readonly items: readonly { readonly key: string; readonly text: ReactNode }[]
}

function Part({ title, items }: PartProps) {
  if (items.length === 0) return null
  return (
    <>
      <h3 className={classes.title}>{title}</h3>
      <ul className={sentences.list}>
        {items.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
    </>
  )
}

/** `answer:endpoints` or `fact:…` as a reader knows it. */
const figureName = (key: string, questions: readonly Question[]): string =>
  questionLabel(questions, key.slice(key.indexOf(':') + 1))

const titled = ({ id, title }: { readonly id: string; readonly title: string }) => ({ key: id, text: title })

function InTheBills({ uses, policy: { questions } }: Pick<FactPage, 'uses' | 'policy'>) {
  const { lines, derived, oneOffs, growth, sizes } = uses
  return (
    <>
      <Part
        title={FACT.lines}
        items={lines.map(({ id, title, component }) => ({ key: id, text: `${title} (${componentInText(component)})` }))}
      />
      <Part title={FACT.oneOffs} items={oneOffs.map(titled)} />
      <Part title={FACT.derived} items={derived.map(titled)} />
      <Part title={FACT.sizes} items={sizes.map(titled)} />
      <Part
        title={FACT.growth}
        items={growth.map(({ id, figures }) => ({
          key: id,
          text: FACT.growthOf(figures.map((key) => figureName(key, questions)).join(', ')),
        }))}
      />
    </>
  )
}

/** Everything that uses a fact: rules, answers it stands in for, lines of bills. */
export function FactUsesList({ uses, policy }: Pick<FactPage, 'uses' | 'policy'>) {
  const { rules, standsFor, costScale, priceAge } = uses
  const elsewhere = [...(costScale ? [FACT.costScale] : []), ...(priceAge ? [FACT.priceAge] : [])]
  return (
    <HeadedSection title={FACT.uses}>
      {isUnused(uses) ? <p className={classes.none}>{FACT.unused}</p> : null}
      <Part
        title={FACT.rules}
        items={rules.map(({ rule }) => ({
          key: rule.id,
          text: (
            <>
              <Link href={`/rules/${rule.id}`} prefetch={false}>
                {rule.text}
              </Link>{' '}
              <span className={classes.code}>{rule.rule}</span>
            </>
          ),
        }))}
      />
      <Part
        title={FACT.standsFor}
        items={standsFor.map(({ id, label }) => ({
          key: id,
          text: (
            <Link href={`/plan#question-${id}`} prefetch={false}>
              {label}
            </Link>
          ),
        }))}
      />
      <InTheBills uses={uses} policy={policy} />
      <Part title={FACT.other} items={elsewhere.map((text) => ({ key: text, text }))} />
    </HeadedSection>
  )
}

/** The options whose bill it is in, component by component. */
export function FactOptions({ uses: { options } }: Pick<FactPage, 'uses'>) {
  if (options.length === 0) return null
  return (
    <HeadedSection title={FACT.options}>
      <OptionsByComponent options={options} />
    </HeadedSection>
  )
}
