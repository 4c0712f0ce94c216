import type { ArticleForm, ItemKind, Reason } from '../../domain/model/article.ts'
import type { ClassifierInput } from '../input.ts'
import { urlParts } from '../url-parts.ts'
import { formByAddress } from './address-forms.ts'
import { upFirst } from './english-collections.ts'
import { englishTitleForms } from './english-titles.ts'
import type { FormRules } from './form-rules.ts'
import { spanishTitleForms } from './spanish-titles.ts'
import { formByText } from './text-forms.ts'

/** How many characters of a headline are searched. */
const MAX_TITLE = 300

/** Forms by labels that were removed from the headline (`ingest/clean/title/labels.ts`), and by categories. */
const named: FormRules = [
  [
    /^(?:live(?: updates?| ?blog| coverage)?|liveblog|watch live|as it happened|the latest|en vivo|en directo|minuto a minuto)$/i,
    'live',
  ],
  [/^(?:photo gallery|gallery|slideshow|galer[ií]a|in pictures|photo essay)$/i, 'gallery'],
  [/^(?:podcasts?|listen|p[oó]dcasts?)$/i, 'podcast'],
  [/^(?:newsletters?|bolet[ií]n(?:es)?)$/i, 'newsletter'],
  [/^(?:(?:news|weekly|daily) round-?ups?|week in review|resumen)$/i, 'round-up'],
  [/^(?:explainers?|explained|factbox|faqs?|timeline|q&a)$/i, 'explainer'],
  [/^(?:(?:news )?analysis|an[aá]lisis|fact[ -]?checks?)$/i, 'analysis'],
]

/** The form of an article that is not a report, with the reason; `undefined` for a report. It depends on the article's `kind`. */
export function formOf(
  input: ClassifierInput,
  kind: ItemKind,
): { form: ArticleForm; reason: Reason } | undefined {
  // What an official register publishes is an act.
  if (input.document) return undefined
  for (const [form, detail] of candidates(input))
    if (form && isPossible(form, kind)) return { form, reason: { rule: `form ${form}`, detail } }
  return undefined
}

/** An opinion piece stays one even if its headline asks something, and an agency's questions and answers are official. */
function isPossible(form: ArticleForm, kind: ItemKind): boolean {
  return (kind !== 'opinion' && kind !== 'official') || (form !== 'explainer' && form !== 'analysis')
}

function* candidates(input: ClassifierInput): Generator<readonly [ArticleForm | undefined, string]> {
  const { host, path } = urlParts(input.url)
  yield [formByAddress(host, path), 'address']
  for (const label of input.stated?.labels ?? [])
    for (const part of label.split(/[/&+,]/)) yield [firstMatch(named, part.trim()), `label ${label}`]
  for (const category of input.categories ?? []) {
    const name = category.trim().slice(0, 40)
    // A section called "Live" may hold reports that a channel broadcast.
    if (!/^(?:live|listen)$/i.test(name)) yield [firstMatch(named, name), `category ${name}`]
  }
  const titles = new Set([input.stated?.title, input.title].map(plain).filter((title) => title !== ''))
  const isNpr =
    /(?:^|\.)npr\.org$/i.test(host) || /^(?:npr|national public radio)$/i.test(input.stated?.origin ?? '')
  if (isNpr) for (const title of titles) if (upFirst.test(title)) yield ['newsletter', 'title']
  for (const rules of [englishTitleForms, spanishTitleForms])
    for (const title of titles) yield [firstMatch(rules, title), 'title']
  yield [formByText(input.text ?? '', plain(input.title)), 'text']
}

function firstMatch(rules: FormRules, text: string): ArticleForm | undefined {
  return rules.find(([pattern]) => pattern.test(text))?.[1]
}

function plain(title = ''): string {
  const straight = title.slice(0, MAX_TITLE).toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim()
  // Most headlines are ASCII only, which needs no normalization.
  return /[^\x20-\x7e]/.test(straight) ? straight.normalize('NFD').replace(/\p{M}/gu, '') : straight
}
