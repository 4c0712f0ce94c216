import { join } from 'node:path'
import { configurationFolder } from '../../../adapters/local/files/paths.ts'
import { readConfiguration } from '../../../configuration/read.ts'
import type { Configuration } from '../../../domain/model/configuration.ts'
import { isWithin, parentsById } from '../../../domain/places.ts'
import { outcomeText } from '../../preview/preview.ts'
import { type Io, parseOptions } from '../../shared/cli.ts'
import { mailServerFile } from '../../shared/environment-files.ts'
import { exitCodes } from '../../shared/exit-code.ts'
import { type UsageRow, usageText } from '../../shared/usage.ts'
import { validateCommand } from '../validate.ts'
import { type AnswerKey, type Answers, itemsOfAnswer, operatorsOf } from './answers.ts'
import { NoAnswer, Prompter } from './ask.ts'
import { mailServerText, publicationText, sourcesText } from './folder-text.ts'
import { gather } from './gather.ts'
import { type Known, questions } from './questions.ts'
import { sendTestEmail } from './test-email.ts'
import { refuseExisting, writeFolder } from './write-folder.ts'

const usage = usageText(
  'npm run setup -- [options]',
  [
    ['--config DIR', 'the new folder (default: ../my-digest). Nothing is overwritten'],
    [
      '--data DIR',
      'where the digest will keep everything, for the commands that are printed (default: ../my-data)',
    ],
    ['--yes', 'asks nothing: what no option answers is the default'],
    ...questions.map(
      ({ key, help }): UsageRow => [`--${key} ${key === 'test-to' ? 'ADDRESS' : 'TEXT'}`, help],
    ),
  ],
  ['Asks ten questions and writes a configuration folder. An option answers its question.'],
)

const known = {
  config: { type: 'string', default: '../my-digest' },
  data: { type: 'string', default: '../my-data' },
  yes: { type: 'boolean', default: false },
  ...(Object.fromEntries(questions.map(({ key }) => [key, { type: 'string' }])) as Record<
    AnswerKey,
    { type: 'string' }
  >),
} as const

/** Asks for the settings of a new digest, writes them into a folder of its own, and says how to start it. */
export async function setupCommand(args: string[], io: Io): Promise<number> {
  const { config: folder, data, yes, ...given } = parseOptions(args, known, usage)
  const say = (line: string) => io.stdout.write(`${line}\n`)
  refuseExisting(folder)
  const base = readConfiguration({ base: configurationFolder })
  if (!yes) say(`Ten questions. Enter takes what is in brackets, and "none" leaves a setting out.`)
  const prompter = yes ? undefined : new Prompter(io)
  let answers: Answers
  try {
    answers = await gather({ given, known: knownFrom(base), base: configurationFolder, prompter, say })
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error
    say('')
    throw new Error(
      `${error.message} Nothing was written. Scripts answer by options: see npm run setup -- --help.`,
    )
  } finally {
    prompter?.close()
  }
  writeFolder(folder, {
    'publication.yaml': { text: publicationText(answers) },
    'sources.yaml': { text: sourcesText(localSources(answers, base)) },
    [mailServerFile]: { text: mailServerText(answers.smtp), mode: 0o600 },
  })
  say(`\nWritten to ${folder}:`)
  const code = await validateCommand([folder], io)
  const sent = await test(answers, folder, say)
  sayNext(answers, { folder, data, say })
  return code === exitCodes.ok && sent ? exitCodes.ok : exitCodes.failed
}

function knownFrom({ publication, places, topics }: Configuration): Known {
  const { timeZone: ours, weekly } = publication.schedule
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions()
  return {
    places,
    topics,
    title: publication.title,
    weekly,
    timeZone: /^(?:Etc\/)?(?:UTC|GMT|Unknown)$/.test(timeZone) ? ours : timeZone,
    smtp: process.env.SMTP_URL ?? '',
  }
}

/** The sources of the region that are off and may be read. */
function localSources({ places: answer }: Answers, { sources, places }: Configuration) {
  const parents = parentsById(places)
  const region = itemsOfAnswer(answer)
  const isInRegion = (place: string) => region.some((one) => isWithin(place, one, parents))
  return sources.filter(
    ({ on, blocked, places: own = [] }) => !on && blocked === undefined && own.some(isInRegion),
  )
}

/** Returns whether no test failed. */
async function test(answers: Answers, folder: string, say: (line: string) => void): Promise<boolean> {
  const { smtp, 'test-to': to } = answers
  if (!smtp || !to) return true
  const { publication } = readConfiguration({ base: configurationFolder, overlay: folder })
  const outcome = await sendTestEmail(smtp, to, publication)
  say(`\nTo ${to}: ${outcomeText(outcome, undefined)}`)
  if (outcome.kind === 'accepted') return true
  say(
    `Correct SMTP_URL in ${join(folder, mailServerFile)}. \`npm run preview\` with --to sends another test.`,
  )
  return false
}

function sayNext(
  answers: Answers,
  { folder, data, say }: { folder: string; data: string; say: (line: string) => void },
): void {
  const missing = [
    !answers.contact && 'contact (without it, real sources are not read)',
    !answers['postal-address'] && 'mail.postalAddress (before any email is sent)',
    !answers.from && 'mail.from (before any email is sent)',
  ].filter((one) => one !== false)
  if (missing.length > 0)
    say(`\nStill to fill in, in ${join(folder, 'publication.yaml')}: ${missing.join(', ')}.`)
  const operators = operatorsOf(answers)
  const page = 'sign in at /operate on the site and get the alarms'
  say(
    operators.length > 0
      ? `\n${operators.join(', ')}: the operators, who ${page}.`
      : `\nNo operators are named yet. They ${page}.`,
  )
  const options = `--config ${quoted(folder)} --data ${quoted(data)}`
  say(
    `\n${answers.contact ? 'Start it' : 'First write contact there. Then start it'}:\n\n  npm start -- --live ${options}\n`,
  )
  if (answers.url)
    say(
      `Readers reach ${answers.url} if a web server passes its requests on to 127.0.0.1:8080: docs/run has files for that.`,
    )
  say(`\`npm run -s doctor -- ${options}\` says what remains to be done.`)
}

function quoted(path: string): string {
  return /^[\w./~-]+$/.test(path) ? path : `'${path.replace(/'/g, "'\\''")}'`
}
