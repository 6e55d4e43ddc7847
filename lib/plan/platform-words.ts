import type { Candidate } from '#lib/decision/decide.ts'
import type { PlatformName } from '#lib/decision/platform-name.ts'

const PLATFORM_NAMES = { mlflow: 'MLflow', sagemaker: 'SageMaker', hybrid: 'Hybrid' } as const
const VARIANT_NAMES = {
  'self-hosted': 'run by you',
  databricks: 'run by Databricks',
  managed: 'MLflow run by SageMaker',
  'self-hosted-tracking': 'MLflow run by you',
} as const

/** `Hybrid (MLflow run by SageMaker)`: platform and variant in words. */
export function platformName({ platform, variant }: PlatformName): string {
  if (platform === null) return 'Another platform'
  return variant === null ? PLATFORM_NAMES[platform] : `${PLATFORM_NAMES[platform]} (${VARIANT_NAMES[variant]})`
}

/** What a candidate is called: by its stack, as the recommendation is; another suite by its template. */
export const candidateTitle = (one: Pick<Candidate, 'platform' | 'variant' | 'template'>): string =>
  one.platform === null ? one.template.title : platformName(one)
