import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { lockFolder } from '../../adapters/local/sqlite/lock.ts'
import { publish } from '../../app/publish/publish.ts'
import { previewTakedown, type TakedownReport, takeDown } from '../../app/takedown/take-down.ts'
import { redactedIn } from '../../domain/decisions/redacted.ts'
import type { ArticleName } from '../../domain/model/decision.ts'
import { endLeases } from '../../store/lease.ts'
import type { EditSession } from './edit-session.ts'
import { articlesNamed, storyOf } from './find-by-name.ts'
import { takedownLines } from './takedown-lines.ts'

/**
 * Takes articles down. On this machine also removes them from the free pages of the database and publishes the site.
 * Returns lines for the operator.
 * @throws {Error} if nothing matches.
 */
export async function takedown(text: string, dry: boolean, session: EditSession): Promise<Iterable<string>> {
  const known = redactedIn(session.log)
  const wanted = (await articlesOf(text, session)).filter(({ id }) => !known.has(id))
  if (wanted.length === 0 && known.size === 0)
    throw new Error(
      `Nothing that we keep matches "${text}". Give the ID or address of an article or of a story.`,
    )
  if (dry) return takedownLines(wanted, await previewTakedown(wanted, session.context), { dry })
  if (!session.local)
    return takedownLines(wanted, await takeDown(wanted, session, session.context), { platform: 'aws' })
  return onThisMachine(wanted, session.local, session)
}

async function onThisMachine(
  wanted: readonly ArticleName[],
  local: NonNullable<EditSession['local']>,
  session: EditSession,
): Promise<Iterable<string>> {
  const lock = lockFolder(join(local.folder, 'lock.sqlite'))
  try {
    // If nothing is running on the folder, its leases are left from a process that ended.
    if (lock) await endLeases(local.content)
    const done: TakedownReport = await takeDown(wanted, session, local)
    if (lock) await publish(local)
    await rm(join(local.folder, 'preview'), { recursive: true, force: true })
    local.vacuum()
    return takedownLines(wanted, done, {
      platform: lock ? 'stopped' : 'running',
      outbox: join(local.folder, 'outbox'),
    })
  } finally {
    lock?.release()
  }
}

/** All articles with that address or id, or all articles of a story. */
async function articlesOf(text: string, session: EditSession): Promise<ArticleName[]> {
  const story = storyOf(text, session)
  if (story !== undefined) {
    const members = (await session.stories.family(story)).flatMap((record) => record.members)
    return members.map(({ id, source }) => ({ id, source }))
  }
  return articlesNamed(text, session)
}
