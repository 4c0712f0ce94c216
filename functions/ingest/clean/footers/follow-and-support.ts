import { matching, type Rule } from '../text/rule.ts'

const networks =
  '(?:x|twitter|facebook|instagram|linkedin|bluesky|threads|tiktok|youtube|mastodon|whatsapp|telegram|reddit|spotify|apple podcasts|flipboard|google news)'

/**
 * Lines that ask readers to follow, share, write or give (Jetpack's buttons, nonprofit newsrooms, AP, Reuters columns), and
 * lines about the publisher itself.
 */
export const follow = matching([
  /^(?:please )?visit (?:us|our (?:web ?site|site|home ?page|page))(?: (?:at|on|online)\b.{0,100})?$/i,
  new RegExp(
    `^(?:(?:follow|like|find|join|connect with|see|watch|visit) (?:us|me|him|her|them|along|@\\S+|our .{1,40})|follow .{1,60}|s[ií]guenos|s[ií]ganos|sigue a .{1,40}|encu[eé]ntranos),? (?:on|at|via|en|por)\\b.{0,40}\\b${networks}\\b.{0,200}$`,
    'i',
  ),
  /^follow (?:us|me|along|@\S+|\S+['’]s? (?:coverage|reporting)\b.{0,200}|.{1,80} @\S+.{0,80}|the (?:ap|author|latest|conversation|reporter)\b.{0,150}|.{1,40} at https?:.{0,100})$/i,
  /^(?:s[ií]guenos|s[ií]ganos)(?: (?:tambi[eé]n )?(?:en|por|a trav[eé]s)\b.{0,100})?$/i,
  new RegExp(
    `^(?:(?:please )?(?:share|tweet|comparte|compartir|comp[aá]rtelo)(?: (?:this|it|(?:on|via|to|en|por) ${networks}|by email|with (?:a friend|your|friends)|esta|este|nota|noticia|article|story)\\b.{0,120})?|(?:e-?mail|print)(?: (?:this|article|story).{0,60})?)$`,
    'i',
  ),
  /^(?:related|(?:share this|like this|loading|like loading|comparte esto|me gusta esto|cargando)(?:\s?:.{0,400})?)$/i,
  /^(?:click to (?:share|email|print|tweet)|share on|opens in (?:a )?new (?:window|tab)|haz clic para)\b.{0,400}$/i,
  /^(?:copy link|copied|facebook|twitter|whatsapp|linkedin|email|print|reddit|tumblr|pinterest|telegram|x|instagram|comments?|tags?|share|save|bookmark)(?:[\s,|·/•]+(?:copy link|facebook|twitter|whatsapp|linkedin|email|print|reddit|tumblr|pinterest|telegram|x|instagram|comments?|share|save|bookmark|more)){0,12}$/i,
  /^(?:you can )?(?:reach|contact|e-?mail|message|text|call|write to) (?:him|her|them|me|us|the (?:reporter|author|writer|newsroom|editor|team)|our (?:newsroom|team|reporters?)|staff (?:writer|reporter) .{1,60}|(?:reporter |\p{L}+ \p{L}+ ))?\s?(?:at|on|with|by|via|directly)\b.{0,60}(?:@|\d{3}[-.]\d{4}|\.com|\.org|signal|email).{0,150}$/iu,
  /^(?:reuters|ap|afp|efe|bloomberg)\b.{0,60}\S@\S+\.\S.{0,80}$/i,
  /^(?:have|got|do you have|if you have|know) (?:a |any |an |something |more )?(?:news |story |confidential )?(?:(?:tips?|story ideas?|information to share|feedback|something to say|thoughts)\b.{0,250}|questions?(?:\b.{0,150}\b(?:e-?mail|contact|reach|write|text|send|let|ask) (?:us|me|him|her|them|our|the (?:newsroom|reporter)|\S+@).{0,120})?)$/i,
  /^(?:send|submit|share) (?:us |your |a |any |news |story |letters)?\s?(?:(?:news |story |confidential )?(?:tips?|ideas?|photos?|letters?|feedback|comments?|questions?|thoughts))\b.{0,200}(?:to|at|here|with us|@)\b.{0,150}$/i,
  /^join (?:gmf|us|our)\b.{0,30}\b(?:chat|community|conversation|group|forum|live)\b.{0,150}$/i,
  /^(?:join the conversation|tell us (?:what|your|about)\b.{0,150}|let us know(?: (?:what|how|if|why|which|where) you\b.{0,120}| (?:in the|at|by|on|via|here)\b.{0,100})?|what do you think\?.{0,150}|we want to hear from you.{0,200}|(?:leave|post|add|write) (?:a |your )?(?:comment|reply)\b.{0,80}|log in (?:or register )?to post comments|add new comment|deja (?:un|tu) comentario.{0,60}|view comments)$/i,
])

/** Who an author is. A reporter who was arrested is news. */
export const biography: Rule = (unit, { edge }) =>
  edge === 'last' && isBiography.test(unit) && !happened.test(unit) ? {} : undefined

const isBiography =
  /^(?:about (?:the authors?|us)|.{2,80} (?:is|are) (?:an? )?(?:staff|senior|freelance|investigative|contributing|national|political|immigration|breaking|syndicated|general assignment|enterprise|courts?|border|washington|opinion) (?:\w+ ){0,4}(?:reporter|writer|correspondent|editor|columnist|journalist|contributor|fellow)\b.{0,300}|.{2,80} (?:is|are) (?:an? |the )?(?:\w+ ){0,4}(?:reporter|writer|correspondent|editor|columnist|journalist)s?\b.{0,80}\b(?:covering|who covers|who writes|based in)\b.{0,200})$/i
const happened =
  /(?<!\p{L})(?:whose|was|were|been|being|arrested|detained|deported|fined|held|injured|killed|released|struck|sued|faces|fears|fled|lost)(?!\p{L})/iu

const giving =
  '(?:donations?|donating|donor|tax-deductible|membership|become a member|(?:our|this|local|independent|nonprofit|free|quality|fearless|public-service|community) (?:work|journalism|news|reporting|newsroom|mission|coverage|newsletter)|reader-supported|donaci[oó]n|donativo|periodismo)'

export const support = matching(
  [
    new RegExp(
      `^(?:please |will you |can you |if you .{1,80}, (?:please )?)?(?:support|donate|give|help (?:us|support|keep|fund|sustain)|make (?:a|your)|become (?:a|an|one)|consider|chip in|contribute|dona|don[ae]|apoya|apoye|haz|haga|colabora|colabore|ay[uú]da(?:nos|me))\\b.{0,200}\\b${giving}\\b.{0,250}$`,
      'i',
    ),
    /^(?:independent|local|nonprofit)\b.{0,160}\b(?:readers like you|people like you|our (?:readers|members|donors|supporters|newsroom|journalism))\b.{0,250}$/i,
    /^(?:our|your|we|this (?:work|story|reporting|journalism|newsroom))\b.{0,160}\b(?:readers like you|people like you|your (?:support|donations?|gifts?|contributions?|help)|our (?:readers|members|donors|supporters|newsroom|journalism)|support (?:from|of) (?:readers|donors|members|our)|tax-deductible|donations? from)\b.{0,250}$/i,
    /^(?:(?:please )?donate(?: now| today| here| to (?:us|our (?:newsroom|work|fund|station)\b.{0,60}))?|support (?:us|our work|our journalism|our newsroom|local (?:news|journalism)|independent (?:news|journalism|media))\b.{0,150}|become a (?:member|supporter|sustainer)\b.{0,150}|dona(?: ahora| aqu[ií])?|ap[oó]yanos.{0,80})$/i,
    // About the publisher: "… is part of States Newsroom, a nonprofit …", "… is a nonprofit newsroom that …".
    /^[\p{Lu}“"].{1,90} (?:is|are|es) (?:part of|an? |un |una )\b.{0,120}\b(?:nonprofit|non-profit|nonpartisan|non-partisan|independent|reader-supported|member-supported|states newsroom|news network|public (?:radio|media)|sin fines de lucro)\b(?:(?! who)[^.]){0,80}\b(?:news|newsroom|newsrooms|journalism|media|publication|outlet|reporting|magazine|periodismo)\b.{0,400}$/u,
    /^support (?:the show|this (?:show|podcast))\b.{0,150}$/i,
    /^members of the public (?:can|may|are encouraged to|who|with) .{0,40}\breport\b.{0,250}$/i,
    /^(?:e-?mail|contact|reach|correo):?\s(?:\S+\s){0,5}[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/i,
    /^(?:disclosure|disclaimer|full disclosure)\s?: .{1,500}$/i,
    /^.{2,120} (?:does|do) not work for, consult,? (?:for, )?own shares in\b.{0,400}$/i,
  ],
  'last',
)
