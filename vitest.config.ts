import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    globalSetup: ['tests/support/temporary-folder.ts', 'tests/support/search-logs.ts'],
    setupFiles: ['tests/support/restore-environment.ts'],
    // Only a test that hangs may fail by it, not one on a busy machine.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // On a busy machine a worker takes a while to give its memory back.
    teardownTimeout: 60_000,
    // One more than there are cores: many tests wait for a browser, another process or a retry.
    maxWorkers: availableParallelism() + 1,
    // A worker loads what many files need once; no test leaves anything behind in it.
    isolate: false,
    // Objects of tests live briefly: a larger nursery saves a tenth of the work of collecting them.
    execArgv: ['--max-semi-space-size=64'],
    unstubEnvs: true,
    unstubGlobals: true,
    restoreMocks: true,
  },
})
