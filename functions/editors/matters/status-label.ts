import type { Language } from '../../domain/model/article.ts'
import type { MatterKind, MatterStatus } from '../../domain/model/matter.ts'
import { own } from '../../domain/own.ts'
import type { StatusWords } from '../../i18n/en/matters.ts'
import { matterWords } from '../../i18n/matters.ts'

/** A status in words; as it is stored if a matter of this kind cannot have it. */
export function statusLabel(kind: MatterKind | undefined, status: MatterStatus, language: Language): string {
  return (kind && own<StatusWords>(matterWords[language].statuses[kind], status)?.label) ?? status
}
