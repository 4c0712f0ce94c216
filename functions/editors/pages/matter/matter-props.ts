import type { DeskContext } from '../../desk-context.ts'
import type { MatterView } from '../../matters/matter-view.ts'

/** Props of the page of a matter and of its forms. */
export interface MatterProps {
  desk: DeskContext
  view: MatterView
  /** The numbers among keys, as officials write them. */
  numbersOf: (keys: readonly string[]) => string[]
}
