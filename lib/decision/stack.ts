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

/** Something for each slot. */
export const perComponent = <Of>(of: (component: Component) => Of): Readonly<Record<Component, Of>> => ({
  tracking: of('tracking'),
  registry: of('registry'),
  orchestration: of('orchestration'),
  training: of('training'),
  serving: of('serving'),
  monitoring: of('monitoring'),
  llmTracing: of('llmTracing'),
})

/** What fills each slot: one component option id per component. */
export type Stack = Readonly<Record<Component, string>>

/** Whether two stacks have the same in every slot; one that is open somewhere is like none that is not. */
export const isSameStack = (one: Stack, other: Partial<Stack> | null): boolean =>
  other !== null && COMPONENTS.every((component) => one[component] === other[component])
