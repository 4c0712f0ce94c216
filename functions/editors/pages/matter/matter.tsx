import type { JSX } from 'preact'
import type { StatusChange } from '../../../domain/model/matter.ts'
import { sitePaths } from '../../../domain/site-paths.ts'
import { looksLikeWebAddress } from '../../../domain/urls/web-address.ts'
import { matterWords } from '../../../i18n/matters.ts'
import type { DeskContext } from '../../desk-context.ts'
import { describeKeys } from '../../matters/describe-keys.ts'
import type { LinkedStory, MatterView } from '../../matters/matter-view.ts'
import { statusLabel } from '../../matters/status-label.ts'
import type { SubjectNames } from '../../views/subject-names.ts'
import { Decisions } from '../decisions.tsx'
import { ActForm } from '../parts.tsx'
import { MatterForms } from './matter-forms.tsx'
import type { MatterProps } from './matter-props.ts'
import { StoryLine } from './story-line.tsx'

/** The page of a matter: what leads to it, its status with the sources, its stories and the reasons, and a form for each change. */
export function MatterPage(props: MatterProps & { names: SubjectNames }): JSX.Element {
  const { desk, view, names, numbersOf } = props
  const { messages, language, siteUrl, locale } = desk
  const { matters: words } = messages
  const other = language === 'en' ? 'es' : 'en'
  return (
    <>
      <p class="meta">
        {matterWords[language].kinds[view.kind].one} {'\u00b7'}{' '}
        <a href={siteUrl + locale.at(sitePaths.matter(view.id))}>{words.page}</a>
      </p>
      {view.name[other] !== view.name[language] && (
        <p class="meta">
          {words.inOther[other]}: <span lang={other}>{view.name[other]}</span>
        </p>
      )}
      {view.keys.length > 0 && (
        <p class="meta">
          {words.known}: {describeKeys(view.keys, numbersOf, messages).join(', ')}
        </p>
      )}
      <section class="section">
        <h2>{words.status}</h2>
        {view.changes.length === 0 && <p>{words.notYet}</p>}
        <ul class="rows">
          {view.changes.map((change) => (
            <li key={`${change.status} ${change.day}`}>
              <Step desk={desk} view={view} change={change} />
            </li>
          ))}
        </ul>
      </section>
      {view.decisions.length > 0 && (
        <section class="section">
          <h2>{messages.story.decisions}</h2>
          <Decisions desk={desk} decisions={view.decisions} active={view.active} subjects={names} />
        </section>
      )}
      <section class="section">
        <h2>{words.storiesTitle}</h2>
        {view.stories.length === 0 && <p>{words.noStories}</p>}
        <ul class="rows">
          {view.stories.map((linked) => (
            <li key={linked.story.id}>
              <Linked {...props} linked={linked} />
            </li>
          ))}
        </ul>
        <Pages desk={desk} view={view} />
      </section>
      <MatterForms {...props} />
    </>
  )
}

/** A status, when it began and who says so. */
function Step(props: { desk: DeskContext; view: MatterView; change: StatusChange }): JSX.Element {
  const { desk, view, change } = props
  const { language, locale } = desk
  const { by } = matterWords[language]
  const { status, day, outlets, url, story } = change
  const names = matterWords[language].and(outlets)
  const isWeb = looksLikeWebAddress(url ?? '')
  return (
    <>
      <p>
        <b>{statusLabel(view.kind, status, language)}</b> {'\u00b7'}{' '}
        <time datetime={day}>{locale.day(day, 'short')}</time>
      </p>
      <p class="meta">
        {by[change.by]}{' '}
        {isWeb ? (
          <a href={url} rel="external noreferrer">
            {names || url}
          </a>
        ) : (
          names
        )}
        {story && (
          <>
            {' \u00b7 '}
            <a href={desk.href(`/stories/${story}`)}>{desk.messages.edges.story}</a>
          </>
        )}
      </p>
    </>
  )
}

/** A story of the matter, why it is linked, and the button that unlinks it. */
function Linked({ desk, linked, numbersOf }: MatterProps & { linked: LinkedStory }): JSX.Element {
  const { matters: words } = desk.messages
  const { story, link } = linked
  const because =
    link.by === 'keys'
      ? words.linkedBy(describeKeys(link.keys, numbersOf, desk.messages))
      : link.by === 'editor'
        ? words.byEditor
        : words.byLikeness
  return (
    <>
      <StoryLine desk={desk} story={story} />
      <p class="because">{because}</p>
      <div class="acts">
        <ActForm
          desk={desk}
          act="unlink-matter"
          fields={{ story: story.id }}
          button={words.unlink}
          label={story.headline}
        />
      </div>
    </>
  )
}

function Pages({ desk, view }: { desk: DeskContext; view: MatterView }): JSX.Element | null {
  const { id, page, pages } = view
  const { matters: words } = desk.messages
  if (pages === 1) return null
  const at = (n: number) => desk.href(`/matters/${id}?page=${n}`)
  return (
    <p class="meta">
      {page > 1 && <a href={at(page - 1)}>{words.newer}</a>} {words.pageOf(page, pages)}{' '}
      {page < pages && <a href={at(page + 1)}>{words.older}</a>}
    </p>
  )
}
