import type { ComponentChildren } from 'preact'
import type { Person } from '../auth/people.ts'
import type { KnownMatters } from '../domain/decisions/known-matters.ts'
import type { Language } from '../domain/model/article.ts'
import type { Words } from '../i18n/editors.ts'
import type { Locale } from '../i18n/locale.ts'

/** What every page of the editors' desk needs to render. */
export interface DeskContext {
  language: Language
  locale: Locale
  messages: Words
  /** Returns the address of a page of the desk, with the editor's token in it. `path` is such as `/near`. */
  href: (path: string) => string
  editor: Person
  editors: readonly Person[]
  /** The number of the last decision when the page was rendered. */
  lastDecision: number
  siteUrl: string
  matters: KnownMatters
  /** The values of a field of the form that was just submitted and rejected; `undefined` for every other form. */
  submitted: (act: string, field: string) => readonly string[] | undefined
}

/** The content of one page, inside the frame that all pages share. */
export interface PageContent {
  title: string
  /** The entry of the navigation bar that it belongs to. */
  section?: keyof typeof sections
  children: ComponentChildren
}

/** The entries of the navigation, in order, with their paths. */
export const sections = {
  home: '/',
  editions: '/editions',
  near: '/near',
  edges: '/edges',
  matters: '/matters',
  link: '/link',
  log: '/log',
} as const
