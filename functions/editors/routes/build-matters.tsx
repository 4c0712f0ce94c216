import type { PageContent } from '../desk-context.ts'
import type { EditorDeps } from '../editor-deps.ts'
import { listMatters } from '../matters/matter-list.ts'
import { type MatterView, matterView } from '../matters/matter-view.ts'
import { matterIdIn } from '../matters/names-in-forms.ts'
import { MatterPage } from '../pages/matter/matter.tsx'
import { MattersPage } from '../pages/matter/matters.tsx'
import { MergePage } from '../pages/matter/merge.tsx'
import { subjectNames } from '../views/subject-names.ts'
import type { EditorSession } from './session.ts'

/** Builds the list of matters, or the result of a search. */
export async function buildMatters(
  { desk, query }: EditorSession,
  { numbersOf }: EditorDeps,
): Promise<PageContent | undefined> {
  return {
    title: desk.messages.matters.title,
    section: 'matters',
    children: (
      <MattersPage
        desk={desk}
        matters={listMatters(desk.matters, desk.language, numbersOf, query('q'))}
        query={query('q')}
      />
    ),
  }
}

/** Builds the page of a matter. */
export async function buildMatter(
  session: EditorSession,
  deps: EditorDeps,
): Promise<PageContent | undefined> {
  const { desk, param, query } = session
  const view = await viewOf(param('id'), session, deps, Math.max(1, Math.floor(Number(query('page'))) || 1))
  if (!view) return undefined
  const names = await subjectNames(view.decisions, session.log, deps)
  return {
    title: view.name[desk.language],
    section: 'matters',
    children: <MatterPage desk={desk} view={view} names={names} numbersOf={deps.numbersOf} />,
  }
}

/** Builds the page that shows two matters before they are merged. */
export async function buildMerge(session: EditorSession, deps: EditorDeps): Promise<PageContent | undefined> {
  const { desk, param, query } = session
  const view = await viewOf(param('id'), session, deps)
  if (!view) return undefined
  const typed = query('into') ?? ''
  const other = await viewOf(matterIdIn(typed) ?? '', session, deps)
  const problem = mergeProblem(desk, view, other)
  return {
    title: desk.messages.matters.mergeTitle,
    section: 'matters',
    children: (
      <MergePage
        desk={desk}
        matters={other && !problem ? [view, other] : [view]}
        typed={typed}
        problem={typed ? problem : undefined}
        numbersOf={deps.numbersOf}
      />
    ),
  }
}

function viewOf(
  id: string,
  { desk, view, log }: EditorSession,
  { stories }: EditorDeps,
  page = 1,
): Promise<MatterView | undefined> {
  return matterView(id, desk.matters, { stories, view, log, page })
}

/** Says why two matters cannot be merged. */
function mergeProblem(
  { messages }: EditorSession['desk'],
  one: MatterView,
  other: MatterView | undefined,
): string | undefined {
  if (!other) return messages.problems['no-matter']()
  if (other.id === one.id) return messages.problems.part()
  return other.kind === one.kind ? undefined : messages.problems.kinds()
}
