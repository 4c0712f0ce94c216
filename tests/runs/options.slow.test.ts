import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'

it.each(['tests/runs/under-load.ts', 'tests/faults/main.ts'])(
  '%s prints its options, and refuses others',
  (script) => {
    const run = (option: string) =>
      spawnSync(process.execPath, ['--import', 'tsx', script, option], { encoding: 'utf8' })
    const help = run('--help')
    expect(help).toMatchObject({ status: 0, stderr: '' })
    expect(help.stdout).toMatch(/^Usage: npm run .*\n {2}/)
    expect(run('--unknown')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining(help.stdout),
    })
  },
)
