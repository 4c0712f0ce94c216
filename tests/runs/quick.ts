import { execFileSync } from 'node:child_process'
import { configDefaults } from 'vitest/config'
import { startVitest } from 'vitest/node'

/** The paths that Git prints, one on a line. */
function paths(...args: string[]): string[] {
  return execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean)
}

const uncommitted = [
  ...paths('diff', '--name-only', '--diff-filter=d', 'HEAD'),
  ...paths('ls-files', '--others', '--exclude-standard'),
]
const changed =
  uncommitted.length > 0 ? uncommitted : paths('diff', '--name-only', '--diff-filter=d', 'HEAD~')

/** `functions/cluster/copies.ts` is tested in `tests/cluster/`, and `infra/entries.ts` in `tests/infra/`. */
const folders = changed.flatMap((path) => {
  const [top, capability] = path.split('/')
  if (top === 'functions' || top === 'tests' || top === 'bench')
    return capability ? [`tests/${top === 'bench' ? 'bench/' : ''}${capability}`] : []
  if (top === 'config') return ['tests/configuration/']
  return top === 'infra' ? ['tests/infra/'] : []
})

const slow = changed.filter((path) => path.includes('.slow.test.'))
if (slow.length > 0) console.log(`These are slow and left out: npx vitest run ${slow.join(' ')}`)

if (folders.length === 0) {
  console.log('No folder changed that has tests of its own: run `npm test`.')
} else {
  const vitest = await startVitest('test', [...new Set(folders)], {
    related: changed,
    exclude: [...configDefaults.exclude, '**/*.slow.test.*'],
    run: true,
    passWithNoTests: true,
  })
  await vitest.close()
}
