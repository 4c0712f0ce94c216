import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { openFolder } from '../../functions/adapters/local/files/data-folder.ts'
import { writeExport } from '../../functions/adapters/local/files/write-export.ts'
import type { LocalContext } from '../../functions/adapters/local/local-context.ts'
import { composeNow } from '../../functions/app/editions/scheduled-edition.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { verifyArchive } from '../../functions/archive/read-archive.ts'
import { verifyToken } from '../../functions/auth/tokens.ts'
import { importInto } from '../../functions/cli/archive/import-into.ts'
import type { Item, WholeTable } from '../../functions/ports/table.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { copyDataFolder, later, openHome } from '../upgrade/fixture.ts'

const opened: LocalContext[] = []
afterEach(async () => {
  for (const context of opened.splice(0)) await context.close()
})

function open(folder: string): LocalContext {
  const context = openHome(folder)
  opened.push(context)
  return context
}

/** Every file of the site, with its bytes. */
function siteOf({ folder }: LocalContext): Map<string, string> {
  const site = join(folder, 'site')
  const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((file) => file.isFile())
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort()
  return new Map(paths.map((path) => [path.slice(site.length), readFileSync(path, 'latin1')]))
}

/** What belongs to one installation alone: its leases, its import, what it published last, and its last runs. */
const own = ['LEASE', 'IMPORT', 'PUBLISHED', 'RUNS']

async function itemsOf(table: WholeTable): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of table.all()) if (!own.includes(item.pk)) items.push(item)
  return items.sort((a, b) => (`${a.pk} ${a.sk}` < `${b.pk} ${b.sk}` ? -1 : 1))
}

it('A machine that is restored from its export publishes every file byte for byte, and everything sent before still works', async () => {
  const before = open(copyDataFolder())
  await publish(before, { atOnce: true })
  const site = siteOf(before)
  const paths = [...site.keys()]
  for (const pattern of [/^\/feed\.xml$/, /^\/story\/|^\/stor/, /edition/, /^\/matters\/./, /^\/es\/./])
    expect(paths.filter((path) => pattern.test(path)).length, String(pattern)).toBeGreaterThan(0)

  const file = join(temporaryFolder(), 'backup.jsonl.gz.age')
  const installation = openFolder(before.folder, before.clock)
  await writeExport(file, installation, before.clock, { passphrase: 'correct horse' })
  installation.close()
  const folder = join(temporaryFolder(), 'restored')
  const { schedule } = before.configuration.publication
  const passphrase = 'correct horse'
  const verified = await verifyArchive(file, { passphrase })
  // At the moment of the export nothing has become due since, so nothing is skipped.
  await importInto({ folder }, { file, passphrase, verified, schedule, clock: before.clock })

  const after = open(folder)
  await publish(after, { atOnce: true })
  const restored = siteOf(after)
  expect([...restored.keys()]).toEqual(paths)
  expect(paths.filter((path) => restored.get(path) !== site.get(path))).toEqual([])
  const tables = async ({ content, subscribers }: LocalContext) => [
    await itemsOf(content as WholeTable),
    await itemsOf(subscribers as WholeTable),
  ]
  expect(await tables(after)).toEqual(await tables(before))

  const emails = readdirSync(join(before.folder, 'outbox')).map((name) =>
    readFileSync(join(before.folder, 'outbox', name), 'latin1').replaceAll('=\r\n', ''),
  )
  const tokens = emails.flatMap((email) => email.match(/(?<=\/unsubscribe\/)u\.[\w.]+/g) ?? [])
  expect(tokens.length).toBeGreaterThan(2)
  for (const token of tokens)
    expect(verifyToken(token, after.keys, later)).toEqual(verifyToken(token, before.keys, later))
  await sendEditions(after)
  expect(await composeNow(after, 'weekly', '2026-12-04')).toBeUndefined()
  expect(readdirSync(folder)).not.toContain('outbox')
})
