import type { Context } from 'hono'
import { decisionsPerEditor } from '../../auth/limits.ts'
import type { Act, Decision, EditionAct, Problem } from '../../domain/model/decision.ts'
import { plainName } from '../../domain/text/clean.ts'
import { oneLine } from '../../domain/text/one-line.ts'
import { type Form, readForm } from '../../web/http/form.ts'
import { withRetryAfter } from '../../web/http/private-page.tsx'
import { describeDecision } from '../describe-decision.ts'
import type { DeskContext } from '../desk-context.ts'
import type { EditorDeps } from '../editor-deps.ts'
import { changesNothing, sameDecision } from '../effect/changes-nothing.ts'
import { decisionAgainst } from '../effect/decision-against.ts'
import { nothingNew } from '../effect/nothing-new.ts'
import type { Fields } from '../form-reader.ts'
import { isApplicable, movesArticles } from '../is-applicable.ts'
import { checkMatterAct } from '../matters/check-matter-act.ts'
import { maxLengths, parseAction } from '../parse-action.ts'
import { recordDecision } from '../record-decision.ts'
import { type StoryView, storyView } from '../views/story-view.ts'
import type { BuildPage } from './build-page.tsx'
import { refuse, renderDesk } from './reply.tsx'
import { type EditorSession, openSession } from './session.ts'

/**
 * Decides what a form asks for, and redirects to the page of the form. If the form is rejected, it shows that page again
 * with the reason and everything that was typed.
 */
export async function decide(context: Context, deps: EditorDeps, buildPage: BuildPage): Promise<Response> {
  const session = await openSession(context, deps)
  if (!session) return refuse(context, deps)
  const { messages, editor, editors, href } = session.desk
  const fields = fieldsOf((await readForm(context)) ?? {})
  const reject = async (text: string, status: 400 | 404 | 409 | 429) => {
    const submitted = { ...session, desk: { ...session.desk, submitted: valuesIn(fields) } }
    const page = (await buildPage(submitted, deps)) ?? notFound(session)
    return renderDesk(context, deps, submitted, { page, message: { text, isError: true }, status })
  }
  if (!(await deps.limits.consume(decisionsPerEditor, editor.id))) {
    const minutes = await deps.limits.minutesLeft(decisionsPerEditor, editor.id)
    return withRetryAfter(await reject(messages.tooMany(minutes), 429), minutes)
  }
  const act = await actOf(fields, session, deps)
  if ('problem' in act) return reject(messages.problems[act.problem](act.most), 400)
  const why = plainName(fields.get('why')?.[0] ?? '').slice(0, maxLengths.why)
  const seen = Math.max(0, Math.floor(Number(fields.get('seen')?.[0])) || 0)
  const same = sameDecision(act, session.log)
  const { kind, decision } = same
    ? { kind: 'duplicate' as const, decision: same }
    : await recordDecision(act, { by: editor.id, why, seen }, deps)
  if (kind === 'conflict') {
    const { text, kept } = messages.conflict
    const other = text(describeDecision(decision, editors, messages))
    return reject(`${other} ${kept} ${textOf(fields)}`.trim(), 409)
  }
  const { number } = decision
  deps.logger.info('decision', { number, is: act.is })
  const applied = movesArticles(act, session.log) ? await deps.applyDecisions(number) : 'done'
  const query = new URLSearchParams({ decision: String(number) })
  if (kind === 'duplicate') query.set('how', 'known')
  else if (applied === 'soon') query.set('how', 'soon')
  else {
    const empty = await nothingNew(act, session.log, deps)
    if (empty) query.set('how', `nothing-${empty}`)
  }
  const beside = new URL(context.req.url).searchParams.get('with')
  if (beside) query.set('with', beside)
  // An editor who moves stories around stays at the story that was moved.
  const anchor = act.is === 'place' ? `#story-${fields.get('story')?.[0]}` : ''
  return context.redirect(`${href(pathOf(context))}?${query}${anchor}`, 303)
}

