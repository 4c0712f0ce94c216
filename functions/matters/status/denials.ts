/** What makes a whole sentence a denial, or the words of somebody who is not believed. */
const denial = new RegExp(
  [
    "(?:\\b(?:is|are|was|were|isn['’]t|wasn['’]t|be)|['’]s) (?:\\p{L}+ly )?(?:false|untrue|not (?:true|so|the case|correct|accurate)|n[o']t true|a lie|a myth|a hoax|a rumou?r|fake)\\b",
    "\\b(?:isn|wasn|aren)['’]t (?:true|so|the case|correct|accurate)\\b",
    '\\b(?:untrue|false|incorrect|wrong|inaccurate|misleading|baseless) (?:that|to (?:say|claim)|claims?|reports?|rumou?rs?|posts?|stories|story|narrative)\\b',
    '\\b(?:wrongly|falsely|incorrectly|mistakenly|erroneously|inaccurately) (?:say|said|claim|report|state|suggest|announc|declar)\\p{L}{0,3}',
    '\\b(?:say|said|claim|report|state|suggest)\\p{L}{0,3} (?:wrongly|falsely|incorrectly|mistakenly|erroneously)\\b',
    '\\b(?:myths?|debunk\\p{L}{0,3}|misinformation|disinformation|contrary to|no truth|despite (?:claims|rumou?rs|posts|reports))\\b',
    '\\b(?:posts?|videos?|memes?|tweets?|users|rumou?rs?|viral \\p{L}+) (?:on \\p{L}+ )?(?:say|says|said|claims?|claimed|show|alleges?)\\b',
    '\\b(?:disputes?|disputed|denies|denied|deny|refutes?|refuted|rebuts|rejects? (?:the )?(?:claim|notion|idea)|dismisses (?:the )?claims?) (?:that|reports?|claims?)\\b',
    // Whoever says so of all courts, or of all that a court did, does not go on to report what one did.
    '\\b(?:no|neither) (?:\\p{L}+ )?(?:judges?|courts?)(?! (?:dates?|orders?|cases?|hearings?|fees?|access|records?)\\b)|\\bnone of the (?:\\p{L}+ )?(?:judges|courts)\\b|\\b(?:blocks?|blocked|halt(?:s|ed)|ruled|decided) (?:nothing|nobody|no one)\\b',
    '(?<!\\p{L})(?:ning[úu]n(?:a|o)?(?: de l[oa]s)? (?:jue(?:z|za|ces)|cortes?|tribunal(?:es)?)|ni (?:el juez|la jueza|la corte|el tribunal))(?!\\p{L})',
    '(?<!\\p{L})(?:no es (?:cierto|verdad|así)|no es que|es (?:falso|mentira)|son falsos|falsamente|erróneamente|desmient\\p{L}{1,3}|desminti\\p{L}{1,4}|niegan? que|negó que|mentira que|bulos?|mitos?|rumor(?:es)?|desinformación|publicaciones (?:dicen|afirman|aseguran))(?!\\p{L})',
  ].join('|'),
  'iu',
)
/** "Blocked nothing", "no bloqueó a nadie". */
const none =
  /^\s(?:absolutely )?(?:nothing|nobody|no one|none|neither|no (?:part|rule|law|order|policy|ban|fee)s?|nada|(?:a )?nadie|ning[úu]n(?:a|o)?)(?!\p{L})/iu
/** A court before the verb, and after it what makes the court the one to whom it is done: "Judge blocked from hearing cases". */
const courtLast =
  /(?<!\p{L})(?:judges?|courts?|justices|jue(?:z|za|ces)|cortes?|tribunal)\s(?:(?:is|was|gets?|fue|es)\s)?$/iu
const isDoneTo = /^\s(?:from|by|for|without|after|over|pending|por|tras)(?!\p{L})/iu
const participle = /^(?:blocked|barred|halted|stopped|suspended|paused|stayed|bloquead[oa]|suspendid[oa])s?$/i
/** What a court does in its own room, to those who appear before it, is no act on a policy. */
const inCourtroom =
  /^\s(?:a )?(?:(?:the|some|all|more|two|three|other|key|its|his|her|los?|las?|algunos|el) )?(?:\p{L}+['’]? )?(?:lawyers?|attorneys?|reporters?|journalists?|press|media|public|spectators?|witness(?:es)?|testimony|evidence|subpoenas?|depositions?|discovery|cameras?|livestream|questions|jurors?|abogad[oa]s?|periodistas?|prensa|público|testigos?|testimonio|pruebas)(?!\p{L})/iu
/** "Blocked permits in 2018", long ago. */
const yearsAgo =
  /^(?:(?!\b(?:would|will|effect|begin|start|until|through)\b)[^.;:,]){0,80}\s(?:back )?(?:in|en) (?:19\d\d|20[01]\d)(?!\d)/iu

/** Whether a sentence says that something did not happen, or that it is only told. */
export function isDenial(text: string): boolean {
  return denial.test(text)
}

/** Whether a verb acts on nothing, on the court itself, on people in its courtroom, or did so years ago. */
export function isOnOthers(before: string, verb: string, after: string): boolean {
  return (
    none.test(after) ||
    (participle.test(verb) && courtLast.test(before) && isDoneTo.test(after)) ||
    inCourtroom.test(after) ||
    yearsAgo.test(after)
  )
}
