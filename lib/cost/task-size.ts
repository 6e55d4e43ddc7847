/** Processor and memory of a machine or a task. */
export type Size = { readonly vcpu: number; readonly memoryGb: number }

/** The tasks Fargate sells, smallest first, and what the instance types they stand in for have. */
export type TaskSizes = {
  readonly tasks: readonly { readonly vcpu: number; readonly memoryGb: readonly number[] }[]
  readonly instances: Readonly<Record<string, Size>>
  /** Families with a GPU or another accelerator, which no task has. */
  readonly withAccelerator: readonly string[]
}

/** The smallest task that holds what the instance type has, or why there is none. */
export function taskFor(instanceType: string, sizes: TaskSizes): Size | 'not-offered-in-region' | 'not-in-price-sheet' {
  const [family = ''] = instanceType.split('.')
  if (sizes.withAccelerator.includes(family)) return 'not-offered-in-region'
  const needed = Object.hasOwn(sizes.instances, instanceType) ? sizes.instances[instanceType] : undefined
  if (!needed) return 'not-in-price-sheet'
  for (const { vcpu, memoryGb } of sizes.tasks) {
    const memory = memoryGb.find((one) => one >= needed.memoryGb)
    if (vcpu >= needed.vcpu && memory !== undefined) return { vcpu, memoryGb: memory }
  }
  return 'not-offered-in-region'
}
