import Link from 'next/link'
import { RULE } from '#app/_text/rules.ts'
import { type ConditionWords, conditionText } from '#lib/report/condition-words.ts'
import classes from './condition-tree.module.css'

/** A condition as a nested list, each answer it reads the way to its question. */
export function ConditionTree({ words }: { readonly words: ConditionWords }) {
  if (words.kind === 'test')
    return (
      <p className={classes.line}>
        <Link href={`/plan#question-${words.question}`} prefetch={false}>
          {words.label}
        </Link>{' '}
        {words.says}
      </p>
    )
  return (
    <>
      <p className={classes.line}>{RULE.groups[words.kind]}</p>
      <ul className={classes.parts}>
        {words.parts.map((part) => (
          <li key={conditionText(part)}>
            <ConditionTree words={part} />
          </li>
        ))}
      </ul>
    </>
  )
}