/** Parses the form, and checks that everything it names exists and can be changed. */
async function actOf(
  fields: Fields,
  { about, desk, log, view }: EditorSession,
  deps: EditorDeps,
): Promise<Act | Problem> {
  const unknown: Problem = { problem: 'unknown', field: 'do' }
  const { story } = about
  if (story !== undefined && (await deps.stories.family(story))[0]?.id !== story) return unknown
  const found = story === undefined ? undefined : await storyView(story, { stories: deps.stories, view, log })
  const changed = withoutOriginalText(await withOtherArticle(fields, deps), found)
  const parsed = parseAction(changed, about, deps.taxonomy)
  const act = 'problem' in parsed ? parsed : await checkMatterAct(parsed, desk.matters, deps)
  if ('problem' in act) return act
  if (act.is === 'rewrite' && !act.headline && !act.summary && !found?.story?.edited) {
    return { problem: 'same', field: 'headline' }
  }
  const against = await decisionAgainst(act, log, deps)
  if (against) return { problem: 'against', field: 'other', most: against.number }
  const isLate = 'edition' in act && !(await isOpen(act, log, deps))
  if (isLate || !(await isApplicable(act, log, deps))) return unknown
  const isIdle = !sameDecision(act, log) && changesNothing(act, log)
  return isIdle ? { problem: 'idle', field: 'do' } : act
}

/** Whether a decision about an edition is in time: before the edition is frozen, or a correction after that. */
async function isOpen(
  { is, edition }: Extract<EditionAct, { edition: string }>,
  log: readonly Decision[],
  { openSlots, editions }: EditorDeps,
): Promise<boolean> {
  if (is === 'correct-edition') return editions.has(edition)
  const slot = (await openSlots(log)).find(({ id }) => id === edition)
  return slot !== undefined && !(await editions.has(edition, slot.frequency))
}

/** Replaces the address of another story by its first article, which a merge needs. */
async function withOtherArticle(fields: Fields, { stories }: EditorDeps): Promise<Fields> {
  const address = fields.get('address')?.[0]
  if (address === undefined) return fields
  const id = /\d{8}-[0-9a-f]{12}/.exec(address)?.[0] ?? ''
  const [first] = (await stories.family(id)).flatMap(({ members }) => members)
  return new Map([...fields, ['other', first ? [`${first.source}/${first.id}`] : []]])
}

/** Empties the headline and the summary if they are still the publisher's, with which the form was filled in. */
function withoutOriginalText(fields: Fields, view: StoryView | undefined): Fields {
  const changed = [...fields].map(([name, values]): [string, readonly string[]] => {
    const original = name === 'headline' || name === 'summary' ? view?.original?.[name] : undefined
    return [name, original !== undefined && oneLine(values[0] ?? '') === oneLine(original) ? [] : values]
  })
  return new Map(changed)
}

function fieldsOf(body: Form): Fields {
  return new Map(
    Object.entries(body).map(([name, value]) => [
      name,
      [value].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  )
}

function valuesIn(fields: Fields): DeskContext['submitted'] {
  return (act, field) => (fields.get('do')?.[0] === act ? (fields.get(field) ?? []) : undefined)
}

/** Everything that the editor typed, so that it is not lost. */
function textOf(fields: Fields): string {
  const names = [
    'headline',
    'summary',
    'text',
    'note',
    'introduction',
    'title',
    'url',
    'outlet',
    'address',
    'story',
    'other-matter',
    'into',
    'name-en',
    'name-es',
    'day',
    'why',
  ]
  return names.flatMap((name) => fields.get(name)?.[0] || []).join(' \u00b7 ')
}

function pathOf(context: Context): string {
  return context.req.path.split('/').slice(3).join('/').replace(/^/, '/')
}

function notFound({ desk: { messages } }: EditorSession) {
  return { title: messages.story.gone, children: undefined }
}
