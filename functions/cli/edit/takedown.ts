import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '../../adapters/local/sqlite/lock.ts'
import { findArticles } from '../../app/articles/find-articles.ts'
import { publish } from '../../app/publish/publish.ts'
import { lookForTakedown, type TakenDown, takeDown } from '../../app/takedown/take-down.ts'
import { redactedIn } from '../../domain/decisions/redacted.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { endLeases } from '../../store/lease.ts'
import type { Editing } from './editing.ts'
import { storyOf } from './find-by-name.ts'
import { takedownLines } from './takedown-lines.ts'

/** Takes words down, on this machine out of the free pages of its database and the published files too. */
export async function takedown(text: string, dry: boolean, room: Editing): Promise<Iterable<string>> {
  const known = redactedIn(room.log)
  const wanted = (await wantedBy(text, room)).filter(({ id }) => !known.has(id))
  if (wanted.length === 0 && known.size === 0)
    throw new Error(
      `Nothing that we keep matches "${text}". Give the id or address of an article or of a story.`,
    )
  if (dry) return takedownLines(wanted, await lookForTakedown(wanted, room.context), { dry })
  if (!room.local)
    return takedownLines(wanted, await takeDown(wanted, room, room.context), { platform: 'aws' })
  return onThisMachine(wanted, room.local, room)
}

async function onThisMachine(
  wanted: readonly ArticleName[],
  local: NonNullable<Editing['local']>,
  room: Editing,
): Promise<Iterable<string>> {
  const lock = lockFolder(join(local.folder, 'lock.sqlite'))
  try {
    // Where nothing runs on the folder, whoever held a lease in it is gone.
    if (lock) await endLeases(local.content)
    const done: TakenDown = await takeDown(wanted, room, local)
    if (lock) await publish(local)
    await rm(join(local.folder, 'preview'), { recursive: true, force: true })
    local.vacuum()
    return takedownLines(wanted, done, {
      platform: lock ? 'resting' : 'running',
      outbox: join(local.folder, 'outbox'),
    })
  } finally {
    lock?.release()
  }
}

/** All articles of that address or id; of a story, all that are in it. */
async function wantedBy(text: string, room: Editing): Promise<ArticleName[]> {
  const story = storyOf(text, room)
  if (story !== undefined) {
    const members = (await room.stories.family(story)).flatMap((record) => record.members)
    return members.map(({ id, source }) => ({ id, source }))
  }
  const [, source, id] = /^([a-z0-9][a-z0-9-]*)\/([\w-]+)$/.exec(text) ?? []
  if (source && id && (await room.articles.get({ source, id }))) return [{ source, id }]
  return findArticles(text, room.storyLog)
}
