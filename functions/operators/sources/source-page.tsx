import type { JSX } from 'preact'
import type { OperatorDecision } from '../../domain/decisions/operator-decision.ts'
import { isPolled } from '../../domain/model/source.ts'
import { looksLikeWebAddress } from '../../domain/urls/web-address.ts'
import { ActForm } from '../../web/components/desk.tsx'
import { describeDecision } from '../describe-decision.ts'
import { Facts } from '../pages/facts.tsx'
import { When } from '../pages/when.tsx'
import type { OperatorSession } from '../routes/session.ts'
import type { SourcePageDeps, SourceRow } from '../source-deps.ts'

interface SourcePageProps {
  session: OperatorSession
  row: SourceRow
  /** The decisions that apply to it. */
  about: readonly OperatorDecision[]
  deps: Pick<SourcePageDeps, 'sources' | 'added'>
}

/** What is known about a source, and what an operator can do with it. */
export function SourcePage({ session, row, about, deps }: SourcePageProps): JSX.Element {
  const { desk, log } = session
  const { messages, locale } = desk
  const { sources } = messages
  const { source, state, health, newInWeek, advice } = row
  const when = (at: string | undefined) => at && <When desk={desk} at={at} />
  const english = (text: string | undefined) => text && <span lang="en">{text}</span>
  const isFailing = (state?.consecutiveFailures ?? 0) > 0
  const isAdded = deps.added.includes(source.id)
  return (
    <>
      <Facts
        facts={[
          [sources.state, sources.health[health]],
          [sources.blocked, english(source.blocked)],
          [sources.advice, english(advice)],
          [sources.lastRead, when(state?.lastSuccess) ?? sources.neverRead],
          [sources.lastError, state?.lastErrorAt && when(state.lastErrorAt)],
          [isFailing ? sources.error : sources.errorThen, english(state?.lastError)],
          [sources.newEntries, newInWeek === undefined ? undefined : sources.newInWeek(newInWeek)],
          [sources.lastNew, when(state?.lastNewEntry)],
          [sources.next, isPolled(source) ? (when(state?.nextPoll) ?? sources.soon) : undefined],
          [sources.address, source.feed],
          [
            sources.homepage,
            looksLikeWebAddress(source.homepage ?? '') ? (
              <a href={source.homepage} rel="external noreferrer">
                {source.homepage}
              </a>
            ) : undefined,
          ],
          [sources.kind, locale.words.sourceKinds[source.kind]],
          [sources.id, source.id],
        ]}
      />
      {about.length > 0 && (
        <section class="section">
          <h2>{sources.decided}</h2>
          <ul class="rows">
            {about.map((decision) => (
              <li key={decision.number}>
                <p>{describeDecision(decision, { ...desk, sources: deps.sources, log })}</p>
                {decision.why && <p class="meta">{messages.log.because(decision.why)}</p>}
                <p class="meta">
                  <When desk={desk} at={decision.at} /> {'\u00b7'}{' '}
                  <a href={desk.href(`/log#decision-${decision.number}`)}>
                    {messages.log.number(decision.number)}
                  </a>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="section">
        <h2>{sources.acts}</h2>
        {isPolled(source) && <ActForm desk={desk} act="poll-now" button={sources.pollNow} look="main" />}
        {source.blocked === undefined && (
          <ActForm
            desk={desk}
            act={source.on ? 'turn-off' : 'turn-on'}
            button={source.on ? sources.turnOff : sources.turnOn}
            why
          />
        )}
        {isAdded && <ActForm desk={desk} act="remove-source" button={sources.remove} look="grave" why />}
      </section>
    </>
  )
}
