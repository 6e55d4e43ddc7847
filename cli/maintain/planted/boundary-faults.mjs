/** A small tree in which every import is allowed. */
export const SOUND_TREE = {
  'lib/units/usd.ts':
    "import { evaluate } from './formula.ts'\nexport const usd = evaluate\nexport type Usd = string\n",
  'lib/units/formula.ts': "import { create } from 'mathjs/number'\nexport const evaluate = create\n",
  'lib/units/format-usd.ts': "import type { Usd } from './usd.ts'\nexport const formatUsd = (usd: Usd) => usd\n",
  'lib/pricing/find-price.ts': "import { usd } from '#lib/units/usd.ts'\nexport const findPrice = usd\n",
  'lib/pricing/aws/live.ts':
    "import '@aws-sdk/client-pricing'\nimport 'node:fs'\nimport { findPrice } from '../find-price.ts'\nexport const live = findPrice\n",
  'lib/cost/cost-line.ts':
    "import { findPrice } from '#lib/pricing/find-price.ts'\nexport const costLine = findPrice\n",
  'lib/decision/rank.ts': "import { usd } from '#lib/units/usd.ts'\nexport const rank = usd\n",
  'lib/plan/evaluate-plan.ts':
    "import { sha256 } from '@noble/hashes/sha2.js'\nimport canonicalize from 'safe-stable-stringify'\nimport { costLine } from '#lib/cost/cost-line.ts'\nimport { rank } from '#lib/decision/rank.ts'\nimport { hidden } from './internal/hidden.ts'\nexport const evaluatePlan = [sha256, canonicalize, costLine, rank, hidden]\n",
  'lib/plan/internal/hidden.ts': 'export const hidden = 1\n',
  'lib/plan/codec/plan-codec.ts': "import { z } from 'zod'\nexport const decodePlan = z\n",
  'lib/report/markdown.ts':
    "import { formatUsd } from '#lib/units/format-usd.ts'\nimport { evaluatePlan } from '#lib/plan/evaluate-plan.ts'\nexport const markdown = [formatUsd, evaluatePlan]\n",
  'lib/report/pdf/pdf.ts': "import { createElement } from 'react'\nexport const pdf = createElement\n",
  'lib/setup/bundle.ts': "import 'fflate'\nexport const bundle = 1\n",
  'lib/store/plans.ts': "import 'kysely'\nexport const plans = 1\n",
  'lib/catalog/load-scenarios.ts': 'export const loadScenarios = 1\n',
  'lib/catalog/load-catalog.ts':
    "import { z } from 'zod'\nimport rules from '../../data/rules.json' with { type: 'json' }\nimport { readFileSync } from 'node:fs'\nexport const loadCatalog = [z, rules, readFileSync]\n",
  'app/_store/plan-store.ts': "import { createStore } from 'zustand/vanilla'\nexport const store = createStore\n",
  'app/_ui/card.tsx': "import { useMemo } from 'react'\nexport const card = useMemo\n",
  'app/_charts/chart.tsx': "import '@mantine/charts'\nexport const chart = 1\n",
  'app/_server/catalog.ts':
    "import 'server-only'\nimport { loadCatalog } from '#lib/catalog/load-catalog.ts'\nimport { plans } from '#lib/store/plans.ts'\nimport { live } from '#lib/pricing/aws/live.ts'\nexport const catalog = [loadCatalog, plans, live]\n",
  'app/plan/_components/answers.tsx':
    "import { store } from '#app/_store/plan-store.ts'\nimport { card } from '#app/_ui/card.tsx'\nexport const answers = [store, card]\n",
  'app/plan/page.tsx':
    "import { catalog } from '#app/_server/catalog.ts'\nimport { chart } from '#app/_charts/chart.tsx'\nimport { pdf } from '#lib/report/pdf/pdf.ts'\nimport { answers } from './_components/answers.tsx'\nexport default [catalog, chart, pdf, answers]\n",
  'cli/planner.ts':
    "import { decodePlan } from '#lib/plan/codec/plan-codec.ts'\nimport { markdown } from '#lib/report/markdown.ts'\nimport { bundle } from '#lib/setup/bundle.ts'\nexport const planner = [decodePlan, markdown, bundle]\n",
  'cli/planner.test.ts': "import { test } from 'fast-check'\nimport { planner } from './planner.ts'\ntest(planner)\n",
  'e2e/journey.spec.ts':
    "import { decodePlan } from '#lib/plan/codec/plan-codec.ts'\nimport { loadScenarios } from '#lib/catalog/load-scenarios.ts'\nexport const journey = [decodePlan, loadScenarios]\n",
  'data/rules.json': '[]\n',
}

/** Packages that stand in for the real ones. Those of DOORS that are missing here are refused by name alone. */
export const PACKAGES_THERE = [
  'mathjs/number.js',
  '@noble/hashes/sha2.js',
  'safe-stable-stringify/index.js',
  'zod/index.js',
  'react/index.js',
  '@aws-sdk/client-pricing/index.js',
  'kysely/index.js',
  'fflate/index.js',
  'zustand/vanilla.js',
  '@mantine/charts/index.js',
  '@react-pdf/renderer/index.js',
  'write-excel-file/index.js',
  'pino/index.js',
  'fast-check/index.js',
]

