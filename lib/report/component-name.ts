import type { Component } from '#lib/decision/stack.ts'

export const COMPONENT_NAMES = {
  tracking: 'Tracking',
  registry: 'Registry',
  orchestration: 'Orchestration',
  training: 'Training',
  serving: 'Serving',
  monitoring: 'Monitoring',
  llmTracing: 'LLM tracing',
} as const satisfies Record<Component, string>

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries(COMPONENT_NAMES))

/** The name of a line's component; lines that serve all are "Shared". */
export const componentName = (component: string): string => NAMES.get(component) ?? 'Shared'

/** The same inside a sentence: `tracking`, `LLM tracing`. */
export const componentInText = (component: string): string =>
  componentName(component).replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase())
