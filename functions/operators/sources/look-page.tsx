import type { JSX } from 'preact'
import type { Article } from '../../domain/model/article.ts'
import { type Source, sourceKinds } from '../../domain/model/source.ts'
import type { Found, Look } from '../../store/operating/looks.ts'
import { ActForm } from '../../web/components/desk.tsx'
import { Details, Select, Text } from '../../web/components/fields.tsx'
import type { OperatorContext } from '../operator-context.ts'
import { Facts } from '../pages/facts.tsx'
import { When } from '../pages/when.tsx'
import type { Judgement } from '../source-deps.ts'

interface LookPageProps {
  desk: OperatorContext
  look: Look
  /** The source that has the feed already. */
  known: Source | undefined
  /** The source that the feed would become. */
  candidate: Source | undefined
  judge: (article: Article) => Judgement
}

/** What is at an address: the wait, what went wrong, or the feed with its first entries. */
export function LookPage({ desk, look, known, candidate, judge }: LookPageProps): JSX.Element {
  const { look: words } = desk.messages
  const { found, address } = look
  if (!found)
    return (
      <>
        <p class="lede">{words.waiting}</p>
        <Facts facts={[[words.typed, address]]} />
      </>
    )
  if (!found.ok || !candidate)
    return (
      <>
        <p class="lede">{words.failed}</p>
        {!found.ok && <p lang="en">{found.error}</p>}
        <LookAt desk={desk} address={address} button={words.again} />
      </>
    )
  return (
    <>
      <Facts
        facts={[
          [words.feed, found.feed],
          [words.name, found.title],
          [words.entries, found.entries],
          [words.newest, found.newest && <When desk={desk} at={found.newest} />],
          [
            words.problems,
            found.problems.length > 0 ? <span lang="en">{found.problems.join(' ')}</span> : undefined,
          ],
        ]}
      />
      <section class="section">
        <h2>{words.first}</h2>
        {found.articles.length === 0 && <p>{words.noArticles}</p>}
        <ul class="rows">
          {found.articles.map((article) => (
            <Entry key={article.id} desk={desk} article={article} judgement={judge(article)} />
          ))}
        </ul>
      </section>
      {known ? (
        <p class="message">
          <span>{words.known}</span>
          <a href={desk.href(`/sources/${known.id}`)}>{known.name}</a>
        </p>
      ) : (
        <Add desk={desk} candidate={candidate} />
      )}
      {found.others.length > 0 && <Others desk={desk} found={found} />}
    </>
  )
}

function Entry(props: { desk: OperatorContext; article: Article; judgement: Judgement }): JSX.Element {
  const { desk, article, judgement } = props
  const { look: words } = desk.messages
  return (
    <li>
      <p class="what" lang={article.language}>
        {article.title}
      </p>
      <p class="meta">
        <b>{judgement.isAccepted ? words.accepted : words.leftOut}</b>
        {article.published && ' \u00b7 '}
        {article.published && <When desk={desk} at={article.published} />}
      </p>
      <Details summary={words.why}>
        {judgement.because.map((sentence) => (
          <p key={sentence} class="meta">
            {sentence}
          </p>
        ))}
      </Details>
    </li>
  )
}

function Add({ desk, candidate }: { desk: OperatorContext; candidate: Source }): JSX.Element {
  const { look: words } = desk.messages
  const { sourceKinds: kinds } = desk.locale.words
  const value = (field: string, usual: string) => desk.submitted('add-source', field) ?? usual
  return (
    <section class="section">
      <h2>{words.add}</h2>
      <ActForm desk={desk} act="add-source" button={words.addButton} look="main" why>
        <Text name="name" label={words.name} value={value('name', candidate.name)} required />
        <Select
          name="kind"
          label={desk.messages.sources.kind}
          options={sourceKinds.map((kind) => [kind, kinds[kind]] as const)}
          chosen={value('kind', candidate.kind)}
        />
        <Select
          name="scope"
          label={words.scope}
          options={[
            ['filter', words.scopes.filter],
            ['all', words.scopes.all],
          ]}
          chosen={value('scope', candidate.scope)}
        />
        <Select
          name="language"
          label={words.language}
          options={[
            ['en', words.languages.en],
            ['es', words.languages.es],
          ]}
          chosen={value('language', candidate.language)}
        />
      </ActForm>
    </section>
  )
}

function Others({
  desk,
  found,
}: {
  desk: OperatorContext
  found: Extract<Found, { ok: true }>
}): JSX.Element {
  const { look: words } = desk.messages
  return (
    <section class="section">
      <h2>{words.others}</h2>
      <ul class="rows">
        {found.others.map((url) => (
          <li key={url}>
            <p class="meta">{url}</p>
            <LookAt desk={desk} address={url} button={words.lookAt} />
          </li>
        ))}
      </ul>
    </section>
  )
}

interface LookAtProps {
  desk: OperatorContext
  address: string
  button: string
}

function LookAt({ desk, address, button }: LookAtProps): JSX.Element {
  return <ActForm desk={desk} act="look" to="/sources" fields={{ address }} button={button} label={address} />
}
