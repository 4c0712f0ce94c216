import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: 'tests/search-logs.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Left alone, vitest keeps one core free: half of what a machine of two has.
    maxWorkers: '100%',
    // A worker loads what many files need once; no test leaves anything behind in it.
    isolate: false,
    unstubEnvs: true,
    unstubGlobals: true,
    restoreMocks: true,
  },
})
