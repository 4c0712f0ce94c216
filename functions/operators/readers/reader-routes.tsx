import type { ReaderChange } from '../../domain/decisions/reader-act.ts'
import { masked, normalised, parseAddress } from '../../domain/email/address.ts'
import { words } from '../../i18n/operators-readers.ts'
import type { OperatorContext } from '../operator-context.ts'
import type { OperatorRoute } from '../routes/operator-routes.ts'
import type { OperatorSession } from '../routes/session.ts'
import { FormPage } from './form-page.tsx'
import type { ReaderChanged, ReaderPageDeps } from './reader-deps.ts'
import { ReaderPage, readerTitle } from './reader-page.tsx'
import { ReadersPage } from './readers-page.tsx'
import { SHOWN_ACTS } from './recent-acts.tsx'
import { recordAct } from './record-act.ts'

type Route = OperatorRoute<ReaderPageDeps>

/** All subscribers in numbers, and the form that finds one. The address is posted, so that no URL contains it. */
export const readersRoute: Route = {
  async show({ desk }, { counts, acts }) {
    const [counted, recent] = await Promise.all([counts(), acts.newest(SHOWN_ACTS)])
    const children = <ReadersPage desk={desk} {...counted} acts={recent} />
    return { title: words[desk.language].title, section: 'readers', children }
  },
  async act({ desk }, fields, { find }) {
    const { find: messages } = words[desk.language]
    const parsed = parseAddress(fields('email'))
    if (!parsed.ok) return { problem: messages.malformed }
    const found = await find(parsed.address)
    if (found) return { go: `/readers/one/${found.id}` }
    return { problem: messages.unknown(masked(normalised(parsed.address))), status: 404 }
  },
}

/** One subscriber. */
export const readerRoute: Route = {
  async show({ desk, param, query }, { subscriber: read, lastDeliveries, backupDays }) {
    const subscriber = await read(param('id'))
    if (!subscriber) return undefined
    const deliveries = await lastDeliveries(subscriber.id)
    return {
      title: readerTitle(subscriber, desk),
      section: 'readers',
      message: messageOf(query, desk, backupDays),
      children: <ReaderPage desk={desk} subscriber={subscriber} deliveries={deliveries} />,
    }
  },
  async act(session, fields, deps) {
    const { desk, param } = session
    const { problems } = words[desk.language]
    const id = param('id')
    const act = fields('do')
    if (isChange(act)) {
      const result = await deps.change(id, act)
      if (!result.changed) return { problem: problems[act], status: 409 }
      for (const subscriber of [id, ...result.others])
        await recordAct({ is: `${act}-reader`, subscriber }, session, deps)
      return { go: `/readers/one/${id}?${resultQuery(act, result)}` }
    }
    const subscriber = await deps.subscriber(id)
    if (!subscriber) return { problem: desk.messages.problems.unknown, status: 404 }
    if (act === 'move') return move(session, fields('to'), deps)
    if (act !== 'export') return { problem: desk.messages.problems.unknown }
    await recordAct({ is: 'export-reader', subscriber: id }, session, deps)
    return new Response(await deps.download(subscriber), {
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${id}.json"`,
      },
    })
  },
}

/** The sign-up form for another site. */
export const formRoute: Route = {
  async show({ desk }, deps) {
    const children = <FormPage desk={desk} {...deps} />
    return { title: words[desk.language].form.title, section: 'readers', children }
  },
}

async function move(session: OperatorSession, typed: string, deps: ReaderPageDeps) {
  const { desk, param } = session
  const { find, problems } = words[desk.language]
  const id = param('id')
  const parsed = parseAddress(typed)
  if (!parsed.ok) return { problem: find.malformed }
  const subscriber = await deps.subscriber(id)
  const result = subscriber && (await deps.move(subscriber, parsed.address))
  if (result === 'same') return { problem: problems.same }
  if (result === 'limited') return { problem: problems.limited, status: 429 as const }
  if (result === 'blocked') return { problem: problems.blocked, status: 409 as const }
  if (result !== 'requested') return { problem: problems.move, status: 409 as const }
  await recordAct({ is: 'move-reader', subscriber: id }, session, deps)
  return { go: `/readers/one/${id}?done=move` }
}

const changes: readonly ReaderChange[] = ['pause', 'resume', 'remove', 'delete']

function isChange(act: string): act is ReaderChange {
  return (changes as readonly string[]).includes(act)
}

function resultQuery(done: ReaderChange, { wasActive, others, erased }: ReaderChanged): string {
  const still = wasActive && done !== 'resume'
  return new URLSearchParams({
    done,
    ...(others.length > 0 && { others: 'yes' }),
    ...(still && { still: 'yes' }),
    ...(erased !== undefined && { erased }),
  }).toString()
}

/** Says what the form did that was submitted before the redirect. */
function messageOf(query: OperatorSession['query'], { language }: OperatorContext, backupDays?: number) {
  const { done } = words[language]
  const act = [...changes, 'move' as const].find((one) => one === query('done'))
  if (act === undefined) return undefined
  const erased = query('erased')
  const sentences = [
    done[act],
    query('others') && done.others,
    query('still') && done.still,
    (erased === 'gone' || erased === 'traces') && done[erased],
    act === 'delete' && backupDays !== undefined && done.backups(backupDays),
  ]
  return { text: sentences.filter(Boolean).join(' ') }
}
