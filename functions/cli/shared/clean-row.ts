import { kindAndForm } from '../../classify/kind/kind-and-form.ts'
import type { ArticleForm, ItemKind, Stated } from '../../domain/model/article.ts'
import type { NameLexicon } from '../../ingest/capitals/name-lexicon.ts'
import { cleanEntry } from '../../ingest/clean/clean-entry.ts'
import { OutletNames } from '../../ingest/clean/names/outlet-names.ts'
import { looksLikeHtml } from '../../ingest/text/html-text.ts'

/** What is left of the title and the text of an article after production's cleaning (`ingest/clean/`), and what was removed. */
export function cleanRow(
  title: string | undefined,
  text: string | undefined,
  link: string | undefined,
  lexicon: NameLexicon,
): { title?: string; text?: string; stated?: Stated } {
  const isHtml = text !== undefined && looksLikeHtml(text)
  const entry = {
    ...(title !== undefined && { title }),
    ...(link !== undefined && { link }),
    ...(text !== undefined && { [isHtml ? 'content' : 'summary']: text }),
  }
  const { body, ...rest } = cleanEntry(entry, { names: new OutletNames(), lexicon: () => lexicon })
  return { title: rest.title, text: text === undefined ? undefined : body.join('\n'), stated: rest.stated }
}

/** A row with its kind and form, which decide whether others may join it and whether it may be a copy. */
export function withForm<Row extends { title?: string; text?: string; url?: string; stated?: Stated }>(
  row: Row,
): Row & { kind: ItemKind; form?: ArticleForm } {
  const { title, text, url, stated } = row
  const { kind, form } = kindAndForm({ title, text, url, stated })
  return { ...row, kind, ...(form && { form }) }
}
