import { createInterface } from 'node:readline'
import { configurationFolder } from '../adapters/local/files/paths.ts'
import type { Classifier } from '../classify/classifier.ts'
import { createClassifier } from '../classify/create-classifier.ts'
import { assignAll } from '../cluster/assign-all.ts'
import { readConfiguration } from '../configuration/read.ts'
import type { Placement, Stated } from '../domain/model/article.ts'
import type { Configuration } from '../domain/model/configuration.ts'
import { explainReason, isInformative } from '../editors/explain.ts'
import { explainNearMiss, explainPlacement } from '../editors/explain-placement.ts'
import { words } from '../i18n/editors.ts'
import { localeOf } from '../i18n/locale.ts'
import { type NameLexicon, nameLexicon } from '../ingest/capitals/name-lexicon.ts'
import { sessionOptions, sessionRows } from './edit/session-options.ts'
import { cleanRow, withForm } from './shared/clean-row.ts'
import { type Io, parseArguments, UsageError } from './shared/cli.ts'
import { exitCodes } from './shared/exit-code.ts'
import { usageText } from './shared/usage.ts'

const usage = usageText(
  [
    'npm run -s desk -- relevance|tags|copies|grouping|explain [--config DIR] < articles.jsonl',
    'npm run -s desk -- pin ARTICLE ARTICLE together|apart [options]',
  ],
  sessionRows,
  [
    'Each line of input is an article, such as this one; an id and a title or text are required:',
    '  {"id":"1","title":"Court blocks asylum rule","text":"A judge …","url":"https://…","source":"courier","date":"2026-11-20"}',
  ],
)

/** An article in a line of input. It has a title or a text, and unknown fields are ignored. */
interface Row {
  id: string
  title?: string
  text?: string
  url?: string
  source?: string
  date?: string
  /** What the removed parts of its title and text said. */
  stated?: Stated
}

const tasks: Record<
  string,
  (rows: Row[], classifier: Classifier, configuration: Configuration) => Iterable<object>
> = {
  *relevance(rows, classifier) {
    for (const row of rows) {
      const { relevant, score } = classifier.classify(classifierInput(row))
      yield { id: row.id, relevant, score }
    }
  },
  *tags(rows, classifier) {
    for (const row of rows) {
      const { topics, places } = classifier.classify(classifierInput(row))
      yield { id: row.id, topics, places }
    }
  },
  *copies(rows) {
    const placements = assignAll(rows.map(withForm))
    for (const { id } of rows)
      yield { id, copyOf: placements.get(id)?.copyOf, story: placements.get(id)?.story }
  },
  *grouping(rows) {
    const placements = assignAll(rows.map(withForm))
    for (const { id } of rows) yield { id, story: placements.get(id)?.story }
  },
  *explain(rows, classifier, configuration) {
    const explain = compileReasons(configuration)
    const placements = assignAll(rows.map(withForm))
    const titles = new Map(rows.map(({ id, title, text }) => [id, title || text?.slice(0, MAX_TITLE)]))
    for (const row of rows) {
      const placement = placements.get(row.id)
      const verdict = classifier.classify(classifierInput(row))
      yield {
        id: row.id,
        title: row.title,
        verdict: explain(verdict),
        ...verdict,
        placement,
        because: placement && because(placement, titles),
      }
    }
  },
}

/** An article without a title is quoted by this many characters of its text. */
const MAX_TITLE = 80

/** Why an article is where it is, as the editors' pages say it in English. */
function because(placement: Placement, titles: ReadonlyMap<string, string | undefined>): string {
  const { almost, partner = '' } = placement
  const placed = explainPlacement(placement, titles.get(partner), words.en)
  return almost ? `${placed} ${explainNearMiss(almost, titles.get(almost.partner) ?? '', words.en)}` : placed
}

