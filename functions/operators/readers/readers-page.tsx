import type { ComponentChildren, JSX } from 'preact'
import type { LoggedReaderAct } from '../../domain/decisions/reader-act.ts'
import { words } from '../../i18n/operators-readers.ts'
import type { SubscriberCounts } from '../../store/subscribers/subscriber-counts.ts'
import { Text } from '../../web/components/fields.tsx'
import type { OperatorContext } from '../operator-context.ts'
import { When } from '../pages/when.tsx'
import { Growth } from './growth.tsx'
import { RecentActs } from './recent-acts.tsx'

interface ReadersPageProps {
  desk: OperatorContext
  counts: SubscriberCounts | undefined
  /** Whether they are counted only once a day. */
  isDaily: boolean
  acts: readonly LoggedReaderAct[]
}

/** How many subscribers there are, in which state, and a form that finds one. */
export function ReadersPage({ desk, counts, isDaily, acts }: ReadersPageProps): JSX.Element {
  const { find, form, counts: messages } = words[desk.language]
  return (
    <>
      <section>
        <h2>{find.title}</h2>
        <form method="post" class="find">
          <input type="hidden" name="do" value="find" />
          <Text
            name="email"
            label={find.label}
            type="email"
            value={desk.submitted('find', 'email')}
            required
          />
          <button type="submit">{find.button}</button>
        </form>
      </section>
      {counts ? <Counts desk={desk} counts={counts} isDaily={isDaily} /> : <p>{messages.none}</p>}
      {counts && <Growth desk={desk} weeks={counts.weeks} />}
      <p class="onward">
        <a href={desk.href('/readers/form')}>{form.title}</a>
      </p>
      <RecentActs desk={desk} acts={acts} about="subscriber" />
    </>
  )
}

function Counts(props: { desk: OperatorContext; counts: SubscriberCounts; isDaily: boolean }): JSX.Element {
  const { desk, counts, isDaily } = props
  const { states, counts: messages } = words[desk.language]
  const { frequencies, languages, following } = counts
  return (
    <>
      <section>
        <h2>{messages.title}</h2>
        <Numbers head={[messages.state, messages.readers]}>
          {(Object.keys(states) as (keyof typeof states)[]).map((state) =>
            counts.states[state] || state === 'active' ? (
              <Row key={state} name={states[state]} number={counts.states[state] ?? 0} />
            ) : null,
          )}
        </Numbers>
        <p class="note">
          {messages.counted} <When desk={desk} at={counts.at} /> {isDaily && `\u00b7 ${messages.daily}`}
        </p>
      </section>
      <section>
        <h2>{messages.choices}</h2>
        <Numbers head={[messages.choices, messages.readers]}>
          <Row name={messages.weekly} number={frequencies.weekly ?? 0} />
          <Row name={messages.everyDay} number={frequencies.daily ?? 0} />
          <Row name={messages.en} number={languages.en ?? 0} />
          <Row name={messages.es} number={languages.es ?? 0} />
          <Row name={messages.following} number={following} />
        </Numbers>
      </section>
    </>
  )
}

/** A table of names and numbers. Screen readers read its head, which is not visible. */
export function Numbers(props: {
  head: readonly [string, string]
  children: ComponentChildren
}): JSX.Element {
  return (
    <table class="numbers">
      <thead class="unseen">
        <tr>
          {props.head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

/** One line of such a table. */
export function Row(props: { name: string; number: number; isPart?: boolean }): JSX.Element {
  return (
    <tr class={props.isPart ? 'part' : undefined}>
      <th scope="row">{props.name}</th>
      <td>{props.number.toLocaleString('en-US')}</td>
    </tr>
  )
}
