/** What the subscriber pages and mails say in English. */
export const en = {
  problems: {
    empty: 'Please give an email address.',
    long: 'That address is too long: an email address has at most 254 characters, 64 of them before the @.',
    unicode:
      'Before the @, only plain letters, digits and signs can be mailed to. Please give another address.',
    form: 'That is no email address we can write to. It should look like name@example.org.',
  },
  tryAgain: 'Try again',
  asked: {
    title: 'Check your mail',
    text: 'If this address can get our mail, a message is on its way to it. Open it and confirm; until then nothing else is sent.',
    spam: 'Nothing after a few minutes? Check your spam folder, or sign up again. We send at most three of these emails a day to one mailbox, and the link in each works for seven days.',
  },
  tooMany: {
    title: 'Too many sign-ups',
    text: (minutes: number) =>
      `Too many addresses were signed up from your network in the past hour. Please try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  },
  broken: {
    title: 'This link does not work',
    text: 'It may have been cut off. Open it from the mail again, or copy all of it.',
  },
  expired: {
    title: 'This link has expired',
    text: 'For your safety it worked for a limited time only. Sign up again, and a fresh one comes by mail.',
  },
  signUp: 'Sign up',
  confirm: {
    title: 'Confirm your subscription',
    text: {
      weekly: (address: string) => `The digest will be mailed to ${address} once a week.`,
      daily: (address: string) => `The digest will be mailed to ${address} every day with news.`,
    },
    button: 'Confirm',
    done: 'You are subscribed',
    doneText:
      'The latest edition, if there is one yet, is on its way to you. From now on each new one comes by itself.',
    choose: 'Choose topics, places and how often',
  },
  unsubscribe: {
    title: 'Unsubscribe',
    text: (address: string) => `No more mail will be sent to ${address}.`,
    unknown: 'No more mail will be sent to this address.',
    button: 'Unsubscribe',
    done: 'You are unsubscribed',
    doneText: 'No more editions will be mailed to you. One that was just being handed over may still arrive.',
    undo: 'That was an accident: subscribe me again',
    undone: 'You are subscribed again',
    undoneText: 'Nothing has changed: the next edition comes as before.',
    stillPaused: 'It is paused, as it was before, so nothing is mailed to you until the pause ends.',
    gone: (address: string) => `No mail is sent to ${address} any more.`,
    again: 'Sign up again',
  },
  fresh: {
    title: 'Get a fresh link',
    text: (address: string) =>
      `Mails are forwarded, so the links in them do not open your settings. We send a link that works for two hours to ${address}.`,
    button: 'Mail me the link',
    done: 'The link is on its way',
    doneText:
      'Open the link in the email within two hours. If no new email comes, the link in the last one you received still works.',
  },
  preferences: {
    title: 'What you get',
    address: (address: string) => `For ${address}.`,
    frequency: 'How often',
    weekly: 'Once a week',
    daily: 'Every day with news',
    language: 'Language',
    languageNote: 'Of the mail’s own words, and which coverage comes first.',
    topics: 'Topics',
    topicsNote: 'Tick none to get all of them. The top stories come in any case.',
    places: 'Places',
    placesNote:
      'Tick none to get all of them. A state brings its counties and cities; the country stands for federal matters alone.',
    within: (place: string) => `Places in ${place}`,
    button: 'Save',
    saved: 'Saved. It holds from the next edition on.',
    kept: 'Saved. It holds once you are subscribed.',
    /** What keeps mail from somebody, and the button that ends it. */
    standing: {
      pending: {
        text: 'You have not confirmed your subscription yet, so nothing is mailed to you.',
        button: 'Confirm it now',
      },
      paused: {
        text: 'Your subscription is paused. We send you nothing until you end the pause.',
        button: 'End the pause',
      },
      unsubscribed: {
        text: 'You have unsubscribed, so nothing is mailed to you.',
        button: 'Subscribe me again',
      },
      bounced: {
        text: 'Our mail to you came back, so nothing more is mailed to you.',
        button: 'Try this address again',
      },
      complained: {
        text: 'Our mail was reported as spam from your mailbox, so nothing more is mailed to you. If that was an accident, mark it there as no spam.',
      },
    },
    started: 'You are subscribed. The latest edition is on its way to you, unless you have it already.',
    more: 'What we hold about you',
    export: 'Get all of it as a file',
    delete: 'Delete it',
    unsubscribe: 'Unsubscribe',
  },
  export: {
    title: 'Everything we hold about you',
    text: 'A JSON file with your address, your choices, when you signed up and confirmed, and which editions were mailed to you.',
    button: 'Download',
  },
  delete: {
    title: 'Delete everything',
    text: 'Your address and your choices are deleted at once, and no more mail comes. What stays is a code from which nobody can read your address, so that no imported list brings you back.',
    button: 'Delete everything',
    done: 'It is deleted',
    doneText: 'We no longer have your address.',
    backups: (days: number) =>
      `Our backups keep deleted data for up to ${days} more days; then it is gone from them, too.`,
    underway:
      'Your address and your settings are deleted, and we send no more email. Another program is using our database right now, so traces may remain on its disk for a while. We keep erasing until none are left.',
  },
  mail: {
    confirm: {
      subject: (title: string) => `Please confirm: ${title}`,
      text: (title: string) => `Somebody, probably you, signed this address up for ${title}.`,
      button: 'Confirm my subscription',
      otherwise: 'If it was not you, ignore this mail: without a confirmation nothing else is sent.',
    },
    manage: {
      subject: (title: string) => `Your link to ${title}`,
      text: () => 'With this link you change what you get, take away what we hold about you, or delete it.',
      button: 'Open my settings',
      otherwise: 'The link works for two hours. If you did not ask for it, ignore this mail.',
    },
    edit: {
      subject: (title: string) => `Your link to the editors\u2019 desk of ${title}`,
      text: () => 'With this link you correct, hide and explain stories, and shape the next edition.',
      button: 'Open the desk',
      otherwise:
        'The link works for twelve hours and is yours alone: every decision made with it carries your name. If you did not ask for it, ignore this mail.',
    },
    known: {
      subject: (title: string) => `You are already subscribed to ${title}`,
      text: (title: string) =>
        `Somebody, probably you, signed this address up for ${title}. It is subscribed already.`,
      button: 'Open my settings',
      otherwise: 'The link works for two hours. Nothing has changed.',
    },
  },
}

export type Words = typeof en
