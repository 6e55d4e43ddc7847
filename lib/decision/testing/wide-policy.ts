import type { Adjustment, Capability, Compatibility, ComponentOption, Policy } from '#lib/decision/policy.ts'
import { SMALL_POLICY } from '#lib/decision/testing/small-policy.ts'
import type { IsoDate } from '#lib/units/iso-date.ts'

const rule = (id: string) =>
  ({
    id,
    rule: `R-${id}`,
    text: `Rule ${id}.`,
    facts: [],
    basis: 'judgement',
    source: { title: 'Invented', url: null, readOn: '2026-11-23' as IsoDate },
  }) as const

const option = (component: ComponentOption['component'], id: string): ComponentOption => ({
  component,
  id,
  title: `Title of ${id}`,
  host: 'self',
  platform: null,
  status: { kind: 'active', since: null },
})

type Row = Pick<Capability, 'component' | 'option' | 'criterion' | 'level' | 'withTracking'>

const capability = (row: Row): Capability => ({
  ...row,
  because: `Because of ${row.option}.`,
  basis: 'judgement',
  source: rule('any').source,
  reviewBy: '2027-05-31' as IsoDate,
})

type Needs = Pick<Compatibility, 'component' | 'options' | 'needs'>
const pair = (id: string, needs: Needs): Compatibility => ({ ...rule(id), ...needs })

/** Invented rules of compatibility between parts that stand far from each other and close to each other. */
const COMPATIBILITY: readonly Compatibility[] = [
  pair('serving-registry', {
    component: 'serving',
    options: ['sagemaker-real-time'],
    needs: { component: 'registry', options: ['sagemaker-registry'] },
  }),
  pair('drift-serving', {
    component: 'monitoring',
    options: ['drift'],
    needs: { component: 'serving', options: ['sagemaker-real-time', 'ec2'] },
  }),
  pair('traces-tracking', {
    component: 'llmTracing',
    options: ['traces'],
    needs: { component: 'tracking', options: ['mlflow-self-hosted'] },
  }),
  pair('drift-traces', {
    component: 'llmTracing',
    options: ['spans'],
    needs: { component: 'monitoring', options: ['drift'] },
  }),
]

const ADJUSTMENTS: readonly Adjustment[] = [
  {
    ...rule('team-helps'),
    when: { question: 'hands', oneOf: ['team'] },
    criterion: 'operations',
    applies: [{ hostedBy: ['self'] }],
    points: 30,
  },
  {
    ...rule('batch-hurts'),
    when: { question: 'tools', includesAny: ['batch'] },
    criterion: 'release-safety',
    applies: [{ component: 'serving', options: ['sagemaker-real-time', 'none'] }],
    points: -60,
  },
]

/**
 * The small policy with more to combine: options for monitoring and tracing, one of serving that nobody has judged, rules
 * of compatibility, levels that depend on what tracks, and adjustments.
 */
export const WIDE_POLICY: Policy = {
  ...SMALL_POLICY,
  options: [
    ...SMALL_POLICY.options,
    option('serving', 'ec2'),
    option('serving', 'unjudged'),
    option('monitoring', 'drift'),
    option('llmTracing', 'traces'),
    option('llmTracing', 'spans'),
  ],
  compatibility: COMPATIBILITY,
  criteria: [
    ...SMALL_POLICY.criteria.map((one) =>
      one.id === 'release-safety' ? { ...one, parts: { serving: 0.7, monitoring: 0.3 } } : one,
    ),
    ...SMALL_POLICY.criteria
      .filter(({ id }) => id === 'operations')
      .map((one) => ({ ...one, id: 'tracing', parts: { llmTracing: 1 } })),
  ],
  capabilities: [
    ...SMALL_POLICY.capabilities,
    capability({ component: 'serving', option: 'ec2', criterion: 'release-safety', level: 35 }),
    capability({ component: 'monitoring', option: 'none', criterion: 'release-safety', level: 0 }),
    capability({ component: 'monitoring', option: 'drift', criterion: 'release-safety', level: 88 }),
    capability({ component: 'llmTracing', option: 'none', criterion: 'tracing', level: 5 }),
    capability({ component: 'llmTracing', option: 'traces', criterion: 'tracing', level: 70 }),
    capability({
      component: 'llmTracing',
      option: 'spans',
      criterion: 'tracing',
      level: 95,
      withTracking: ['sagemaker-mlflow-app'],
    }),
    capability({ component: 'llmTracing', option: 'spans', criterion: 'tracing', level: 40 }),
  ],
  adjustments: ADJUSTMENTS,
  weightSets: SMALL_POLICY.weightSets.map((set) => ({
    ...set,
    weights: { cost: 0.4, 'release-safety': 0.3, operations: 0.2, tracing: 0.1 },
  })),
}
