import type { Stack } from '#lib/decision/stack.ts'

export const PLATFORMS = ['mlflow', 'sagemaker', 'hybrid'] as const
export type Platform = (typeof PLATFORMS)[number]
export type Variant = 'self-hosted' | 'databricks' | 'managed' | 'self-hosted-tracking'

/** The headline name of a stack: a summary of its parts, never an input. */
export type PlatformName = { readonly platform: Platform | null; readonly variant: Variant | null }

const isSageMaker = (option: string): boolean => option.startsWith('sagemaker-')
const MLFLOW_RUN_BY = new Map<string, 'self-hosted' | 'databricks'>([
  ['mlflow-self-hosted', 'self-hosted'],
  ['databricks-mlflow', 'databricks'],
])
const MLFLOW_REGISTRIES = ['mlflow-registry', 'unity-catalog']

function hybridVariant(tracking: string): Variant | null {
  if (tracking === 'mlflow-self-hosted') return 'self-hosted-tracking'
  if (tracking === 'databricks-mlflow') return 'databricks'
  return isSageMaker(tracking) ? 'managed' : null
}

/** The platform and variant of a stack (design §5.3); monitoring and LLM tracing do not count. */
export function platformNameOf(stack: Stack): PlatformName {
  const { tracking, registry, orchestration, training, serving } = stack
  const named = [tracking, registry, orchestration, training, serving].filter((option) => option !== 'none')
  const onSageMaker = named.filter(isSageMaker)
  if (onSageMaker.length === named.length) return { platform: 'sagemaker', variant: null }
  const runBy = MLFLOW_RUN_BY.get(tracking)
  if (onSageMaker.length > 0) return { platform: 'hybrid', variant: hybridVariant(tracking) }
  if (runBy && MLFLOW_REGISTRIES.includes(registry)) return { platform: 'mlflow', variant: runBy }
  return { platform: null, variant: null }
}
