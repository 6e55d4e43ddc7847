import { defineConfig } from 'vitest/config'

// Type tests (*.test-d.ts) are not run here: `npm run check:types` compiles them with everything else.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['{lib,cli,app}/**/*.test.{ts,tsx,mjs}'],
    setupFiles: ['vitest.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
