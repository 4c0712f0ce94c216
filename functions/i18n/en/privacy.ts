import { common } from './common.ts'

/** How long something is kept, in days and hours. */
export interface Retention {
  pending: number
  left: number
  ledger: number
  request: number
  hours: number
}

/** The words of the page on privacy, in English. */
export const privacy = {
  title: 'Privacy',
  description: 'What we keep about readers, for how long, and how to have it deleted.',
  site: 'On this site',
  siteText: [
    'No cookies, no scripts or pictures from other sites, no visitor statistics. The search runs in your browser: what you type is not sent to us.',
    'Our own logs hold numbers and IDs, never an email address, an IP address or a personal link. The servers that deliver these pages need your IP address to answer you; whoever runs them decides whether it is logged.',
  ],
  emails: 'In our emails',
  emailsText: [
    'No tracking pixels, no redirected links, and nothing that is loaded when you open an email. We do not know whether you open it or what you click.',
    'Each email has two links of your own: one to your settings, and one to unsubscribe, which needs no login and never expires. Anyone you forward an email to can use them, but neither shows your settings: to open those, you need a new link, which we email to you.',
    'If our email service tells us that your mailbox does not exist, or that you marked an email as spam, we stop sending.',
  ],
  kept: 'What we keep if you subscribe',
  keptList: ({ pending, left, ledger, request, hours }: Retention) => [
    `Your email address, what you chose (topics, places, language, how often, the matters that you follow), and when and through which form you signed up: until you unsubscribe, and ${left} days more so that you can come back. If you ask us to delete it, we do so at once.`,
    `A sign-up that you do not confirm: ${pending} days.`,
    `A request for a link, with the address that you entered: until we have emailed the link, and at most ${request} days.`,
    `Which editions we sent you, under a code and without your address: ${ledger} days, or until the day after you ask us to delete your data.`,
    'After you unsubscribe, a code that is made from your address with a secret key and does not reveal it, so that no imported list can sign you up again.',
    `How often somebody signed up or asked for a link from your network or for your mailbox, under a code of the same kind: at most ${hours} hours.`,
  ],
  given: 'Our software passes your address only to the mail server that delivers our emails.',
  backups: common.backups,
  rights: 'See, download or delete your data',
  rightsText:
    'Open \u201cChange your settings\u201d in any of our emails. There you can download everything that we keep about you, or delete it at once. You can also write to',
  who: 'Who publishes this digest',
  contact: 'Contact',
}

/** The keys of these words, which Spanish has too. */
export type PrivacyWords = typeof privacy
