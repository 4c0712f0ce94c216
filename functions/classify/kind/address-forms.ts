import type { ArticleForm } from '../../domain/model/article.ts'
import type { FormRules } from './form-rules.ts'

/** What a folder in an address says about the form of the articles in it. Matched against each folder, in lowercase. */
const folderForms: FormRules = [
  [/^(?:podcasts?|audio)$/, 'podcast'],
  [
    /^(?:(?:photo-?)?galler(?:y|ies)|photos|pictures|in-pictures|photo-essays?|slideshows?|fotos|foto-?galer[ií]as?|galer[ií]as?)$/,
    'gallery',
  ],
  [/^(?:live|live-news|live-updates?|live-?blogs?|live-?stor(?:y|ies)|en-vivo|en-directo|directo)$/, 'live'],
  [/^(?:newsletters?|briefing|boletin(?:es)?)$/, 'newsletter'],
  [/^(?:explainers?(?:-\d+)?|faqs?)$/, 'explainer'],
  [/^(?:analysis|fact-?checks?|analisis)$/, 'analysis'],
]

/** What the last part of an address says, matched in lowercase: "…/up-first-newsletter-visas-gaza". */
const slugForms: FormRules = [
  [/^(?:up-first-)?newsletter(?:[-_.]|$)/, 'newsletter'],
  [/(?:^|[-_])live-?(?:updates|blog)(?:[-_.]|$)/, 'live'],
  [/^(?:blogs-the-papers|week-in-(?:review|politics))(?:-|$)/, 'round-up'],
  [/^(?:the-week-)?in-pictures-/, 'gallery'],
  [/(?:^|-)explainer(?:-|$)/, 'explainer'],
]

/** Sites that have nothing but podcasts. */
const podcastHosts =
  /(?:^|\.)(?:podcasts\.apple\.com|libsyn\.com|buzzsprout\.com|simplecast\.com|omny\.fm|megaphone\.fm|art19\.com|podbean\.com|transistor\.fm|acast\.com)$/i

/** The form that an article's address shows. */
export function formByAddress(host: string, path: string): ArticleForm | undefined {
  if (podcastHosts.test(host)) return 'podcast'
  // The last part is the article's name, with or without a slash after it.
  const parts = path.toLowerCase().split('/').filter(Boolean)
  const slug = parts.pop() ?? ''
  for (const [pattern, form] of folderForms) if (parts.some((part) => pattern.test(part))) return form
  return slugForms.find(([pattern]) => pattern.test(slug))?.[1]
}
