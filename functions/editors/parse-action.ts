import { itemKinds } from '../domain/model/article.ts'
import { type MatterStatus, statusesOf } from '../domain/model/matter.ts'
import { webLink } from '../domain/text/clean.ts'
import { isDay } from '../domain/time.ts'
import type { Taxonomy } from '../i18n/locale.ts'
import { type About, type Fields, FormReader, type Parsed, unknown } from './form-reader.ts'
import { markdownHtml } from './markdown/markdown.ts'
import { matterIdIn } from './matters/names-in-forms.ts'

/** The longest texts, in characters. */
export const maxLengths = {
  headline: 200,
  summary: 300,
  text: 600,
  introduction: 2000,
  outlet: 80,
  matter: 140,
  why: 300,
}

const allStatuses: readonly MatterStatus[] = Object.values(statusesOf).flat()

/** Parses a form on a page about something. */
export function parseAction(fields: Fields, about: About, taxonomy: Taxonomy): Parsed {
  const reader = new FormReader(fields)
  const parse = acts.get(reader.one('do'))
  return parse ? parse(reader, { story: '', edition: '', matter: '', ...about }, taxonomy) : unknown('do')
}

type ParseAct = (fields: FormReader, about: Required<About>, taxonomy: Taxonomy) => Parsed

/** A map, since every object also has names such as `constructor`. */
const acts = new Map<string, ParseAct>(
  Object.entries({
    hide: (fields, { story }) =>
      fields.texts({ note: maxLengths.text }, ({ note }) => ({ is: 'hide', story, ...(note && { note }) })),
    show: (_, { story }) => ({ is: 'show', story }),
    rewrite: (fields, { story }) =>
      fields.texts(
        { headline: maxLengths.headline, summary: maxLengths.summary },
        ({ headline, summary }) => ({
          is: 'rewrite',
          story,
          ...(headline && { headline }),
          ...(summary && { summary }),
        }),
      ),
    lead: (fields, { story }) => fields.article((article) => ({ is: 'lead', story, article: article.id })),
    retag: (fields, { story }, { topics, places }) => ({
      is: 'retag',
      story,
      topics: fields.known(
        'topics',
        topics.map(({ id }) => id),
      ),
      places: fields.known(
        'places',
        places.map(({ id }) => id),
      ),
    }),
    correct: (fields, { story }) =>
      fields.texts({ text: maxLengths.text }, ({ text }) =>
        text ? { is: 'correct', story, text } : { problem: 'empty', field: 'text' },
      ),
    apart: (fields) => fields.pair((a, b) => ({ is: 'pin', a, b, put: 'apart' })),
    together: (fields) => fields.pair((a, b) => ({ is: 'pin', a, b, put: 'together' })),
    admit: (fields) => fields.article((article) => ({ is: 'admit', article })),
    exclude: (fields) => fields.article((article) => ({ is: 'exclude', article })),
    link: (fields) => {
      const url = webLink(fields.one('url'))
      if (!url) return { problem: 'address', field: 'url' }
      const lengths = { title: maxLengths.headline, summary: maxLengths.summary, outlet: maxLengths.outlet }
      return fields.texts(lengths, ({ title, summary, outlet }) => {
        if (!title) return { problem: 'empty', field: 'title' }
        if (!outlet) return { problem: 'empty', field: 'outlet' }
        const kind = itemKinds.find((one) => one === fields.one('kind')) ?? 'official'
        const language = fields.one('language') === 'es' ? 'es' : 'en'
        const link = { url, title, ...(summary && { summary }), outlet, kind, language } as const
        const beside = fields.articleOf('with')
        return { is: 'link', link, ...(beside && { with: beside }) }
      })
    },
    introduce: (fields, { edition }) => {
      const text = fields.one('introduction').trim()
      return text.length > maxLengths.introduction
        ? { problem: 'long', field: 'introduction', most: maxLengths.introduction }
        : { is: 'introduce', edition, introduction: { text, html: markdownHtml(text) } }
    },
    drop: (fields, { edition }) => ({ is: 'drop', edition, story: fields.one('story') }),
    place: (fields, { edition }) => ({
      is: 'place',
      edition,
      story: fields.one('story'),
      before: fields.one('before'),
    }),
    hold: (_, { edition }) => ({ is: 'hold', edition }),
    go: (_, { edition }) => ({ is: 'go', edition }),
    send: (_, { edition }) => ({ is: 'send', edition }),
    skip: (_, { edition }) => ({ is: 'skip', edition }),
    extra: (fields) => ({ is: 'extra', frequency: fields.one('frequency') === 'daily' ? 'daily' : 'weekly' }),
    'correct-edition': (fields, { edition }) =>
      fields.texts({ text: maxLengths.text }, ({ text }) =>
        text ? { is: 'correct-edition', edition, text } : { problem: 'empty', field: 'text' },
      ),
    'link-matter': (fields, about) =>
      fields.storyAndMatter(about, (story, matter) => ({ is: 'link-matter', story, matter })),
    'unlink-matter': (fields, about) =>
      fields.storyAndMatter(about, (story, matter) => ({ is: 'unlink-matter', story, matter })),
    'merge-matters': (fields, about) =>
      fields.named('matter', about.matter, matterIdIn, (matter) =>
        fields.named('into', '', matterIdIn, (into) => ({ is: 'merge-matters', matter, into })),
      ),
    'rename-matter': (fields, about) =>
      fields.named('matter', about.matter, matterIdIn, (matter) =>
        fields.texts({ 'name-en': maxLengths.matter, 'name-es': maxLengths.matter }, (texts) => {
          const [en, es] = [texts['name-en'], texts['name-es']]
          if (!en || !es) return { problem: 'empty', field: en ? 'name-es' : 'name-en' }
          return { is: 'rename-matter', matter, name: { en, es } }
        }),
      ),
    'set-matter-status': (fields, about) =>
      fields.named('matter', about.matter, matterIdIn, (matter) => {
        const status = allStatuses.find((one) => one === fields.one('status'))
        if (!status) return { problem: 'status', field: 'status' }
        const day = fields.one('day').trim()
        return isDay(day) && day.length === 'YYYY-MM-DD'.length
          ? { is: 'set-matter-status', matter, status, day }
          : { problem: 'day', field: 'day' }
      }),
    undo: (fields) => {
      const decision = Number(fields.one('decision'))
      return Number.isSafeInteger(decision) && decision > 0 ? { is: 'undo', decision } : unknown('decision')
    },
  } satisfies Record<string, ParseAct>),
)
