import type { ComponentChildren } from 'preact'
import type { Person } from '../auth/people.ts'
import type { Language } from '../domain/model/article.ts'
import type { Locale } from '../i18n/locale.ts'
import type { Words } from '../i18n/operators.ts'
import type { Message } from '../web/components/desk.tsx'

/** What every page of the operators needs to render. */
export interface OperatorContext {
  language: Language
  locale: Locale
  messages: Words
  /** Returns the address of one of these pages, with the operator's token in it. `path` is, for example, `/sources`. */
  href: (path: string) => string
  operator: Person
  operators: readonly Person[]
  /** The number of the last decision when the page was rendered. */
  lastDecision: number
  siteUrl: string
  /** The value of a field of the form that was just submitted and rejected; `undefined` for every other form. */
  submitted: (act: string, field: string) => string | undefined
}

/** The content of one page, inside the frame that all pages share. */
export interface OperatorPage {
  title: string
  /** The entry of the navigation that it belongs to. */
  section?: keyof typeof sections
  /** The result of what was just submitted. */
  message?: Message | undefined
  /** Reloads the page after this many seconds. */
  reload?: number
  children: ComponentChildren
}

/** The entries of the navigation, in order, with their paths. */
export const sections = {
  overview: '/',
  sources: '/sources',
  readers: '/readers',
  mailings: '/readers/mailings',
  log: '/log',
} as const
