import type { ComponentChildren } from 'preact'
import type { Language } from '../domain/model/article.ts'
import type { Words } from '../i18n/editors.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Editor } from './editor.ts'

/** What every page of the editors is made with. */
export interface Desk {
  language: Language
  locale: Locale
  say: Words
  /** The address of a page, with the editor's own link in it: `/near`. */
  at: (path: string) => string
  editor: Editor
  editors: readonly Editor[]
  /** The number of the last decision that the page knows of. */
  seen: number
  siteUrl: string
  /** What stood in a field of the form that was just sent and not taken; `undefined` for every other form. */
  typed: (act: string, field: string) => readonly string[] | undefined
}

/** A page's own part. */
export interface DeskPage {
  title: string
  /** Which of the pages in the bar it is. */
  here?: keyof Words['nav']
  children: ComponentChildren
}
