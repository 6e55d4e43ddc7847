import type { ComponentOption, Selector } from '#lib/decision/policy.ts'

/** Whether a selector names the option. */
export const selects = (option: ComponentOption) => (selector: Selector) =>
  'options' in selector
    ? selector.component === option.component && selector.options.includes(option.id)
    : selector.hostedBy.includes(option.host) && (selector.components?.includes(option.component) ?? true)
