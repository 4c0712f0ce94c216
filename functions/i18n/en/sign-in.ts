/** The words of the page on which editors request their link, in English. Apart from the desk's, so that this page loads only these. */
export const signIn = {
  title: 'Editors',
  text: 'If you are an editor of this digest, enter your address and we will email you a sign-in link that works for twelve hours.',
  label: 'Your email address',
  button: 'Email me a link',
  asked: 'Check your email',
  askedText:
    'If this is an editor\u2019s address, a link is on its way to it. If no new link arrives, the last one you received still works.',
  tooMany: {
    title: 'Too many links',
    text: (minutes: number) =>
      `Too many links were requested from your network in the past hour. Please try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  },
}

/** The keys of these words, which Spanish has too. */
export type SignInWords = typeof signIn
