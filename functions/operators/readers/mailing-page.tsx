import type { JSX } from 'preact'
import { withoutAddresses } from '../../domain/email/address.ts'
import type { DeliveryState } from '../../domain/model/delivery.ts'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../domain/time.ts'
import { type Words, words } from '../../i18n/operators-readers.ts'
import type { Mailing } from '../../store/editions/mailings.ts'
import { ActForm } from '../../web/components/desk.tsx'
import { Details } from '../../web/components/fields.tsx'
import type { OperatorContext } from '../operator-context.ts'
import { Facts } from '../pages/facts.tsx'
import { timeText, When } from '../pages/when.tsx'
import { type Progress, progressOf, remainingMs } from './mailing-progress.ts'
import type { CountedDeliveries, ReaderPageDeps } from './reader-deps.ts'
import { Numbers, Row } from './readers-page.tsx'

/** The reasons of one state that are shown, the most frequent first. */
const MOST_REASONS = 20

/** The states in which the numbers still change. The page does not reload by itself: that would interrupt its reader (WCAG 2.2.1). */
const underWay: readonly Mailing['state'][] = ['freezing', 'sending', 'cancelling']

interface MailingPageProps {
  desk: OperatorContext
  mailing: Mailing
  counts: CountedDeliveries | undefined
  allows: ReaderPageDeps['allows']
  /** The number of the last act of an operator, so that a form shows what its operator knew. */
  lastAct: number
}

/** The progress of the emails of one edition, and what an operator can do about it. */
export function MailingPage({ desk, mailing, counts, allows, lastAct }: MailingPageProps): JSX.Element {
  const { mailing: messages } = words[desk.language]
  const { state, startedAt, completedAt, reason, wait } = mailing
  const why = reason ?? wait?.reason
  const fields = { state, last: lastAct }
  return (
    <>
      <Facts
        facts={[
          [words[desk.language].one.state, messages.states[state]],
          [messages.began, <When desk={desk} at={startedAt} />],
          [messages.ended, completedAt && <When desk={desk} at={completedAt} />],
          [
            messages.reason,
            why !== undefined && (
              <>
                {withoutAddresses(why, '\u2026')}
                {wait && <span class="note">{messages.until(timeText(desk, wait.until))}</span>}
              </>
            ),
          ],
        ]}
      />
      {counts ? <Counts desk={desk} mailing={mailing} counts={counts} /> : <p>{messages.uncounted}</p>}
      <section class="forms">
        <div class="acts">
          {allows(state, 'pause') && (
            <ActForm desk={desk} act="pause" fields={fields} button={messages.pause} />
          )}
          {allows(state, 'resume') && (state === 'paused' || wait) && (
            <ActForm
              desk={desk}
              act="resume"
              fields={fields}
              button={wait ? messages.retryNow : messages.resume}
            />
          )}
        </div>
        {allows(state, 'cancel') && (
          <Details summary={messages.cancel} grave>
            <p>{messages.cancelNote}</p>
            <ActForm desk={desk} act="cancel" fields={fields} button={messages.cancel} look="grave" />
          </Details>
        )}
      </section>
    </>
  )
}

function Counts(props: { desk: OperatorContext; mailing: Mailing; counts: CountedDeliveries }): JSX.Element {
  const { desk, mailing, counts } = props
  const { mailing: messages } = words[desk.language]
  const progress = progressOf(counts)
  const remaining = remainingMs(mailing, progress, counts.at)
  return (
    <section>
      <h2>{messages.progress}</h2>
      <ProgressBar messages={messages} progress={progress} />
      {remaining !== undefined && <p>{messages.estimate(duration(remaining, messages))}</p>}
      <Numbers head={[messages.what, messages.number]}>
        {(Object.keys(messages.deliveries) as DeliveryState[]).map((state) => {
          const number = counts.states[state]
          if (number === undefined) return null
          const reasons = Object.entries(counts.reasons[state] ?? {}).sort(([, a], [, b]) => b - a)
          return (
            <>
              <Row name={messages.deliveries[state]} number={number} />
              {state !== 'excluded' &&
                reasons
                  .slice(0, MOST_REASONS)
                  .map(([reason, n]) => (
                    <Row key={reason} name={withoutAddresses(reason, '\u2026')} number={n} isPart />
                  ))}
            </>
          )
        })}
      </Numbers>
      {counts.nextTry !== undefined && <p class="note">{messages.retry(timeText(desk, counts.nextTry))}</p>}
      <p class="note">
        {messages.counted} <When desk={desk} at={counts.at} />
        {underWay.includes(mailing.state) && (
          <>
            {' \u00b7 '}
            <a href="?">{messages.countAgain}</a>
          </>
        )}
      </p>
    </section>
  )
}

/** How much of a mailing is done, as a bar and in words. */
export function ProgressBar(props: { messages: Words['mailing']; progress: Progress }): JSX.Element {
  const { messages, progress } = props
  const { total, done, sent, waiting, refused, failed, leftOut } = progress
  const parts = [
    messages.sent(sent),
    waiting > 0 && messages.waiting(waiting),
    refused > 0 && messages.refused(refused),
    failed > 0 && messages.failed(failed),
    leftOut > 0 && messages.leftOut(leftOut),
  ]
  return (
    <>
      {waiting > 0 && <progress max={total} value={done} aria-label={messages.doneOf(done, total)} />}
      <p class="meta">
        {[waiting > 0 && messages.doneOf(done, total), ...parts].filter(Boolean).join(' \u00b7 ')}
      </p>
    </>
  )
}

function duration(ms: number, { minutes, hours, days }: Words['mailing']): string {
  if (ms < 90 * MINUTE_MS) return minutes(Math.max(1, Math.round(ms / MINUTE_MS)))
  return ms < 36 * HOUR_MS ? hours(Math.round(ms / HOUR_MS)) : days(Math.round(ms / DAY_MS))
}
