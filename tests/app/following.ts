import { simpleParser } from 'mailparser'
import { ArticleProcessor } from '../../functions/app/articles/article-processor.ts'
import { handleRequests } from '../../functions/app/mailings/handle-requests.ts'
import { sendEditions } from '../../functions/app/mailings/send-editions.ts'
import { publish } from '../../functions/app/publish/publish.ts'
import { subscriberApp } from '../../functions/app/web/subscriber-app.ts'
import type { Article } from '../../functions/domain/model/article.ts'
import type { RequestMessage } from '../../functions/store/subscribers/requests.ts'
import { Sink } from '../digest/context.ts'
import { TrialContext } from './context.ts'

/** One machine with readers who follow matters, from the form on the site to their mailbox. */
export class FollowingContext {
  readonly trial = new TrialContext()
  readonly sink = new Sink()
  readonly #queued: RequestMessage[] = []
  #articles = 0

  get context() {
    return { ...this.trial.context, mailer: this.sink }
  }

  get #app() {
    const send = async (messages: readonly RequestMessage[]) => {
      this.#queued.push(...messages)
    }
    return subscriberApp(this.context, { send }, () => '203.0.113.7')
  }

  /** Enters reports of one event by these outlets, and publishes them. */
  async report(title: string, outlets: readonly string[], more: Partial<Article> = {}): Promise<void> {
    const { content: table, clock, logger } = this.trial.context
    const classify = () => ({
      relevant: true,
      score: 1,
      reasons: [],
      topics: ['humanitarian'],
      places: ['us'],
      kind: 'news' as const,
      matters: [],
    })
    const desk = new ArticleProcessor({ table, clock, logger, classify })
    const at = clock().toISOString()
    await desk.process(
      outlets.map((outlet, n): Article => {
        const id = `report-${++this.#articles}`
        return {
          id,
          source: ['courier', 'gulf', 'ledger'][n]!,
          url: `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/${id}`,
          title,
          summary: `${title}, by ${outlet}.`,
          // Words of their own, or one would be a copy of the other, and another event would look alike.
          text: `${title}. ${title
            .split(' ')
            .map((word) => `${word}${outlet.slice(0, 4).toLowerCase()}`)
            .join(' ')}.`,
          published: at,
          firstSeen: at,
          categories: [],
          language: 'en',
          outlet,
          ...more,
        }
      }),
    )
    await publish(this.context, { atOnce: true })
    this.trial.later(1)
  }

  async get(path: string): Promise<string> {
    return (await this.#app.request(path)).text()
  }

  async post(path: string, form: Record<string, string> = {}): Promise<Response> {
    const answer = await this.#app.request(path, { method: 'POST', body: new URLSearchParams(form) })
    for (const message of this.#queued.splice(0)) await handleRequests(message, this.context)
    return answer
  }

  /** Follows a matter from its page, and confirms. */
  async join(email: string, matter: string, form: Record<string, string> = {}): Promise<void> {
    await this.post('/subscribe', { email, matter, ...form })
    await this.post(await this.link('confirm', email), { alerts: 'yes' })
  }

  async send(): Promise<void> {
    await sendEditions(this.context)
  }

  /** The emails to an address, the last one last. */
  async emails(to: string) {
    const all = this.sink.taken.filter((one) => one.to === to)
    return Promise.all(
      all.map(async ({ raw }) => {
        const { subject = '', text = '', html, headers } = await simpleParser(Buffer.from(raw))
        return { subject, text, html: html || '', list: headers.get('list') }
      }),
    )
  }

  /** The path of a link in the last email to an address. */
  async link(page: string, to: string): Promise<string> {
    const { text = '' } = (await this.emails(to)).at(-1) ?? {}
    return new RegExp(`http://localhost:8080(/${page}/[\\w.]+)`).exec(text)?.[1] ?? 'no link'
  }

  close(): Promise<void> {
    return this.trial.close()
  }
}
