import { common } from './common.ts'

/** The words of the subscribers' pages, and of the emails that answer them, in English. Spanish has the same keys. */
export const subscribers = {
  problems: {
    empty: 'Please enter an email address.',
    long: 'That address is too long: an email address has at most 254 characters, 64 of them before the @.',
    unicode:
      'Before the @, only unaccented letters, digits and common symbols work here. Please use another address.',
    form: 'That is not a valid email address. It should look like name@example.org.',
  },
  tryAgain: 'Try again',
  asked: {
    title: 'Check your email',
    text: 'If this address can receive our email, a message is on its way to it. Open it and confirm. Until you do, we send nothing else.',
    spam: 'Nothing after a few minutes? Check your spam folder, or sign up again. We send at most three of these emails a day to one mailbox, and the link in each works for seven days.',
  },
  /** The same for everybody who asks to follow a matter, so that it tells strangers nothing about an address. */
  askedToFollow: {
    title: 'Check your email',
    text: 'If this address can receive our email and follow this matter, a message is on its way to it. Open it and confirm. Until you do, you do not follow the matter.',
    spam: 'Nothing after a few minutes? Check your spam folder. You can ask for two of these emails a day for each address, whatever the matter. If you ask for more on the same day, we send nothing: try again tomorrow. The link in each email works for seven days.',
  },
  tooMany: {
    title: 'Too many sign-ups',
    text: (minutes: number) =>
      `Too many addresses were signed up from your network in the past hour. Please try again in about ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`,
  },
  broken: {
    title: 'This link does not work',
    text: 'Part of it may be missing. Open it from the email again, or copy the whole link.',
  },
  expired: {
    title: 'This link has expired',
    text: 'For your security, links work for a limited time only. Sign up again and we will email you a new one.',
  },
  signUp: 'Sign up',
  confirm: {
    title: 'Confirm your subscription',
    text: {
      weekly: (address: string) => `Press the button and we will send the digest to ${address} once a week.`,
      daily: (address: string) =>
        `Press the button and we will send the digest to ${address} every day there is news.`,
    },
    button: 'Confirm',
    done: 'You are subscribed',
    doneText:
      'The latest edition, if there is one yet, is on its way to you. From now on we will send you each new one.',
    choose: 'Choose topics, places and how often you hear from us',
  },
  /** The pages on which readers follow matters. */
  follow: {
    title: 'Follow this matter',
    text: (matter: string, address: string) =>
      `Press the button, and each edition that we send to ${address} will open with what changed in ${matter}.`,
    button: 'Follow',
    /** Before the names of matters, on the page that confirms a subscription. */
    also: 'You will follow:',
    most: (most: number) =>
      `These are ${most} matters, the most you can follow. Once you have confirmed, you can unfollow some of them in your settings.`,
    alerts: 'Email me the same day, or the next morning, when the status of a matter that I follow changes',
    done: 'You now follow this matter',
    doneText: (matter: string) =>
      `Starting with the next edition, each will open with what changed in ${matter}. You can unfollow it in your settings.`,
    full: 'You cannot follow more matters',
    fullText: (most: number) =>
      `You follow ${most} matters, the most you can. Unfollow one of them in your settings, then try again.`,
    settings: 'Go to your settings',
  },
  unsubscribe: {
    title: 'Unsubscribe',
    text: (address: string) => `Press the button and we will stop sending the digest to ${address}.`,
    unknown: 'Press the button and we will stop sending the digest to this address.',
    button: common.unsubscribe,
    done: 'You are unsubscribed',
    doneText: 'We will send you no more editions. One that is already on its way may still arrive.',
    undo: 'That was a mistake: subscribe me again',
    undone: 'You are subscribed again',
    undoneText: 'Your settings are unchanged. You will get the next edition as before.',
    stillPaused:
      'Your subscription is paused, as it was before, so we send you nothing until the pause ends.',
    gone: (address: string) => `We no longer send the digest to ${address}.`,
    again: 'Sign up again',
  },
  fresh: {
    title: 'Get a new link',
    text: (address: string) =>
      `Because emails get forwarded, this link does not open your settings. Press the button and we will email a new link to ${address}. It works for two hours.`,
    button: 'Email me a link',
    done: 'The link is on its way',
    doneText:
      'Open the link in the email within two hours. If no new email arrives, the link in the last one you received still works.',
  },
  preferences: {
    title: 'Your settings',
    address: (address: string) => `For ${address}.`,
    frequency: 'How often',
    weekly: 'Once a week',
    daily: 'Every day there is news',
    language: 'Language',
    languageNote:
      'The language we write in. Where an outlet covers a story in that language, you see its version; nothing is translated.',
    topics: 'Topics',
    topicsNote: 'Leave all unchecked to get every topic. The top stories are always included.',
    places: 'Places',
    placesNote:
      'Leave all unchecked to get every place. A state includes its counties and cities; the federal level does not include the states.',
    within: (place: string) => `Places in ${place}`,
    matters: 'Matters you follow',
    mattersNote: (most: number) =>
      `Each edition opens with what changed in these matters. Uncheck a matter to unfollow it. You can follow up to ${most}.`,
    mattersFull: (most: number) =>
      `Each edition opens with what changed in these matters. You follow ${most}, the most you can. To follow another, uncheck one first.`,
    noMatters: 'You do not follow any yet. To follow a court case, rule or bill, use the form on its page.',
    allMatters: 'See all matters',
    button: 'Save',
    saved: 'Saved. Changes apply from the next edition.',
    kept: 'Saved. These settings apply once we send you the digest.',
    /** Why a subscriber gets no email, and the button that changes it. */
    standing: {
      pending: {
        text: 'You have not confirmed your subscription yet, so we send you nothing.',
        button: 'Confirm now',
      },
      paused: {
        text: 'Your subscription is paused. We send you nothing until you end the pause.',
        button: 'End the pause',
      },
      unsubscribed: {
        text: 'You have unsubscribed, so we no longer send you the digest.',
        button: 'Subscribe me again',
      },
      bounced: {
        text: 'Our email to you was returned as undeliverable, so we have stopped sending to this address.',
        button: 'Try this address again',
      },
      complained: {
        text: 'Our email was reported as spam from your mailbox, so we have stopped sending to it. If that was a mistake, mark our email there as \u201cnot spam\u201d.',
      },
    },
    started: 'You are subscribed. The latest edition is on its way to you, unless you already have it.',
    move: 'Change your address',
    moveNote:
      'We email a link to the new address. Until you open it there and confirm, nothing changes. We also tell your present address.',
    moveTo: 'New address',
    moveButton: 'Change my address',
    moveAsked:
      'If the new address can receive our email, a message is on its way to it. Open it there and confirm. Until you do, we keep sending to your present address.',
    more: 'Your data',
    export: 'Download your data',
    delete: 'Delete your data',
    unsubscribe: common.unsubscribe,
  },
  export: {
    title: 'Download your data',
    text: 'You get a JSON file with everything we keep about you: your address, your settings, when you signed up and confirmed, and which editions we sent you.',
    button: 'Download',
  },
  delete: {
    title: 'Delete your data',
    text: 'This deletes your address and your settings immediately, and we send you no more email. We keep a code that does not reveal your address, so that no imported list can sign you up again.',
    button: 'Delete my data',
    done: 'Your data is deleted',
    doneText: 'We no longer have your address.',
    backups: common.backups,
    underway:
      'Your address and your settings are deleted, and we send no more email. Another program is using our database right now, so traces may remain on its disk for a while. We keep erasing until none are left.',
  },
  mail: {
    confirm: {
      subject: (title: string) => `Please confirm: ${title}`,
      text: (title: string, matter = '') =>
        matter
          ? `Someone, probably you, signed up for ${title} with this address to follow ${matter}.`
          : `Someone, probably you, signed up for ${title} with this address.`,
      button: 'Confirm my subscription',
      otherwise:
        'The link works for seven days. If it was not you, ignore this email: unless you confirm, we send nothing else.',
    },
    manage: {
      subject: (title: string) => `Your link to ${title}`,
      text: () =>
        'Use this link to change your settings, or to download or delete the data we keep about you.',
      button: 'Open my settings',
      otherwise: 'The link works for two hours. If you did not ask for it, ignore this email.',
    },
    edit: {
      subject: (title: string) => `Your link to the editors\u2019 desk of ${title}`,
      text: () => 'Use this link to correct, group or hide stories, and to shape the next edition.',
      button: 'Open the desk',
      otherwise:
        'The link works for twelve hours and is yours alone: every decision made with it is recorded under your name. If you did not ask for it, ignore this email.',
    },
    operate: {
      subject: (title: string) => `Your link to the operators\u2019 pages of ${title}`,
      text: () =>
        'Use this link to see how the digest runs and to manage its sources, subscribers and mailings.',
      button: 'Open the operators\u2019 pages',
      otherwise:
        'The link works for twelve hours and is yours alone: everything changed with it is recorded under your name. If you did not ask for it, ignore this email.',
    },
    follow: {
      subject: (title: string, matter = '') => `Follow ${matter}: ${title}`,
      text: (title: string, matter = '') =>
        `Someone, probably you, wants to follow ${matter} with this address, which is subscribed to ${title}.`,
      button: 'Follow this matter',
      otherwise:
        'The link works for seven days. If it was not you, ignore this email: your subscription stays as it is.',
    },
    move: {
      subject: (title: string) => `Please confirm your new address for ${title}`,
      text: (title: string) =>
        `A subscriber to ${title}, probably you, wants to get the digest at this address from now on.`,
      button: 'Confirm this address',
      otherwise:
        'The link works for seven days. If it was not you, ignore this email: unless you confirm, we send nothing else.',
    },
    moving: {
      subject: (title: string) => `Your address for ${title} is about to change`,
      text: (title: string) =>
        `Someone, probably you, asked to get ${title} at another address. Nothing changes unless they confirm it from there.`,
      button: 'Open my settings',
      otherwise: 'If it was not you, someone may have a link to your settings: open and check them.',
    },
    known: {
      subject: (title: string) => `You are already subscribed to ${title}`,
      text: (title: string) =>
        `Someone, probably you, signed up for ${title} with this address. It is already subscribed, so nothing has changed.`,
      button: 'Open my settings',
      otherwise: 'The link opens your settings and works for two hours.',
    },
  },
}

/** The keys of these words, which Spanish has too. */
export type SubscribersWords = typeof subscribers
