import Link from 'next/link'
import classes from './quiet-link.module.css'

type Props = {
  /** The rule's id: where its page is. Undefined where a sentence belongs to no single rule. */
  readonly id: string | undefined
  /** The code it is cited by. */
  readonly code: string
  readonly className?: string | undefined
}

/** The code of a rule, quietly leading to its page. */
export function RuleLink({ id, code, className }: Props) {
  if (id === undefined) return <span className={className}>{code}</span>
  return (
    <Link className={`${classes.quiet} ${className ?? ''}`} href={`/rules/${id}`} prefetch={false}>
      {code}
    </Link>
  )
}

/** A sentence in which a rule's code stands, with the code leading to the rule's page. */
export function WithRuleLink({ text, id, code }: Pick<Props, 'id' | 'code'> & { readonly text: string }) {
  const at = text.indexOf(code)
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <RuleLink id={id} code={code} />
      {text.slice(at + code.length)}
    </>
  )
}
