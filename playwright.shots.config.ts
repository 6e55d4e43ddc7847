import { defineConfig } from '@playwright/test'
import journeys from './playwright.config.ts'

// Pictures of every page: the spec files write them. Same server and browser as the journeys.
export default defineConfig(journeys, { testDir: 'e2e/shots', projects: [], outputDir: 'test-results/shots' })
