import { failureOf, type LeftOut, sift, siftEdition } from '../../domain/left-out.ts'
import type { Edition } from '../../domain/model/edition.ts'
import type { Story } from '../../domain/model/story.ts'
import { defaultPreferences } from '../../domain/model/subscriber.ts'
import { closingSoon } from '../../domain/story/deadlines.ts'
import { plainStory } from '../../domain/story/plain-story.ts'
import { dayOf } from '../../domain/time.ts'
import { buildEmailModel } from '../email/email-model.ts'
import type { PublicationDetails } from '../email/publication-details.ts'
import { renderWhole } from '../email/render.tsx'
import { isNewIn, newsOf } from './already-sent.ts'
import { compose } from './compose.ts'
import { editionStory } from './edition-story.ts'
import { fitEmail } from './fit.ts'
import type { Material } from './material.ts'
import { everyMatter } from './matters/select-matters.ts'

interface Printable<E> {
  edition: E
  leftOut: LeftOut[]
}

/** The edition without the stories that can't be rendered in an email. Nearly always it is the same object. */
export function printable(edition: Edition, publication: PublicationDetails): Printable<Edition> {
  const passes = (one: Edition) => failureOf(() => tryEdition(one, publication)) === undefined
  if (passes(edition) || isOurFault(publication)) return { edition, leftOut: [] }
  return siftEdition(edition, (some) => tryEdition(some, publication))
}

/**
 * Composes the next edition, if there is anything new, without the stories that can't be rendered in an email, and notes
 * which stories are in the email.
 */
export function composePrintable(
  material: Material,
  publication: PublicationDetails,
): Printable<Edition | undefined> {
  const { edition, leftOut } = composeSound(material, publication)
  if (!edition || edition.sections.length === 0 || isOurFault(publication)) return { edition, leftOut }
  const reader = { preferences: defaultPreferences, why: 'confirmed' } as const
  const { emailed } = fitEmail(edition, reader, { publication, places: material.places })
  return { edition: { ...edition, emailed }, leftOut }
}

function composeSound(material: Material, publication: PublicationDetails): Printable<Edition | undefined> {
  const tried = (stories: readonly Story[], some: Partial<Material> = {}) => {
    const edition = compose({ ...material, ...some, stories })
    if (edition) tryEdition(edition, publication)
    return edition
  }
  let edition: Edition | undefined
  const error = failureOf(() => {
    edition = tried(material.stories)
  })
  if (error === undefined) return { edition, leftOut: [] }
  if (isOurFault(publication)) return { edition: compose(material), leftOut: [] }
  const { id } = material
  const today = dayOf(material.now, material.timeZone)
  const mayBeIn = (story: Story) => isNewIn(material, story) || closingSoon([story], today).length > 0
  const { sound, leftOut } = sift(
    material.stories,
    (story) => mayBeIn(story) && tried([story], { from: newsOf(story) - 1, to: newsOf(story), matters: [] }),
    (story) => ({ story: story.id, edition: id }),
  )
  const rest = compose({ ...material, stories: sound })
  if (!rest) return { edition: undefined, leftOut }
  const passed = printable(rest, publication)
  return { edition: passed.edition, leftOut: [...leftOut, ...passed.leftOut] }
}

/**
 * Renders emails with these stories, to find out whether that is possible.
 * @throws {Error} the one that keeps an email with them from being rendered.
 */
export function tryInEmail(some: readonly Story[], now: Date, publication: PublicationDetails): void {
  const frozenAt = now.toISOString()
  const stories = some.map((story) => editionStory(story))
  const sections = [
    { id: 'top' as const, stories, more: 0 },
    { id: 'deadlines' as const, stories, more: 0 },
  ]
  const reading = { read: 0, silent: 0 }
  tryEdition(
    { id: frozenAt.slice(0, 10), frequency: 'weekly', frozenAt, from: 0, to: 1, sections, sources: reading },
    publication,
  )
}

/** If even a plain story can't be rendered, the fault is ours, such as a setting, and not a story's. */
function isOurFault(publication: PublicationDetails): boolean {
  return failureOf(() => tryInEmail([plainStory], new Date(plainStory.published), publication)) !== undefined
}

/** Renders everything that is made of an edition, in both languages and without a limit of length. */
function tryEdition(edition: Edition, publication: PublicationDetails): void {
  for (const language of ['en', 'es'] as const) {
    const preferences = { ...defaultPreferences, language }
    const all = {
      sections: edition.sections,
      fitting: edition.sections,
      shown: 0,
      total: 0,
      quietTopics: [],
      matters: everyMatter(edition),
    }
    renderWhole(buildEmailModel(edition, all, { preferences, why: 'confirmed' }, publication))
  }
}
