const CORE = ['units', 'pricing', 'cost', 'decision']
/** What each room of lib/ may import besides itself. A new row is a design decision (ADR). */
const ROOMS = {
  units: [],
  pricing: ['units'],
  cost: ['units', 'pricing'],
  decision: ['units'],
  plan: CORE,
  report: [...CORE, 'plan'],
  setup: [...CORE, 'plan'],
  store: [...CORE, 'plan'],
  catalog: [...CORE, 'plan'],
}
/** Doors: name, packages, the only files that may import them. */
const DOORS = [
  ['formulas', 'mathjs', '^lib/units/formula[.]ts$'],
  ['hash', 'safe-stable-stringify|@noble/hashes', '^lib/plan/'],
  ['aws', '@aws-sdk', '^lib/pricing/aws/'],
  ['database', 'kysely|better-sqlite3|pg', '^lib/store/'],
  ['shapes', 'zod', '^(lib/catalog/|lib/plan/codec([.]ts$|/)|lib/pricing/aws/|app/api/)'],
  ['pdf', '@react-pdf', '^lib/report/pdf/'],
  ['xlsx', 'write-excel-file', '^lib/report/xlsx/'],
  ['zip', 'fflate|client-zip', '^lib/setup/'],
  ['charts', 'recharts|@mantine/charts', '^app/_charts/'],
  ['tables', '@tanstack', '^app/(_ui/data-table|prices|plan/compare)/'],
  ['state', 'zustand', '^app/_store/'],
  ['logs', 'pino|rate-limiter-flexible', '^(app/(_server|api)|cli)/'],
]
const SERVER = '^lib/(catalog|store|pricing/aws)/'
const MACHINE = '^(node:)?(fs|path|os|http|https|net|crypto|child_process|worker_threads|process|stream)(/|$)'
const FRAMEWORKS = 'react|react-dom|next|server-only|@mantine|@tanstack|@playwright'
const TEST = '[.](test|test-d|spec)[.](tsx?|mjs)$'
const NEXT = '^app/.*(page|layout|loading|error|not-found|route|icon)[.]tsx?$'
const room = (name) => `^lib/${name}/`
const pkg = (names) => `(^|node_modules/)(${names})(/|$)`

const roomRule = ([name, below]) => [
  `room-${name}`,
  `May import: ${below.join(', ') || 'nothing'}. Pass the value in, or move up.`,
  { path: room(name) },
  { path: '^(lib|app|cli|e2e)/', pathNot: [name, ...below].map(room) },
]
const doorRule = ([name, packages, only]) => [
  `door-${name}`,
  `${packages} comes in only through ${only}.`,
  { pathNot: [only, TEST] },
  { path: pkg(packages) },
]

/** Rows of: name, what to do about it, from, to. */
const RULES = [
  ...Object.entries(ROOMS).map(roomRule),
  ...DOORS.map(doorRule),
  [
    'door-data',
    'data/ is trusted only after lib/catalog has checked it.',
    { pathNot: '^lib/catalog/' },
    { path: '^data/' },
  ],
  [
    'room-unlisted',
    'Every folder of lib/ has a row in ROOMS; no loose files, no utils.',
    {},
    { path: '^lib/', pathNot: Object.keys(ROOMS).map(room) },
  ],
  [
    'core-is-pure',
    'lib/ runs anywhere: no framework in it.',
    { path: '^lib/', pathNot: [TEST, '^lib/report/pdf/'] },
    { path: pkg(FRAMEWORKS) },
  ],
  [
    'core-has-no-machine',
    'Files, network, hashes stay in the server rooms.',
    { path: '^lib/', pathNot: [TEST, SERVER] },
    { path: MACHINE },
  ],
  [
    'rounding-at-the-screen',
    'Rounded is for readers. Compute with Usd.',
    { path: '^lib/', pathNot: ['^lib/(report|setup)/', TEST] },
    { path: '^lib/units/format-usd[.]ts$' },
  ],
  [
    'server-rooms',
    'Take what it holds as an argument; only app/_server, app/api and cli open it.',
    { path: '^(app|lib)/', pathNot: ['^app/(_server|api)/', SERVER] },
    { path: SERVER },
  ],
  [
    'server-rooms-do-not-meet',
    'app/_server and cli wire them together.',
    { path: SERVER },
    { path: SERVER, pathNot: '^lib/$1/' },
  ],
  [
    'outer-rings-do-not-meet',
    'They share lib/, not each other.',
    { path: '^(app|cli)/' },
    { path: '^(app|cli|e2e)/', pathNot: '^$1/' },
  ],
  [
    'e2e-is-outside',
    'A journey knows the screen, the scenarios and the share link.',
    { path: '^e2e/' },
    { path: '^(app|lib|cli|data)/', pathNot: '^lib/(plan/codec([.]ts$|/)|catalog/load-scenarios[.]ts$)' },
  ],
  [
    'ui-kit-knows-no-domain',
    'Give it words and numbers.',
    { path: '^app/_(ui|charts)/' },
    { path: '^(lib|app)/', pathNot: '^app/_(ui|charts)/' },
  ],
  [
    'routes-keep-their-privates',
    'Move it to app/_ui, or to lib/.',
    { path: '^app/([^_][^/]*)/' },
    { path: '^app/[^_][^/]*/_', pathNot: '^app/$1/' },
  ],
  [
    'internal-inside',
    'How lib/x works, not what it offers.',
    { path: '^lib/([^/]+)/' },
    { path: '^lib/[^/]+/internal/', pathNot: '^lib/$1/internal/' },
  ],
  ['internal-outside', 'Use the public files of lib/x.', { path: '^(app|cli|e2e)/' }, { path: '^lib/[^/]+/internal/' }],
  ['no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }],
  [
    'no-orphans',
    'Delete it, or use it.',
    { orphan: true, pathNot: ['[.]d[.]ts$', '[.]config[.]ts$', TEST, NEXT, '^cli/'] },
    {},
  ],
  ['no-test-in-product', 'Product code does not import tests.', { pathNot: TEST }, { path: TEST }],
  [
    'no-dev-package',
    'A production install would break; only the bench, a chore of this repository, may use one.',
    { path: '^(app|lib|cli)/', pathNot: [TEST, '^cli/maintain/bench/'] },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ],
  ['resolvable', 'This import leads nowhere.', {}, { couldNotResolve: true, pathNot: '^server-only$' }],
]

export default {
  forbidden: RULES.map(([name, comment, from, to]) => ({ name, comment, severity: 'error', from, to })),
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true, // a type import is an import too
    exclude: { path: '^[.]next' },
    doNotFollow: { path: 'node_modules' }, // never excluded: a package left out cannot be refused
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
