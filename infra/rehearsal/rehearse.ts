import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { App } from 'aws-cdk-lib'
import { dynamoDb, s3 } from '../../functions/adapters/aws/clients.ts'
import { DynamoTable } from '../../functions/adapters/aws/dynamodb/dynamo-table.ts'
import { stackNames } from '../../functions/adapters/aws/operator/outputs.ts'
import { S3Files } from '../../functions/adapters/aws/s3/s3-files.ts'
import { deployCommand } from '../../functions/cli/deploy/deploy.ts'
import { readConfiguration } from '../../functions/configuration/read.ts'
import { storedAt } from '../../functions/configuration/stored.ts'
import { entries } from '../entries.ts'
import { makeApp } from '../make-app.ts'
import { readSettings } from '../settings.ts'
import { type Emulator, enter, startEmulator } from './emulator.ts'
import { bootstrap, type Created, deleteStack, deployStacks } from './stacks.ts'
import type { Template } from './template.ts'

const STAGE = 'rehearsal'
const root = fileURLToPath(new URL('../..', import.meta.url))

/** Two configurations of a stage: what an operator may well change between two deployments. */
const publication = (title: string, reportsTo: string) => `
title: ${title}
operator: Harbor Legal Aid
contact: https://brief.example.org/about
mail:
  from: Harbor Brief <brief@harbor.example>
  postalAddress: Harbor Legal Aid, 7 Dock Street, Oakland, CA 94607
  reportsTo: [${reportsTo}]
`
const first = {
  'publication.yaml': publication('Harbor Brief', 'ana@harbor.example'),
  'deployment.yaml': 'operatorEmail: ana@harbor.example\n',
}
const second = {
  'publication.yaml': publication('Harbor Daily', 'bo@harbor.example'),
  'deployment.yaml':
    'operatorEmail: bo@harbor.example\nmonthlyBudget: 20\nquietHours: 36\neditionHours: 12\ndashboard: false\n',
}

/** What a rehearsal found: no problem means that all that was exercised is as the templates say. */
export interface Rehearsed {
  /** Whether anything was exercised. */
  ran: boolean
  problems: string[]
}

/**
 * Deploys a stage to moto with `npm run deploy`'s own code, changes its configuration, deploys it again and destroys it. It
 * reads back what was created, and says on its first line what it exercises.
 */
export async function rehearseDeployment(print: (line: string) => void): Promise<Rehearsed> {
  const emulator = await startEmulator()
  if (!emulator) {
    print(
      'Nothing was exercised: this machine has no python3 with moto (pip install "moto[server]"). Not done: both stacks ' +
        'created, read back, changed, created again and destroyed.',
    )
    return { ran: false, problems: [] }
  }
  const leave = enter(emulator)
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', remove)
  try {
    print(
      `Exercised: the code of npm run deploy, and both stacks in moto ${emulator.version}, created, read back, changed and ` +
        'destroyed. Not exercised: AWS itself, the CDK command line, the code of functions, and the types listed as skipped.',
    )
    return { ran: true, problems: await rehearseIn(folder, emulator, print) }
  } finally {
    leave()
    process.off('exit', remove)
    remove()
    await emulator.close()
  }
}

async function rehearseIn(
  folder: string,
  emulator: Emulator,
  print: (line: string) => void,
): Promise<string[]> {
  const problems: string[] = []
  await bootstrap()
  const one = await deploy(first, folder, emulator)
  describe('First deployment', one.created, print)
  problems.push(...one.created.differences)
  await putData(one.outputs)
  const kept = (await readData(one.outputs)).join()

  const two = await deploy(second, folder, emulator)
  describe('Second deployment, with another configuration', two.created, print)
  problems.push(...two.created.differences)
  const changes = compareIds(one.created.ids, two.created.ids)
  print(
    `  kept ${changes.kept}, new ${list(changes.added)}, replaced ${list(changes.replaced)}, removed ${list(changes.removed)}`,
  )
  problems.push(...changes.replaced.map((id) => `${id} was replaced by the second deployment`))
  if ((await readData(two.outputs)).join() !== kept) problems.push('Data was lost by the second deployment')

  const { data, service } = stackNames(STAGE)
  for (const name of [service, data])
    if (!(await deleteStack(name))) problems.push(`${name} could not be deleted`)
  const left = await readData(two.outputs)
  print(
    `Destroyed both stacks; of the data, ${left.filter(Boolean).length} of ${left.length} stores are left, as retainData says.`,
  )
  if (left.join() !== kept) problems.push('Data was lost although retainData keeps it')
  print(
    problems.length === 0
      ? 'All that was exercised is as the templates say.'
      : `${problems.length} problems:`,
  )
  for (const problem of problems) print(`  ${problem}`)
  return problems
}

