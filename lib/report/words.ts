import type { Alternative, Evaluation } from '#lib/plan/evaluation.ts'
import { formatUsd } from '#lib/units/format-usd.ts'

const PLATFORM_NAMES = { mlflow: 'MLflow', sagemaker: 'SageMaker', hybrid: 'Hybrid' } as const
const VARIANT_NAMES = {
  'self-hosted': 'run by you',
  databricks: 'run by Databricks',
  managed: 'MLflow run by SageMaker',
  'self-hosted-tracking': 'MLflow run by you',
} as const

/** `Hybrid (MLflow run by SageMaker)`: platform and variant in words. */
export function platformName({ platform, variant }: Pick<Alternative, 'platform' | 'variant'>): string {
  if (platform === null) return 'Another platform'
  return variant === null ? PLATFORM_NAMES[platform] : `${PLATFORM_NAMES[platform]} (${VARIANT_NAMES[variant]})`
}

/** An alternative's name for a table; the template's title where no platform name applies. */
export const alternativeName = (alternative: Alternative): string =>
  alternative.platform === null ? alternative.title : platformName(alternative)

/** `at least $512.48` when something is unpriced: an incomplete total is never shown as a figure alone. */
export const totalText = (point: string, complete: boolean): string =>
  `${complete ? '' : 'at least '}${formatUsd(point)}`

/** How sure the headline is, in words. */
export const ROBUSTNESS_WORDS = {
  clear: 'clear: open answers hardly move it',
  leaning: 'leaning: some open answers could move it',
  'toss-up': 'toss-up: the open answers decide it',
} as const satisfies Record<Evaluation['recommendation']['robustness'], string>

/** Why a line has no price, in words. */
export const UNPRICED_WORDS = {
  'not-in-price-sheet': 'no price was read for it',
  'not-offered-in-region': 'not offered in this region',
  ambiguous: 'several prices match',
} as const
