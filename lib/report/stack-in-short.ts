import type { Component, Stack } from '#lib/decision/stack.ts'
import { componentName } from '#lib/report/component-name.ts'

/** The parts by which two platforms of similar names are told apart. */
const TELLING: readonly Component[] = ['tracking', 'registry', 'orchestration', 'serving']

/**
 * What the name of a platform stands for, in a line: `Tracking: SageMaker MLflow App · Serving: EC2 machines`. `titleOf`:
 * what an option is called; a part that is filled by nothing is left out.
 */
export const stackInShort = (stack: Stack, titleOf: (component: Component, option: string) => string): string =>
  TELLING.filter((component) => stack[component] !== 'none')
    .map((component) => `${componentName(component)}: ${titleOf(component, stack[component])}`)
    .join(' · ')