/** Rows of: the rule to be broken, the file that breaks it, what it imports. */
export const BOUNDARY_FAULTS = [
  ['room-units', 'lib/units/f-room.ts', '#lib/pricing/find-price.ts'],
  ['room-pricing', 'lib/pricing/f-room.ts', '#lib/cost/cost-line.ts'],
  ['room-cost', 'lib/cost/f-room.ts', '#lib/decision/rank.ts'],
  ['room-decision', 'lib/decision/f-room.ts', '#lib/cost/cost-line.ts'],
  ['room-decision', 'lib/decision/f-pricing.ts', '#lib/pricing/find-price.ts'],
  ['room-plan', 'lib/plan/f-room.ts', '#lib/report/markdown.ts'],
  ['room-plan', 'lib/plan/f-app.ts', '#app/_ui/card.tsx'],
  ['room-report', 'lib/report/f-room.ts', '#lib/setup/bundle.ts'],
  ['room-setup', 'lib/setup/f-room.ts', '#lib/report/markdown.ts'],
  ['room-store', 'lib/store/f-room.ts', '#lib/report/markdown.ts'],
  ['room-catalog', 'lib/catalog/f-room.ts', '#lib/setup/bundle.ts'],
  ['door-formulas', 'lib/cost/f-door.ts', 'mathjs/number'],
  ['door-formulas', 'lib/units/f-door.ts', 'mathjs'],
  ['door-hash', 'lib/report/f-door.ts', 'safe-stable-stringify'],
  ['door-hash', 'app/plan/f-hash.ts', '@noble/hashes/sha2.js'],
  ['door-aws', 'app/_server/f-door.ts', '@aws-sdk/client-pricing'],
  ['door-database', 'lib/plan/f-door.ts', 'kysely'],
  ['door-database', 'cli/f-database.ts', 'pg'],
  ['door-shapes', 'lib/plan/f-shapes.ts', 'zod'],
  ['door-pdf', 'lib/report/f-pdf.ts', '@react-pdf/renderer'],
  ['door-xlsx', 'lib/report/f-xlsx.ts', 'write-excel-file'],
  ['door-zip', 'lib/report/f-zip.ts', 'fflate'],
  ['door-charts', 'app/plan/f-charts.ts', '@mantine/charts'],
  ['door-state', 'app/plan/f-state.ts', 'zustand/vanilla'],
  ['door-logs', 'lib/store/f-logs.ts', 'pino'],
  ['door-tables', 'app/plan/f-tables.ts', '@tanstack/react-table'],
  ['door-data', 'cli/f-data.ts', '#data/rules.json'],
  ['room-unlisted', 'lib/report/f-unlisted.ts', '#lib/utils/text.ts'],
  ['room-unlisted', 'cli/f-unlisted.ts', '#lib/loose.ts'],
  ['core-is-pure', 'lib/plan/f-react.ts', 'react'],
  ['core-is-pure', 'lib/catalog/f-server-only.ts', 'server-only'],
  ['core-has-no-machine', 'lib/plan/f-machine.ts', 'node:fs'],
  ['core-has-no-machine', 'lib/units/f-crypto.ts', 'node:crypto'],
  ['rounding-at-the-screen', 'lib/cost/f-rounding.ts', '#lib/units/format-usd.ts'],
  ['server-rooms', 'app/plan/f-server.ts', '#lib/catalog/load-catalog.ts'],
  ['server-rooms', 'lib/report/f-server.ts', '#lib/pricing/aws/live.ts'],
  ['server-rooms-do-not-meet', 'lib/store/f-meet.ts', '#lib/catalog/load-catalog.ts'],
  ['outer-rings-do-not-meet', 'cli/f-ring.ts', '#app/_ui/card.tsx'],
  ['outer-rings-do-not-meet', 'app/plan/f-ring.ts', '../../cli/planner.ts'],
  ['e2e-is-outside', 'e2e/f-inside.ts', '#lib/plan/evaluate-plan.ts'],
  ['ui-kit-knows-no-domain', 'app/_ui/f-domain.ts', '#lib/units/usd.ts'],
  ['routes-keep-their-privates', 'app/review/f-private.ts', '#app/plan/_components/answers.tsx'],
  ['internal-inside', 'lib/report/f-internal.ts', '#lib/plan/internal/hidden.ts'],
  ['internal-outside', 'cli/f-internal.ts', '#lib/plan/internal/hidden.ts'],
  ['no-cycles', 'lib/units/f-one.ts', './f-two.ts'],
  ['no-orphans', 'lib/units/f-alone.ts', undefined],
  ['no-test-in-product', 'cli/f-test.ts', './planner.test.ts'],
  ['no-dev-package', 'lib/units/f-dev.ts', 'fast-check'],
  ['resolvable', 'lib/units/f-nowhere.ts', './nowhere.ts'],
]

/** What the faults lean on and no rule is asked about. */
export const ACCOMPLICES = {
  'lib/utils/text.ts': 'export const text = 1\n',
  'lib/loose.ts': 'export const loose = 1\n',
  'lib/units/f-two.ts': "import { fault } from './f-one.ts'\nexport const two = fault\n",
}
