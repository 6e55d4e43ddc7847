import Link from 'next/link'
import { Fragment } from 'react'
import { type Fact, FactList } from '#app/_ui/fact-list.tsx'
import type { ComponentOption } from '#lib/decision/policy.ts'
import { COMPONENTS } from '#lib/decision/stack.ts'
import { COMPONENT_NAMES } from '#lib/report/component-name.ts'

type Props = { readonly options: readonly ComponentOption[] }

/** Options by their titles, each the way to the system it belongs to. */
export function OptionNames({ options }: Props) {
  return options.map(({ id, title, platform }, at) => (
    <Fragment key={id}>
      {at === 0 ? '' : ', '}
      {platform === null ? title : <Link href={`/platforms/${platform}`}>{title}</Link>}
    </Fragment>
  ))
}

/** Options component by component. */
export function OptionsByComponent({ options }: Props) {
  const facts = COMPONENTS.flatMap((component): readonly Fact[] => {
    const own = options.filter((one) => one.component === component)
    return own.length === 0 ? [] : [[COMPONENT_NAMES[component], <OptionNames key={component} options={own} />]]
  })
  return <FactList facts={facts} />
}
