import { publishIfDue } from '../stages/publish-if-due.ts'
import { publishingHome } from './homes.ts'
import { once } from './once.ts'
import { RememberedStories } from './remembered-stories.ts'

const setUp = once(() => {
  const home = publishingHome()
  const content = new RememberedStories(home.content, home.clock)
  return { content, home: { ...home, content } }
})

/** Each minute: brings the published files up to date where something may have changed. */
export async function handler(): Promise<void> {
  const { content, home } = setUp()
  await content.refresh()
  const report = await publishIfDue(home)
  if (report) home.journal.info('published', { ...report })
}