/** Compiles a function that says what was decided about an article and why, as the editors' pages say it in English. */
function compileReasons(configuration: Configuration) {
  const { publication, relevance } = configuration
  const desk = { messages: words.en, locale: localeOf('en', publication, configuration, new Date()) }
  return ({ relevant, score, reasons }: ReturnType<Classifier['classify']>): string[] => [
    relevant
      ? `Taken: its score of ${score} reaches the threshold of ${relevance.threshold}.`
      : `Left out: its score of ${score} is below the threshold of ${relevance.threshold}.`,
    ...reasons.filter(isInformative).map((reason) => explainReason(reason, desk).filter(Boolean).join(' ')),
  ]
}

/** Classifies and groups articles from JSON Lines, with the code and settings of production, and pins articles. */
export async function deskCommand(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArguments(args, sessionOptions, usage)
  const [action, ...named] = positionals
  // A pin opens an installation, with modules that the other actions do not need.
  if (action === 'pin') return (await import('./edit/pin.ts')).pin(named, values, io, usage)
  const unexpected = Object.keys(values).find((name) => name !== 'config')
  if (unexpected) throw new UsageError(`desk: --${unexpected} can only be used with pin.\n${usage}`)
  const task = Object.hasOwn(tasks, action ?? '') ? tasks[action!] : undefined
  if (!task || named.length > 0) throw new UsageError(`desk: ${problemWith(action, named)}.\n${usage}`)
  const configuration = readConfiguration({ base: configurationFolder, overlay: values.config })
  const classifier = createClassifier(configuration)
  const { rows, problems } = await readRows(io, nameLexicon(configuration))
  for (const line of task(rows, classifier, configuration)) io.stdout.write(`${JSON.stringify(line)}\n`)
  for (const problem of problems) io.stderr.write(`${problem}\n`)
  return problems.length > 0 ? exitCodes.failed : exitCodes.ok
}

function problemWith(action: string | undefined, named: string[]): string {
  if (action === undefined) return 'name what to decide'
  if (!Object.hasOwn(tasks, action)) return `there is no action "${action}"`
  return `articles are read from standard input, so "${named[0]}" is not expected`
}

async function readRows(io: Io, lexicon: NameLexicon): Promise<{ rows: Row[]; problems: string[] }> {
  const rows: Row[] = []
  const problems: string[] = []
  let number = 0
  for await (const line of createInterface({ input: io.stdin, crlfDelay: Infinity })) {
    number++
    if (line.trim() === '') continue
    const row = readRow(line, lexicon)
    if (row === 'pair') continue
    if (typeof row === 'object') rows.push(row)
    else problems.push(`Line ${number} was skipped: ${row}`)
  }
  return { rows, problems }
}

/**
 * Reads a line, or says what is wrong with it. An editor's decision about two articles, which labeled examples contain, is
 * skipped without an error.
 */
function readRow(line: string, lexicon: NameLexicon): Row | 'pair' | string {
  const noArticle = 'it must be a JSON object with an "id".'
  try {
    const { id, ...rest } = JSON.parse(line)
    if (id === undefined && typeof rest.a === 'string' && typeof rest.b === 'string') return 'pair'
    if (typeof id !== 'string' && typeof id !== 'number') return noArticle
    const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
    const { title, url, source, date } = rest
    if (!text(title)?.trim() && !text(rest.text)?.trim()) return nothingToJudge(Object.keys(rest))
    const row = { id: String(id), url: text(url), source: text(source), date: text(date) }
    return { ...row, ...cleanRow(text(title), text(rest.text), row.url, lexicon) }
  } catch {
    return noArticle
  }
}

function nothingToJudge(keys: readonly string[]): string {
  const unknown = keys.filter((key) => !['title', 'text', 'url', 'source', 'date'].includes(key))
  const found = unknown.length
    ? ` Unknown keys: ${unknown
        .slice(0, 5)
        .map((key) => `"${key.slice(0, 40)}"`)
        .join(', ')}.`
    : ''
  return `its "title" and its "text" are missing or empty. Write one of the two as text.${found}`
}

/** Leaves out the source, because its name alone does not help the classifier. */
function classifierInput({ title, text, url, stated }: Row) {
  return { title, text, url, stated }
}