async function deploy(files: Record<string, string>, folder: string, emulator: Emulator) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  let result: Awaited<ReturnType<typeof deployStacks>> | undefined
  const run = async (args: string[]) => {
    result = await deployStacks(synthesize(folder), emulator)
    writeFileSync(args[args.indexOf('--outputs-file') + 1]!, JSON.stringify(result.outputs))
    return 0
  }
  const stdout = { write: () => true } as unknown as NodeJS.WritableStream
  await deployCommand(['--stage', STAGE, '--config', folder, '--yes'], { stdout }, run)
  if (!result) throw new Error('The deployment called no CDK.')
  return result
}

/** Both templates, as `cdk synth` makes them, around functions that do nothing. */
function synthesize(overlay: string): Map<string, Template> {
  const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { context: object }
  const paths = { base: join(root, 'config'), overlay }
  const bundles = join(overlay, 'bundles')
  for (const name of Object.keys(entries)) {
    mkdirSync(join(bundles, name), { recursive: true })
    writeFileSync(join(bundles, name, 'index.mjs'), `export const handler = async () => '${name}'`)
  }
  const app = new App({ context, outdir: join(overlay, 'cdk.out') })
  const { data, service } = makeApp(app, {
    settings: readSettings(paths, STAGE),
    configuration: readConfiguration(paths),
    bundles,
  })
  const assembly = app.synth()
  return new Map(
    [data, service].map(({ stackName }) => [
      stackName,
      assembly.getStackByName(stackName).template as Template,
    ]),
  )
}

type Outputs = Record<string, Record<string, string>>
const tables = (outputs: Outputs) => {
  const { ContentTable = '', SubscribersTable = '' } = outputs[stackNames(STAGE).data] ?? {}
  return [ContentTable, SubscribersTable].map((name) => new DynamoTable(dynamoDb(), name, () => new Date()))
}

async function putData(outputs: Outputs): Promise<void> {
  for (const table of tables(outputs))
    await table.write([{ pk: 'REHEARSAL', sk: 'one', value: 'kept', when: 'absent' }])
}

/** What the tables and the bucket hold, each as text. */
async function readData(outputs: Outputs): Promise<string[]> {
  const { PrivateBucket = '' } = outputs[stackNames(STAGE).data] ?? {}
  const items = await Promise.all(
    tables(outputs).map(async (table) => {
      const [item] = await table.get([{ pk: 'REHEARSAL', sk: 'one' }]).catch(() => [undefined])
      return String(item?.value ?? '')
    }),
  )
  const stored = await new S3Files(PrivateBucket, s3().config).read(storedAt.current).catch(() => undefined)
  return [...items, stored ? 'configuration' : '']
}

function compareIds(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  const ids = [...after.keys()]
  return {
    kept: ids.filter((id) => before.get(id) === after.get(id)).length,
    added: ids.filter((id) => !before.has(id)),
    replaced: ids.filter((id) => before.has(id) && before.get(id) !== after.get(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  }
}

function describe(
  title: string,
  { ids, byApi, readBack, skipped }: Created,
  print: (line: string) => void,
): void {
  const counts = (of: ReadonlyMap<string, number>) =>
    [...of].map(([type, n]) => `${n} ${type.replace('AWS::', '')}`).join(', ') || 'nothing'
  print(`${title}: ${ids.size} resources created by CloudFormation`)
  print(`  by their APIs: ${counts(byApi)}`)
  print(`  read back and compared: ${counts(readBack)}`)
  print(`  skipped: ${counts(skipped)}`)
}

const list = (ids: readonly string[]) =>
  ids.length === 0 ? '0' : `${ids.length} (${ids.map((id) => id.split('/')[1]).join(', ')})`
