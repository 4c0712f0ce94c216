import type { Stated } from '../domain/model/article.ts'
import type { OfficialDocument } from '../domain/model/official-document.ts'
import type { Source } from '../domain/model/source.ts'
import { withoutInvisible } from '../domain/text/invisible.ts'
import { type Tokens, tokenize } from '../domain/text/terms/tokenize.ts'

/** An article as input to the classifier. All fields are optional; text may be HTML and of any length. */
export interface ClassifierInput {
  title?: string | undefined
  text?: string | undefined
  url?: string | undefined
  categories?: string[] | undefined
  /** What the removed parts of its headline and text said. */
  stated?: Stated | undefined
  /** What a register states about it. */
  document?: OfficialDocument | undefined
  /** Settings of the article's source, if it is known. */
  source?: Partial<Pick<Source, 'kind' | 'scope' | 'language' | 'items'>> | undefined
}

/** The tokens of the title and of the beginning of the text, which show what an article is about. */
export interface TokenizedArticle {
  readonly title: Tokens
  readonly text: Tokens
}

/** An article with the plain text from which its tokens are made. */
export interface PlainArticle extends TokenizedArticle {
  readonly plain: { readonly title: string; readonly text: string }
}

/** Splits title and text into words when they are first needed: most articles are left out because of their plain text. */
class Article implements PlainArticle {
  #title: Tokens | undefined
  #text: Tokens | undefined

  readonly plain: PlainArticle['plain']

  constructor(plain: PlainArticle['plain']) {
    this.plain = plain
  }

  get title(): Tokens {
    this.#title ??= tokenize(this.plain.title)
    return this.#title
  }

  get text(): Tokens {
    this.#text ??= tokenize(this.plain.text)
    return this.#text
  }
}

const MAX_TEXT_CHARACTERS = 2000
const MAX_TITLE_CHARACTERS = 400

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['shy', ''],
  ['zwnj', ''],
])

/**
 * Converts to plain text of at most `limit` characters. It reads at most four times as many, so a text of 1 MB costs no
 * more. Stored articles are plain text already (`ingest` converts HTML); this is for input of the `desk` command.
 */
function plainText(value: unknown, limit: number): string {
  if (typeof value !== 'string') return ''
  const cut = value.slice(0, limit * 4)
  if (!cut.includes('<') && !cut.includes('&')) return withoutInvisible(cut).slice(0, limit)
  const text = cut
    .replace(/<(script|style)\b[^>]{0,300}>[^<]{0,5000}<\/\1>/gi, ' ')
    .replace(/<[a-z/!][^<>]{0,2000}>/gi, ' ')
    .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(\w{2,8});/g, (all, name: string) => entities.get(name) ?? all)
  return withoutInvisible(text).slice(0, limit)
}

/** A headline. One that was written in capitals is read in capitals: the case that we gave it proves nothing. */
function asWritten(title: string, written = ''): string {
  const wasInCapitals = written !== '' && tokenize(written.slice(0, MAX_TITLE_CHARACTERS)).isInCapitals
  return wasInCapitals ? title.toUpperCase() : title
}

/** Reads title and text. Their words are found when they are needed. */
export function tokenizeInput(input: ClassifierInput): PlainArticle {
  return new Article({
    title: asWritten(plainText(input.title, MAX_TITLE_CHARACTERS), input.stated?.title),
    text: plainText(input.text, MAX_TEXT_CHARACTERS),
  })
}
