import type { JSX } from 'preact'
import type { MailingAct } from '../../domain/decisions/reader-act.ts'
import { words } from '../../i18n/operators-readers.ts'
import type { Mailing } from '../../store/editions/mailings.ts'
import type { OperatorContext } from '../operator-context.ts'
import { When } from '../pages/when.tsx'
import type { OperatorRoute } from '../routes/operator-routes.ts'
import { MailingPage, ProgressBar } from './mailing-page.tsx'
import { progressOf } from './mailing-progress.ts'
import type { CountedDeliveries, ReaderPageDeps } from './reader-deps.ts'
import { RecentActs, SHOWN_ACTS } from './recent-acts.tsx'
import { recordAct } from './record-act.ts'

type Route = OperatorRoute<ReaderPageDeps>

/** Milliseconds for which the list of mailings counts emails. Mailings that it can't count by then are counted on their own pages. */
const LONGEST_LIST_MS = 3000

/** The mailings of the newest editions. */
export const mailingsRoute: Route = {
  async show({ desk }, deps) {
    const { newest, older } = await deps.mailings()
    const end = deps.clock().getTime() + LONGEST_LIST_MS
    const listed: Listed[] = []
    for (const mailing of newest) {
      const left = end - deps.clock().getTime()
      const counts = left > 0 ? await deps.deliveries(mailing.edition, left) : undefined
      listed.push({ mailing, counts })
    }
    const acts = await deps.acts.newest(SHOWN_ACTS)
    const children = (
      <>
        <Mailings desk={desk} listed={listed} older={older} />
        <RecentActs desk={desk} acts={acts} about="edition" />
      </>
    )
    return { title: words[desk.language].mailing.title, section: 'mailings', children }
  },
}

/** The mailing of one edition. */
export const mailingRoute: Route = {
  async show({ desk, param, query }, { mailing: read, deliveries, allows, acts: log }) {
    const mailing = await read(param('id'))
    if (!mailing) return undefined
    const { mailing: messages } = words[desk.language]
    const counts = await deliveries(mailing.edition)
    const lastAct = (await log.newest(1))[0]?.number ?? 0
    const done = acts.find((act) => act === query('done'))
    return {
      title: messages.one(mailing.edition),
      section: 'mailings',
      message: done && { text: messages.done[done] },
      children: <MailingPage {...{ desk, mailing, counts, allows, lastAct }} />,
    }
  },
  async act(session, fields, deps) {
    const { desk, param } = session
    const { mailing: messages } = words[desk.language]
    const act = acts.find((one) => one === fields('do'))
    if (!act) return { problem: desk.messages.problems.unknown }
    const edition = param('id')
    const mailing = await deps.mailing(edition)
    if (!mailing) return { problem: desk.messages.problems.unknown, status: 404 }
    const result = (await isSeen(edition, fields('last'), deps))
      ? await deps.control(edition, act, fields('state') || undefined)
      : { mailing, changed: false }
    if (!result) return { problem: desk.messages.problems.unknown, status: 404 }
    if (!result.changed)
      return { problem: messages.refusedAct(messages.states[result.mailing.state]), status: 409 }
    await recordAct({ is: `${act}-mailing`, edition }, session, deps)
    return { go: `/readers/mailings/${edition}?done=${act}` }
  },
}

/** Whether no operator has done anything with a mailing since the page was opened. `last` is the last act on that page. */
async function isSeen(edition: string, last: string, { acts: log }: ReaderPageDeps): Promise<boolean> {
  if (!/^\d{1,15}$/.test(last)) return true
  const newest = await log.newest(SHOWN_ACTS)
  return !newest.some(
    ({ number, act }) => number > Number(last) && 'edition' in act && act.edition === edition,
  )
}

const acts: readonly MailingAct[] = ['pause', 'resume', 'cancel']

interface Listed {
  mailing: Mailing
  counts: CountedDeliveries | undefined
}

function Mailings(props: { desk: OperatorContext; listed: readonly Listed[]; older: number }): JSX.Element {
  const { desk, listed, older } = props
  const { mailing: messages } = words[desk.language]
  if (listed.length === 0) return <p>{messages.none}</p>
  return (
    <>
      <ul class="rows">
        {listed.map(({ mailing: { edition, state, startedAt }, counts }) => (
          <li key={edition}>
            <a class="whole" href={desk.href(`/readers/mailings/${edition}`)}>
              <span class="what">{messages.one(edition)}</span>
            </a>
            <p class="meta">
              <b>{messages.states[state]}</b> {'\u00b7'} <When desk={desk} at={startedAt} />
            </p>
            {counts && <ProgressBar messages={messages} progress={progressOf(counts)} />}
          </li>
        ))}
      </ul>
      {older > 0 && <p class="note">{messages.older(older)}</p>}
    </>
  )
}
