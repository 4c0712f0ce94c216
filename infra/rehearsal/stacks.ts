import {
  CloudFormationClient,
  CreateStackCommand,
  DeleteStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  UpdateStackCommand,
} from '@aws-sdk/client-cloudformation'
import {
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm'
import { differences } from './difference.ts'
import { ACCOUNT, type Emulator, REGION } from './emulator.ts'
import { byApi } from './make-by-api.ts'
import { readers } from './read-back.ts'
import { forEmulator, type Known, type Resource, resolve, type Template, translate } from './template.ts'

const ASSETS = `cdk-hnb659fds-assets-${ACCOUNT}-${REGION}`
const options = { maxAttempts: 1 }
const cloudFormation = () => new CloudFormationClient(options)
const s3 = () => new S3Client({ ...options, forcePathStyle: true })

/** What became of the resources of both stacks. */
export interface Created {
  /** Physical ids of what the emulator's CloudFormation created, by stack and logical id. */
  ids: Map<string, string>
  /** Types that neither its CloudFormation nor its APIs were asked for, with how many there are. */
  skipped: Map<string, number>
  /** How many resources were made through the API of their service, by type. */
  byApi: Map<string, number>
  /** How many resources were read back, by type, and where they differ from the template. */
  readBack: Map<string, number>
  differences: string[]
}

/** Makes what `cdk bootstrap` makes, as far as a deployment of these stacks needs it. */
export async function bootstrap(): Promise<void> {
  await s3().send(new CreateBucketCommand({ Bucket: ASSETS }))
  const version = { Name: '/cdk-bootstrap/hnb659fds/version', Value: '30', Type: 'String' } as const
  await new SSMClient(options).send(new PutParameterCommand(version))
}

/** Creates or updates stacks in this order, each with its own template, and reads all back. */
export async function deployStacks(
  templates: ReadonlyMap<string, Template>,
  emulator: Emulator,
): Promise<{ created: Created; outputs: Record<string, Record<string, string>> }> {
  const known: Known = { ids: new Map(), types: new Map(), exports: new Map() }
  const created: Created = {
    ids: new Map(),
    skipped: new Map(),
    byApi: new Map(),
    readBack: new Map(),
    differences: [],
  }
  const outputs: Record<string, Record<string, string>> = {}
  for (const [name, template] of templates) {
    await uploadAssets(template)
    const stackId = await put(name, forEmulator(template, emulator.types, known))
    known.ids.set('AWS::StackId', stackId)
    for (const [logical, physical] of await physicalIds(name)) {
      known.ids.set(logical, physical)
      created.ids.set(`${name}/${logical}`, physical)
    }
    for (const [id, one] of Object.entries(template.Resources)) known.types.set(id, translate(id, one).Type)
    for (const { Value, Export } of Object.values(template.Outputs ?? {}))
      if (Export) known.exports.set(Export.Name, resolve(Value, known))
    await finish(template, { emulator, known, created })
    outputs[name] = Object.fromEntries(
      Object.entries(template.Outputs ?? {})
        .filter(([, { Export }]) => !Export)
        .map(([key, { Value }]) => [key, String(resolve(Value, known))]),
    )
  }
  return { created, outputs }
}

/** Deletes a stack. Returns whether it is gone. */
export async function deleteStack(StackName: string): Promise<boolean> {
  await cloudFormation().send(new DeleteStackCommand({ StackName }))
  const answer = await cloudFormation()
    .send(new DescribeStacksCommand({ StackName }))
    .catch(() => undefined)
  return answer?.Stacks?.every(({ StackStatus }) => StackStatus === 'DELETE_COMPLETE') ?? true
}

interface Run {
  emulator: Emulator
  known: Known
  created: Created
}

/** Makes by API what CloudFormation left out, then reads back every resource that can be. */
async function finish(template: Template, run: Run): Promise<void> {
  const resources = Object.entries(template.Resources).map(([id, one]) => [id, translate(id, one)] as const)
  for (const [id, { Type }] of resources) {
    const isThere = run.known.ids.has(id)
    if (!isThere && byApi[Type]) run.known.ids.set(id, id)
    // moto creates permissions without an id.
    else if (!isThere && !run.emulator.types.has(Type)) count(run.created.skipped, Type)
  }
  for (const [id, { Type, Properties = {} }] of resources) {
    const make = byApi[Type]
    const physical = run.known.ids.get(id)
    if (!make || physical === undefined) continue
    const properties = resolve(Properties, run.known) as Resource['Properties']
    await attempt(run, `${Type} ${id}`, () => make(properties, physical, run.emulator))
    count(run.created.byApi, Type)
  }
  for (const [id, { Type, Properties = {} }] of resources) {
    const read = readers[Type]
    const physical = run.known.ids.get(id)
    if (!read || physical === undefined) continue
    const properties = resolve(Properties, run.known) as Resource['Properties']
    await attempt(run, `${Type} ${id}`, async () => {
      const [expected, actual] = await read(properties, physical, run.emulator)
      run.created.differences.push(...differences(expected, actual).map((one) => `${Type} ${id}: ${one}`))
      count(run.created.readBack, Type)
    })
  }
  await removeBucketPolicies(template, run)
}

/** moto ignores the conditions of a policy, so it would refuse every request as one without TLS. */
async function removeBucketPolicies({ Resources }: Template, { known }: Run): Promise<void> {
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type !== 'AWS::S3::BucketPolicy') continue
    const Bucket = String(resolve(Properties.Bucket, known))
    await s3().send(new DeleteBucketPolicyCommand({ Bucket }))
  }
}

async function attempt({ created }: Run, what: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    created.differences.push(`${what}: ${(error as Error).name}: ${(error as Error).message.slice(0, 300)}`)
  }
}

function count(in_: Map<string, number>, type: string): void {
  in_.set(type, (in_.get(type) ?? 0) + 1)
}

/** Creates or updates a stack, and returns its id. */
async function put(StackName: string, template: Template): Promise<string> {
  const client = cloudFormation()
  const Key = `${StackName}.json`
  await s3().send(new PutObjectCommand({ Bucket: ASSETS, Key, Body: JSON.stringify(template) }))
  const input = {
    StackName,
    TemplateURL: `https://s3.amazonaws.com/${ASSETS}/${Key}`,
    Capabilities: ['CAPABILITY_NAMED_IAM' as const],
  }
  const exists = await client.send(new DescribeStacksCommand({ StackName })).catch(() => undefined)
  await client.send(exists ? new UpdateStackCommand(input) : new CreateStackCommand(input))
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName }))
  const { StackStatus: status = 'missing', StackId = '' } = Stacks[0] ?? {}
  if (!/^(?:CREATE|UPDATE)_COMPLETE$/.test(status)) throw new Error(`The stack ${StackName} is ${status}.`)
  return StackId
}

async function physicalIds(StackName: string): Promise<[string, string][]> {
  const { StackResources = [] } = await cloudFormation().send(
    new DescribeStackResourcesCommand({ StackName }),
  )
  return StackResources.flatMap(({ LogicalResourceId, PhysicalResourceId }) =>
    LogicalResourceId && PhysicalResourceId
      ? [[LogicalResourceId, PhysicalResourceId] as [string, string]]
      : [],
  )
}

/** The emulator runs no function, so the code may be anything. */
async function uploadAssets({ Resources }: Template): Promise<void> {
  for (const { Properties = {} } of Object.values(Resources)) {
    const { S3Key: Key } = (Properties.Code ?? {}) as { S3Key?: string }
    if (Key) await s3().send(new PutObjectCommand({ Bucket: ASSETS, Key, Body: 'not run' }))
  }
}
