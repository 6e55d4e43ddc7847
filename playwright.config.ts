import { rmSync } from 'node:fs'
import { chromium, defineConfig } from '@playwright/test'
import { findBrowser } from './cli/maintain/find-browser.ts'

const port = Number(process.env.PLANNER_E2E_PORT ?? '3210')
const address = `http://localhost:${port}`
const node = `"${process.execPath}"`
/** A second server of the same build, whose live prices come from a local endpoint of AWS's price list. */
const live = { address: `http://localhost:${port + 1}`, store: 'test-results/live-store' }
const endpoint = `http://localhost:${port + 2}`
const executablePath = findBrowser({
  named: process.env.PLANNER_CHROMIUM,
  own: chromium.executablePath(),
  path: process.env.PATH,
})
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The journeys ask all questions at once, whatever a person begins with: each finds its question wherever it stands. */
const asksAll = [address, live.address].map((origin) => ({
  origin,
  localStorage: [{ name: 'mlops-platform-planner-asking', value: 'all' }],
}))

const LIVE = 'live-*.spec.ts'
const wait = { reuseExistingServer: false, timeout: 60_000 }
const server = (at: number, env: Readonly<Record<string, string>>) => ({
  ...wait,
  command: `${node} node_modules/next/dist/bin/next start -p ${at}`,
  env: { NEXT_TELEMETRY_DISABLED: '1', ...env },
  url: `http://localhost:${at}`,
})

// Nothing kept from an earlier run. The workers read this file too, while the server is already at work.
if (process.env.TEST_WORKER_INDEX === undefined) rmSync(live.store, { recursive: true, force: true })

// The journeys walk through the production build: run `npm run build` first, or `npm test`, which does.
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  outputDir: 'test-results/journeys',
  reporter: 'line',
  workers: 1,
  expect: { timeout: 15_000 },
  retries: 0,
  use: {
    baseURL: address,
    storageState: { cookies: [], origins: asksAll },
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  projects: [
    { name: 'snapshot', testIgnore: ['shots/**', LIVE] },
    { name: 'live', testMatch: LIVE, use: { baseURL: live.address } },
  ],
  webServer: [
    server(port, { PLANNER_LIVE_PRICES: 'off' }),
    {
      ...wait,
      command: `${node} cli/maintain/price-list-endpoint.ts --port ${port + 2} --latency 300 --regions us-east-1,us-west-2,eu-central-1`,
      port: port + 2,
    },
    server(port + 1, {
      PLANNER_DATA_DIR: live.store,
      AWS_ENDPOINT_URL_PRICING: endpoint,
      AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'an-example-only',
    }),
  ],
})
