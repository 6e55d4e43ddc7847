import journeys from './playwright.config.ts'

const { projects: _, ...shared } = journeys

// Pictures of every page: the spec files write them. Same servers and browser as the journeys.
export default { ...shared, testDir: 'e2e/shots', outputDir: 'test-results/shots' }
