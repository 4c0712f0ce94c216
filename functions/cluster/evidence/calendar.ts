/** The days of the week and the months, in English. In a headline they are capitalized like names. */
export const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
export const months =
  'January February March April May June July August September October November December'.split(' ')
