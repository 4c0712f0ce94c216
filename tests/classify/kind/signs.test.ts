import { expect, it } from 'vitest'
import type { ClassifierInput } from '../../../functions/classify/classifier.ts'
import { kindAndForm } from '../../../functions/classify/kind/kind-and-form.ts'

it.each<[ClassifierInput, string]>([
  [
    { title: 'Fee rises', url: 'https://x.example/podcast/fee-rises' },
    'news; podcast; kind news: nothing says otherwise; form podcast: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/audio/fee-rises' },
    'news; podcast; kind news: nothing says otherwise; form podcast: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/photo-gallery/fee-rises' },
    'news; gallery; kind news: nothing says otherwise; form gallery: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/galleries/fee-rises' },
    'news; gallery; kind news: nothing says otherwise; form gallery: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/photo-essays/fee-rises' },
    'news; gallery; kind news: nothing says otherwise; form gallery: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/fotogalerias/fee-rises' },
    'news; gallery; kind news: nothing says otherwise; form gallery: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/slideshow/fee-rises' },
    'news; gallery; kind news: nothing says otherwise; form gallery: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/live/fee-rises' },
    'news; live; kind news: nothing says otherwise; form live: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/live-updates/fee-rises' },
    'news; live; kind news: nothing says otherwise; form live: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/liveblog/fee-rises' },
    'news; live; kind news: nothing says otherwise; form live: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/live-stories/fee-rises' },
    'news; live; kind news: nothing says otherwise; form live: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/en-vivo/fee-rises' },
    'news; live; kind news: nothing says otherwise; form live: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/livestock/fee-rises' },
    'news; kind news: nothing says otherwise',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/newsletters/fee-rises' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/boletines/fee-rises' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/explainers-2/fee-rises' },
    'analysis; explainer; form explainer: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/faq/fee-rises' },
    'analysis; explainer; form explainer: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/analysis/fee-rises' },
    'analysis; analysis; form analysis: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/factchecks/fee-rises' },
    'analysis; analysis; form analysis: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/fact-check/fee-rises' },
    'analysis; analysis; form analysis: address',
  ],
  [{ title: 'Fee rises', url: 'https://x.example/news/analysis' }, 'news; kind news: nothing says otherwise'],
  [
    { title: 'Fee rises', url: 'https://x.example/news/up-first-newsletter-visas' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/newsletter-visas' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/newsletters-sold' },
    'news; kind news: nothing says otherwise',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/fee-live-updates' },
    'news; live; kind news: nothing says otherwise; form live: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/live-blog-fee/' },
    'news; live; kind news: nothing says otherwise; form live: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/olive-blog-fee/' },
    'news; kind news: nothing says otherwise',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/week-in-politics-fee' },
    'news; round-up; kind news: nothing says otherwise; form round-up: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/the-week-in-pictures-may' },
    'news; gallery; kind news: nothing says otherwise; form gallery: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/fee-explainer-may' },
    'analysis; explainer; form explainer: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/news/explainers' },
    'news; kind news: nothing says otherwise',
  ],
  [
    { title: 'Fee rises', url: 'https://podcasts.apple.com/fee' },
    'news; podcast; kind news: nothing says otherwise; form podcast: address',
  ],
  [
    { title: 'Fee rises', url: 'https://harbor.libsyn.com/fee' },
    'news; podcast; kind news: nothing says otherwise; form podcast: address',
  ],
  [{ title: 'Fee rises', url: 'https://notlibsyn.com/fee' }, 'news; kind news: nothing says otherwise'],
  [{ title: 'Fee rises', url: 'https://x.example/opinions/fee-rises' }, 'opinion; kind opinion: address'],
  [{ title: 'Fee rises', url: 'https://x.example/oped/fee-rises' }, 'opinion; kind opinion: address'],
  [{ title: 'Fee rises', url: 'https://x.example/columnists/fee-rises' }, 'opinion; kind opinion: address'],
  [
    { title: 'Fee rises', url: 'https://x.example/letter-to-the-editor/fee-rises' },
    'opinion; kind opinion: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/opinion-larkin/fee-rises' },
    'opinion; kind opinion: address',
  ],
  [{ title: 'Fee rises', url: 'https://x.example/guest-essays/fee-rises' }, 'opinion; kind opinion: address'],
  [
    { title: 'Fee rises', url: 'https://x.example/news/guest-essay-fee-rises' },
    'opinion; kind opinion: address',
  ],
  [{ title: 'Fee rises', url: 'https://x.example/news/opinion' }, 'opinion; kind opinion: address'],
  [{ title: 'Fee rises', url: 'https://x.example/research/fee-rises' }, 'analysis; kind analysis: address'],
  [
    { title: 'Fee rises', url: 'https://x.example/policy-brief/fee-rises' },
    'analysis; kind analysis: address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.example/working-papers/fee-rises' },
    'analysis; kind analysis: address',
  ],
  [{ title: 'Fee rises', url: 'https://opinions.x.example/fee-rises' }, 'opinion; kind opinion: address'],
  [
    { title: 'Fee rises', url: 'https://public-opinion.x.example/fee-rises' },
    'news; kind news: nothing says otherwise',
  ],
  [
    { title: 'Fee rises', url: 'https://x.gov/opinion/fee-rises' },
    'official; kind official: government address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.mil:8080/news/fee-rises' },
    'official; kind official: government address',
  ],
  [
    { title: 'Fee rises', url: 'https://x.gov.example/news/fee-rises' },
    'news; kind news: nothing says otherwise',
  ],
  [
    { title: 'Fee rises', categories: ['Podcasts'] },
    'news; podcast; kind news: nothing says otherwise; form podcast: category Podcasts',
  ],
  [{ title: 'Fee rises', categories: ['Live'] }, 'news; kind news: nothing says otherwise'],
  [
    { title: 'Fee rises', categories: ['Live blog'] },
    'news; live; kind news: nothing says otherwise; form live: category Live blog',
  ],
  [{ title: 'Fee rises', categories: ['Listen'] }, 'news; kind news: nothing says otherwise'],
  [
    { title: 'Fee rises', categories: [' Photo Gallery '] },
    'news; gallery; kind news: nothing says otherwise; form gallery: category Photo Gallery',
  ],
  [
    { title: 'Fee rises', categories: ['News roundup'] },
    'news; round-up; kind news: nothing says otherwise; form round-up: category News roundup',
  ],
  [{ title: 'Fee rises', categories: ['FAQs'] }, 'analysis; explainer; form explainer: category FAQs'],
  [
    { title: 'Fee rises', categories: ['Fact check'] },
    'analysis; analysis; form analysis: category Fact check',
  ],
  [
    { title: 'Fee rises', categories: ['Factchecks'] },
    'analysis; analysis; form analysis: category Factchecks',
  ],
  [
    { title: 'Fee rises', categories: ['News analysis'] },
    'analysis; analysis; form analysis: category News analysis',
  ],
  [
    { title: 'Fee rises', categories: ['Boletines'] },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: category Boletines',
  ],
  [
    { title: 'Fee rises', categories: ['Editorial cartoons'] },
    'opinion; kind opinion: category Editorial cartoons',
  ],
  [{ title: 'Fee rises', categories: ['Reports'] }, 'analysis; kind analysis: category Reports'],
  [{ title: 'Fee rises', categories: ['Action alert'] }, 'advocacy; kind advocacy: category Action alert'],
  [{ title: 'Fee rises', categories: ['Opinion polls'] }, 'news; kind news: nothing says otherwise'],
  [
    { title: 'Fee rises', stated: { labels: ['Podcast'] } },
    'news; podcast; kind news: nothing says otherwise; form podcast: label Podcast',
  ],
  [
    { title: 'Fee rises', stated: { labels: ['Watch live'] } },
    'news; live; kind news: nothing says otherwise; form live: label Watch live',
  ],
  [
    { title: 'Fee rises', stated: { labels: ['Photos & Explainer'] } },
    'analysis; explainer; form explainer: label Photos & Explainer',
  ],
  [
    { title: 'Fee rises', stated: { labels: ['Newsletter + Opinion'] } },
    'opinion; newsletter; kind opinion: label Newsletter + Opinion; form newsletter: label Newsletter + Opinion',
  ],
  [{ title: 'Fee rises', stated: { labels: ['Insight'] } }, 'analysis; kind analysis: label Insight'],
  [{ title: 'Fee rises', stated: { labels: ['Guest essay'] } }, 'opinion; kind opinion: label Guest essay'],
  [
    { title: 'Fee rises', stated: { labels: ['Media advisory'] } },
    'advocacy; kind advocacy: label Media advisory',
  ],
  [
    { title: 'Fee rises', stated: { labels: ['News release'] }, source: { kind: 'federal-agency' } },
    'official; kind official: source is federal-agency',
  ],
  [
    { title: 'Fee rises', stated: { labels: ['Opinion'] }, source: { kind: 'court' } },
    'official; kind official: source is court',
  ],
  [
    { title: 'Fee rises', stated: { labels: ['Opinion'] }, source: { kind: 'federal-agency' } },
    'opinion; kind opinion: label Opinion',
  ],
  [{ title: 'Press release: fee rises' }, 'advocacy; kind advocacy: title'],
  [{ title: 'Media advisory | fee rises' }, 'advocacy; kind advocacy: title'],
  [{ title: 'Fee rises | Opinion' }, 'opinion; kind opinion: title'],
  [{ title: 'Fee rises – column' }, 'opinion; kind opinion: title'],
  [{ title: 'Fee rises? Editorial' }, 'opinion; kind opinion: title'],
  [{ title: 'Fee rises: editorial' }, 'opinion; kind opinion: title'],
  [{ title: 'Fee rises (opinion)' }, 'opinion; kind opinion: title'],
  [{ title: 'Fee rises [Column]' }, 'opinion; kind opinion: title'],
  [{ title: 'Fee rises, by the editorial board' }, 'opinion; kind opinion: title'],
  [{ title: 'Fee rises | The Editorial Board' }, 'opinion; kind opinion: title'],
  [{ title: 'The Editorial Board: fee rises' }, 'opinion; kind opinion: title'],
  [{ title: 'Doe v. Larkin - Opinion' }, 'news; kind news: nothing says otherwise'],
  [{ title: 'Fee rises', text: 'By the Editorial Board\nFees rise.' }, 'opinion; kind opinion: text'],
  [
    { title: 'Fee rises', text: 'By the Larkin Bee Editorial Board | Fees rise.' },
    'opinion; kind opinion: text',
  ],
  [{ title: 'Fee rises', text: 'By the editorial boardroom' }, 'news; kind news: nothing says otherwise'],
  [
    { title: 'Fee rises', text: 'By the Editorial Board', source: { kind: 'court' } },
    'official; kind official: source is court',
  ],
  [
    { title: 'Fee rises', text: 'On today’s episode we talk of fees.' },
    'news; podcast; kind news: nothing says otherwise; form podcast: text',
  ],
  [
    { title: 'Fee rises', text: 'In this podcast we talk of fees.' },
    'news; podcast; kind news: nothing says otherwise; form podcast: text',
  ],
  [
    { title: 'Fee rises', text: 'You’re reading the Larkin newsletter.' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: text',
  ],
  [
    { title: 'Fee rises', text: 'Welcome to the Larkin briefing.' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: text',
  ],
  [
    { title: 'Fee rises', text: 'This is our weekly tip sheet.' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: text',
  ],
  [
    { title: 'Fee rises', text: 'Sign up here to get this newsletter in your inbox.' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: text',
  ],
  [
    { title: 'Fee rises', text: 'Subscribe to get it in your inbox.' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: text',
  ],
  [{ title: 'Fee rises', text: 'The podcast is about fees.' }, 'news; kind news: nothing says otherwise'],
  [
    {
      title: 'News of the week',
      text: 'Fee rises for growers in Larkin\nJudge halts ferry raids again\nCouncil votes on jail beds\nMayor says no to agents today\nHarvest begins without pickers',
    },
    'news; round-up; kind news: nothing says otherwise; form round-up: title',
  ],
  [
    {
      title: 'News of the week',
      text: 'Fee rises for growers in Larkin\nJudge halts ferry raids again\nCouncil votes on jail beds\nMayor says no to agents today',
    },
    'news; round-up; kind news: nothing says otherwise; form round-up: title',
  ],
  [
    {
      title: 'News of the week',
      text: 'Fee rises for growers in Larkin.\nJudge halts ferry raids again.\nCouncil votes on jail beds.\nMayor says no to agents today.\nHarvest begins without pickers.',
    },
    'news; round-up; kind news: nothing says otherwise; form round-up: title',
  ],
  [
    {
      title: 'Larkin speaks',
      text: 'Fee rises for growers in Larkin\nJudge halts ferry raids again\nCouncil votes on jail beds\nMayor says no to agents today\nHarvest begins without pickers',
    },
    'news; kind news: nothing says otherwise',
  ],
  [
    { title: 'Up First: judges', url: 'https://www.npr.org/2026/fee' },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: title',
  ],
  [
    { title: 'Visas, jails and rain. And, a wedding', stated: { origin: 'NPR' } },
    'news; newsletter; kind news: nothing says otherwise; form newsletter: title',
  ],
  [
    { title: 'Explainer: fee rises', source: { kind: 'federal-agency' } },
    'official; kind official: source is federal-agency',
  ],
  [
    { title: 'Explainer: fee rises', source: { items: 'news' } },
    'news; explainer; kind news: set for the source; form explainer: title',
  ],
  [{ title: 'Opinion: what to know about fees' }, 'opinion; kind opinion: title'],
  [
    { title: 'Podcast: fee rises', document: { type: 'Rule', dockets: [], rins: [], agencies: [] } },
    'news; kind news: nothing says otherwise',
  ],
  [{ title: 'Fee rises', source: { kind: 'congress' } }, 'official; kind official: source is congress'],
  [
    { title: 'Fee rises', source: { kind: 'state-local-government' } },
    'official; kind official: source is state-local-government',
  ],
  [{ title: 'Fee rises', source: { kind: 'academic' } }, 'analysis; kind analysis: source is academic'],
  [
    { title: 'Fee rises', source: { kind: 'law-practice' } },
    'analysis; kind analysis: source is law-practice',
  ],
])('%o is %s', (input, expected) => {
  const { kind, form, reasons } = kindAndForm(input)
  const why = reasons.map(({ rule, detail }) => `${rule}: ${detail}`)
  expect([kind, ...(form ? [form] : []), ...why].join('; ')).toBe(expected)
})
