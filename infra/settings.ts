import type { App } from 'aws-cdk-lib'
import * as z from 'zod/mini'

const flag = z.pipe(
  z.union([z.boolean(), z.enum(['true', 'false'])]),
  z.transform((value) => value === true || value === 'true'),
)

/** What is said with `cdk -c name=value`; everything else stands in the configuration. */
export const Settings = z.object({
  /** Installations side by side in one account have different stages. */
  stage: z._default(
    z
      .string()
      .check(z.regex(/^[a-z][a-z0-9-]{0,19}$/, 'must be up to 20 lower-case letters, digits and hyphens')),
    'prod',
  ),
  /** A folder with differences to the configuration. */
  config: z.optional(z.string()),
  /** Whether tables and the private bucket outlive the stack. */
  retainData: z._default(flag, true),
  /** Of the site's own domain name, in us-east-1; without one CloudFront's name works for everything. */
  certificateArn: z.optional(
    z
      .string()
      .check(z.regex(/^arn:aws:acm:us-east-1:\d+:certificate\//, 'must be a certificate in us-east-1')),
  ),
  /** Told about alarms and about the budget. */
  operatorEmail: z.optional(z.email()),
  /** In USD; alarms at 80 %. */
  monthlyBudget: z._default(z.coerce.number().check(z.positive()), 10),
  /** `create`: the domain of `mail.from` becomes an SES identity of the stack; `existing`: it is one already. */
  mailIdentity: z._default(z.enum(['create', 'existing']), 'create'),
})
export type Settings = z.infer<typeof Settings>

export function readSettings(app: App): Settings {
  const names = Object.keys(Settings.shape)
  const given = Object.fromEntries(names.map((name) => [name, app.node.tryGetContext(name)]))
  const read = Settings.safeParse(given)
  if (read.success) return read.data
  const problems = read.error.issues.map(({ path, message }) => `-c ${path.join('.')}=…: ${message}`)
  throw new Error(`The deployment's settings are wrong:\n${problems.join('\n')}`)
}
