import { afterAll } from 'vitest'

const before = { ...process.env }

// The tests of a worker share its environment variables: a command that enters a stage must not leave its tables to the next.
afterAll(() => {
  for (const name of Object.keys(process.env)) if (!Object.hasOwn(before, name)) delete process.env[name]
  Object.assign(process.env, before)
})
