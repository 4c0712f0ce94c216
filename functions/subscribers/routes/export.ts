import type { Subscriber } from '../../domain/model/subscriber.ts'
import { words } from '../../i18n/subscribers.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Deliveries } from '../../store/editions/deliveries.ts'
import type { Mailings } from '../../store/editions/mailings.ts'
import { notice } from '../../web/http/private-page.tsx'
import { ActionButton } from '../pages/parts.tsx'
import { managed } from './manage.ts'

/** Shows what the file will contain, and the button that downloads it. */
export const showExport = managed(({ preferences: { language } }, context, deps) => {
  const { title, text, button } = words[language].export
  return notice(context, deps, { language, title, text, children: ActionButton({ button }) })
})

/** Everything that is kept about a subscriber, as JSON. */
export async function everythingAbout(
  subscriber: Subscriber,
  deps: { deliveries: Pick<Deliveries, 'of'>; mailings: Pick<Mailings, 'editions'>; clock: Clock },
): Promise<string> {
  const rows = await deps.deliveries.of(subscriber.id, await deps.mailings.editions())
  const all = {
    exportedAt: deps.clock().toISOString(),
    subscriber,
    deliveries: rows.map(({ delivery }) => delivery),
  }
  return `${JSON.stringify(all, null, 2)}\n`
}

/** Returns everything that is stored about the subscriber, as JSON. */
export const download = managed(async (subscriber, context, deps) => {
  return context.body(await everythingAbout(subscriber, deps), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="what-we-hold.json"',
  }) as Response
})
