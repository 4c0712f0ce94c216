import type { Taxonomy } from '../../../i18n/locale.ts'
import type { Desk } from '../../desk-page.ts'
import type { StoryView } from '../../views/story-view.ts'

export interface StoryProps {
  desk: Desk
  view: StoryView
  taxonomy: Taxonomy
  /** The form that the editor came for. */
  open?: string | undefined
}
