/** The words of the pages on which editors and operators request their link, in English. Apart from those of their pages, so that these load only this. */
export const signIn = {
  edit: {
    title: 'Editors',
    text: 'If you are an editor of this digest, enter your address and we will email you a sign-in link that works for twelve hours.',
    askedText:
      'If this is an editor\u2019s address, a link is on its way to it. If no new link arrives, the last one you received still works.',
  },
  operate: {
    title: 'Operators',
    text: 'If you run this digest, enter your address and we will email you a sign-in link that works for twelve hours.',
    askedText:
      'If this is an operator\u2019s address, a link is on its way to it. If no new link arrives, the last one you received still works.',
  },
  label: 'Your email address',
  button: 'Email me a link',
  asked: 'Check your email',
  tooMany: {
    title: 'Too many links',
    text: (minutes: number) =>
      `Too many links were requested from your network in the past hour. Please try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  },
}

/** The keys of these words, which Spanish has too. */
export type SignInWords = typeof signIn
