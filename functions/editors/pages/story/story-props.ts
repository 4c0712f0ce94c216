import type { Taxonomy } from '../../../i18n/locale.ts'
import type { DeskContext } from '../../desk-context.ts'
import type { StoryView } from '../../views/story-view.ts'

/** Props of the page of a story and of its forms. */
export interface StoryProps {
  desk: DeskContext
  view: StoryView
  taxonomy: Taxonomy
  /** The ids of the matters that it is linked to, and of others that it may be about. */
  matters: readonly string[]
  likely: readonly string[]
  /** The form to open, as the link named it. */
  open?: string | undefined
}
