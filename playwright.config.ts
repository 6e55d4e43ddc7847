import { chromium, defineConfig } from '@playwright/test'
import { findBrowser } from './cli/maintain/find-browser.ts'

const port = process.env.PLANNER_E2E_PORT ?? '3210'
const address = `http://localhost:${port}`
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

// The journeys walk through the production build: run `npm run build` first, or `npm test`, which does.
export default defineConfig({
  testDir: 'e2e',
  testIgnore: 'shots/**',
  outputDir: 'test-results/journeys',
  reporter: 'line',
  workers: 1,
  retries: 0,
  use: {
    baseURL: address,
    launchOptions: { args, ...(executablePath === undefined ? {} : { executablePath }) },
  },
  webServer: {
    command: `"${process.execPath}" node_modules/next/dist/bin/next start -p ${port}`,
    env: { NEXT_TELEMETRY_DISABLED: '1' },
    url: address,
    reuseExistingServer: false,
    timeout: 60_000,
  },
})
