/** Where a system or option stands in its life: only an `active` or `renamed` one is open to a newcomer without reserve. */
export const LIFECYCLES = [
  'active',
  'maintenance',
  'renamed',
  'closed-to-new-customers',
  'discontinued',
  'shut-down',
] as const
export type Lifecycle = (typeof LIFECYCLES)[number]

/** Whether nobody can use it any more, or nobody repairs it. */
export const isGone = (status: Lifecycle): boolean => status === 'discontinued' || status === 'shut-down'
