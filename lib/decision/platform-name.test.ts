import { expect, test } from 'vitest'
import { platformNameOf } from '#lib/decision/platform-name.ts'
import { stackOf } from '#lib/decision/testing/small-policy.ts'

const VENDOR = ['sagemaker-registry', 'sagemaker-pipelines', 'sagemaker-training', 'sagemaker-real-time']
const OPEN = ['mlflow-registry', 'prefect', 'ec2', 'ecs-fargate']

/** Design §5.3, one row per definition: tracking, registry, orchestration, training, serving. */
const NAMES: readonly (readonly [string, string | null, string | null, readonly string[]])[] = [
  ['all five of SageMaker', 'sagemaker', null, ['sagemaker-mlflow-app', ...VENDOR]],
  ['its tracking server counts as well', 'sagemaker', null, ['sagemaker-mlflow-server', ...VENDOR]],
  ['serving may be none', 'sagemaker', null, ['sagemaker-mlflow-app', ...VENDOR.slice(0, 3), 'none']],
  [
    'monitoring and LLM tracing do not count',
    'sagemaker',
    null,
    ['sagemaker-mlflow-app', ...VENDOR, 'evidently', 'mlflow-tracing'],
  ],
  ['MLflow that you run', 'mlflow', 'self-hosted', ['mlflow-self-hosted', ...OPEN]],
  ['and SageMaker only monitors', 'mlflow', 'self-hosted', ['mlflow-self-hosted', ...OPEN, 'sagemaker-model-monitor']],
  [
    'MLflow that Databricks runs',
    'mlflow',
    'databricks',
    ['databricks-mlflow', 'unity-catalog', 'databricks-jobs', 'databricks', 'databricks-serving'],
  ],
  ['your MLflow, SageMaker for the rest', 'hybrid', 'self-hosted-tracking', ['mlflow-self-hosted', ...VENDOR]],
  [
    'your MLflow and one part of SageMaker',
    'hybrid',
    'self-hosted-tracking',
    ['mlflow-self-hosted', ...OPEN.slice(0, 3), 'sagemaker-real-time'],
  ],
  [
    'SageMaker’s MLflow, another registry',
    'hybrid',
    'managed',
    ['sagemaker-mlflow-app', 'mlflow-registry', ...VENDOR.slice(1)],
  ],
  [
    'SageMaker’s MLflow, another scheduler',
    'hybrid',
    'managed',
    ['sagemaker-mlflow-server', 'sagemaker-registry', 'mwaa', ...VENDOR.slice(2)],
  ],
  [
    'SageMaker’s MLflow, another training',
    'hybrid',
    'managed',
    ['sagemaker-mlflow-app', ...VENDOR.slice(0, 2), 'ec2', 'sagemaker-real-time'],
  ],
  [
    'SageMaker’s MLflow, another serving',
    'hybrid',
    'managed',
    ['sagemaker-mlflow-app', ...VENDOR.slice(0, 3), 'ecs-fargate'],
  ],
  [
    'Databricks’ MLflow, SageMaker serves',
    'hybrid',
    'databricks',
    ['databricks-mlflow', 'unity-catalog', 'databricks-jobs', 'databricks', 'sagemaker-real-time'],
  ],
  ['a SaaS tracker, SageMaker for the rest', 'hybrid', null, ['wandb', ...VENDOR]],
  [
    'another cloud’s suite',
    null,
    null,
    ['vertex-experiments', 'vertex-registry', 'vertex-pipelines', 'vertex', 'vertex-endpoints'],
  ],
  ['a SaaS tracker without SageMaker', null, null, ['wandb', ...OPEN]],
  [
    'your MLflow with another cloud’s registry',
    null,
    null,
    ['mlflow-self-hosted', 'azure-ml-registry', ...OPEN.slice(1)],
  ],
]

test.each(NAMES.map(([why, ...row]) => [why, row] as const))('%s', (_, [platform, variant, options]) => {
  expect(platformNameOf(stackOf(options))).toEqual({ platform, variant })
})
