/** The seven slots of a stack (design §5.5), in the order every table shows them. */
export const COMPONENTS = [
  'tracking',
  'registry',
  'orchestration',
  'training',
  'serving',
  'monitoring',
  'llmTracing',
] as const

export type Component = (typeof COMPONENTS)[number]

/** What fills each slot: one component option id per component. */
export type Stack = Readonly<Record<Component, string>>
