/**
 * The regular forms of an English verb in one word: end, ended, ending. The -s of most verbs is found like that of a plural.
 * Where the spelling depends on the stress ("barred", "canceled"), both are returned. Irregular forms, and verbs of several
 * words, are listed as they are.
 */
export function verbForms(verb: string): string[] {
  if (!/^[a-z]{3,}$/.test(verb) || /(?:ed|ing)$/.test(verb)) return [verb]
  if (verb.endsWith('e')) return [verb, `${verb}d`, `${verb.endsWith('ee') ? verb : verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb))
    return [verb, `${verb.slice(0, -1)}ied`, `${verb.slice(0, -1)}ies`, `${verb}ing`]
  const stems = /[^aeiou][aeiou][^aeiouwxy]$/.test(verb) ? [verb, verb + verb.at(-1)] : [verb]
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? [`${verb}es`] : []
  return [verb, ...stems.flatMap((stem) => [`${stem}ed`, `${stem}ing`]), ...third]
}
