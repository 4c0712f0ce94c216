import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import PostalMime from 'postal-mime'
import { type MailingContext, sourcesById } from '../../app/context.ts'
import { upcomingSlots } from '../../app/editions/due-slots.ts'
import { nextEdition } from '../../app/editions/next-edition.ts'
import { messageOptions } from '../../app/mailings/send-editions.ts'
import { readMatters } from '../../app/publish/read-matters.ts'
import { fitEmail } from '../../digest/compose/fit.ts'
import { testMessage } from '../../digest/email/message.ts'
import { currentEditions } from '../../domain/edition/current-edition.ts'
import { parseAddress } from '../../domain/email/address.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Publication } from '../../domain/model/publication.ts'
import { defaultPreferences, type Preferences } from '../../domain/model/subscriber.ts'
import { withLogoInside } from '../../email/logo-inside.ts'
import { inScheme } from '../../email/styles.ts'
import { words } from '../../i18n/email.ts'
import type { Mail, Outcome, Refused } from '../../ports/mailer.ts'
import { Editions } from '../../store/editions/editions.ts'
import { Decisions } from '../../store/stories/decisions.ts'
import { accentsOf } from '../../web/style/accent.ts'
import { type Io, parseOptions, UsageError } from '../shared/cli.ts'
import { exitCodes } from '../shared/exit-code.ts'
import { installationOptions, targetOf } from '../shared/installation-option.ts'
import { openMailing } from '../shared/open-mailing.ts'
import { configurationRows, installationRows, usageText } from '../shared/usage.ts'
import { openInBrowser } from '../start/open-in-browser.ts'
import { previewPage } from './preview-page.ts'

const usage = usageText('npm run preview -- [options]', [
  ...installationRows(),
  ...configurationRows,
  ['--language es', 'shows the Spanish email'],
  ['--to ADDRESS', 'also emails it to this address as a test'],
])

const known = {
  ...installationOptions,
  config: { type: 'string' },
  sources: { type: 'string' },
  language: { type: 'string', default: 'en' },
  to: { type: 'string' },
} as const

/** Writes the next edition as it would be emailed into a folder. On a terminal it also opens the page in a browser. */
export async function previewCommand(args: string[], io: Io): Promise<number> {
  const values = parseOptions(args, known, usage)
  const to = addressOf(values.to)
  if (values.language !== 'en' && values.language !== 'es') {
    throw new UsageError(
      `preview: emails are in English (en) or Spanish (es), not "${values.language}".\n${usage}`,
    )
  }
  const { language } = values
  const target = targetOf(values)
  const context = await openMailing(target, values, io)
  try {
    const toShow = await editionToShow(context, (line) => io.stdout.write(`${line}\n`))
    if (!toShow) return exitCodes.failed
    const { edition, wasSent } = toShow
    const options = messageOptions(context)
    const preferences: Preferences = { ...defaultPreferences, language }
    const render = (to: string) =>
      testMessage(edition, preferences, to, context.clock(), options, { wasSent })
    const length = words.en.size(fitEmail(edition, { preferences, why: 'confirmed' }, options).size)
    const folder = 'folder' in target ? target.folder : join('data', target.stage)
    const { page, subject } = await writePreview(
      await render('reader@example.org'),
      length,
      join(folder, 'preview'),
      context.configuration.publication,
    )
    io.stdout.write(`Open ${page} in a browser: "${subject}"\n${length}\n`)
    if ((io.stdout as Partial<NodeJS.WriteStream>).isTTY) openInBrowser(page)
    const outbox = 'smtp' in context && !context.smtp ? join(folder, 'outbox') : undefined
    return to === undefined ? exitCodes.ok : await sendTest(context, await render(to), outbox, io)
  } finally {
    await context.close()
  }
}

function addressOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const parsed = parseAddress(text)
  if (parsed.ok) return parsed.address
  throw new UsageError(`preview: "${text}" is not a valid email address.\n${usage}`)
}

async function editionToShow(
  context: MailingContext,
  say: (line: string) => void,
): Promise<{ edition: Edition; wasSent: boolean } | undefined> {
  const [weekly] = upcomingSlots({
    schedule: context.configuration.publication.schedule,
    clock: context.clock,
  })
  const next = await nextEdition(context, weekly!, readMatters)
  if (next) return { edition: next, wasSent: false }
  const last = await new Editions(context.content, context.kept).last('weekly')
  say(
    last
      ? `There are no new stories since edition ${last.id}, so this is a preview of that edition.`
      : 'There are no stories yet, so there is no edition to preview.',
  )
  const log = await new Decisions(context.content).all()
  return last && { edition: currentEditions({ sources: sourcesById(context), log })(last), wasSent: true }
}

async function writePreview(
  mail: Mail,
  length: string,
  folder: string,
  { accent }: Publication,
): Promise<{ page: string; subject: string }> {
  const parsed = await PostalMime.parse(mail.raw)
  const { html = '', text = '', subject = '' } = parsed
  const shown = withLogoInside(html, parsed)
  const accents = accentsOf(accent)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'mail.eml'), mail.raw)
  await writeFile(join(folder, 'mail.html'), shown)
  // A frame takes the color scheme of the machine, so each file has a fixed one.
  for (const scheme of ['light', 'dark'] as const) {
    await writeFile(join(folder, `mail-${scheme}.html`), inScheme(shown, scheme, accents))
  }
  await writeFile(join(folder, 'mail.txt'), text)
  const page = resolve(folder, 'index.html')
  await writeFile(page, previewPage({ subject, text, length, bytes: Buffer.byteLength(html) }))
  return { page, subject }
}

async function sendTest(
  { mailer }: MailingContext,
  mail: Mail,
  outbox: string | undefined,
  { stdout }: Io,
): Promise<number> {
  const outcome = await mailer.send(mail)
  stdout.write(`${outcomeText(outcome, outbox)}\n`)
  return outcome.kind === 'accepted' ? exitCodes.ok : exitCodes.failed
}

/** The result of a test email; `outbox` is the folder that it is written to if there is no mail server. */
export function outcomeText(outcome: Outcome, outbox: string | undefined): string {
  const failure = 'The test email was not sent:'
  switch (outcome.kind) {
    case 'accepted':
      return outbox === undefined
        ? 'The test email was sent.'
        : `The test email is in ${outbox}. It was sent to nobody, because SMTP_URL is not set.`
    case 'refused':
      return `${failure} ${outcome.reason}. ${remedies[outcome.next]}`
    case 'throttled':
      return outcome.limit === 'rate'
        ? `${failure} emails are being sent too fast. Try again in a minute.`
        : `${failure} the daily limit has been reached. Try again tomorrow.`
    case 'withheld':
      return `${failure} it was held back.`
    case 'lost':
      return `The test email may or may not have been sent: ${outcome.reason}. Check whether it arrived before you try again.`
  }
}

const remedies: Record<Refused['next'], string> = {
  later: 'Try again later.',
  wait: 'Try again later.',
  unclear: 'Check the address. If other addresses are refused too, check whether the account may send.',
  aside: 'The account may send only to some addresses, such as verified ones: check its limits.',
  never: 'No email can be delivered to that address: check it.',
  stop: 'Fix this before the next edition: it could not be sent either.',
}
