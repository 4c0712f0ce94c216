import { matching, type Rule } from '../text/rule.ts'

/** What pages write around players, pictures and advertisements, and how long reading takes (Medium, NYT, Fox, Substack). */
export const player = matching([
  /^(?:(?:estimated |approx(?:\.|imate)? )?reading time|read time|time to read|tiempo (?:estimado )?de lectura)\b.{0,40}$/i,
  /^(?:about )?(?:an? )?\d{1,2}(?:[-–]\d{1,2})?[- ]?min(?:ute|uto)?s?\.?(?: to)?(?: read| listen| watch| de lectura)$/i,
  /^est\.? \d{1,2} min(?:ute)?s?(?: read)?$/i,
  /^(?:🎧\s?)?(?:listen|play|escuch(?:a|ar|e))(?: to| now to)? (?:this|the|esta?|el|la|audio|full)\b.{0,20}(?:article|story|episode|post|piece|art[ií]culo|nota|noticia|audio|version|segment|interview|podcast|show)(?: (?:here|now|in|as|on|read|\d).{0,60})?$/i,
  /^(?:listen|escucha)(?: now)?\s?[·•(|].{0,60}$/i,
  /^(?:new)?\s?you can now listen to .{1,80}articles?$/i,
  /^(?:audio by [^,]{1,60}$|powered by [^,]{1,60}$|this (?:article|audio|story) (?:was|is) (?:generated|read|voiced|auto-generated|narrated)\b|getting your trinity audio|getting your .{1,40}player ready)\b.{0,150}$/i,
  /^(?:follow|subscribe|available|listen|find us) (?:on|wherever) (?:apple|spotify|you get your podcasts)\b.{0,200}$/i,
  /^(?:your browser does not support|your browser doesn['’]t support|this browser does not|please enable javascript|javascript (?:is|must be)|you need to enable javascript|enable javascript|this video (?:is|can(?:not|'t))|sorry, (?:this|your)|an error occurred|video unavailable|the media could not be loaded)\b.{0,150}$/i,
  /^(?:advertisement|advertising|publicidad|anuncio|sponsored(?: content| message| by [^,]{1,60})?|paid content|(?:story|article) continues (?:below|after)\b.{0,60}|scroll (?:down )?to (?:continue|keep)\b.{0,40}|skip (?:to|advertisement)\b.{0,40}|continue (?:below|after)\b.{0,40}|contin[uú]a (?:despu[eé]s|abajo)\b.{0,60}|la (?:nota|historia) contin[uú]a\b.{0,60}|remove ads?)$/i,
  /^(?:loading|cargando|play|pause|mute|unmute|transcript|embed|toggle caption|hide caption|enlarge this image|play live radio|now playing|watch live|close|menu|search|next|previous|home|download)(?: (?:video|audio|now|article|story|player))?$/i,
  /^see (?:\S{3,40}\/\S{3,40} for privacy|privacy policy at)\b.{0,200}$/i,
  /^(?:learn more about (?:your )?ad choices|visit megaphone\.fm|(?:you )?may also visit megaphone\.fm)\b.{0,150}$/i,
  /^\d{1,2}:\d{2}(?::\d{2})?(?: ?\/ ?\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^(?:view|see|ver) (?:this |esta )?(?:post|profile|tweet|publicaci[oó]n) (?:on|en) (?:instagram|facebook|x|twitter|threads|tiktok|bluesky)\b.{0,60}$/i,
  /^(?:a post|una publicaci[oó]n|a video) (?:shared by|compartida (?:por|de)|posted by)\b.{0,150}$/i,
  /^link\] \[\d{1,7} comments?$/i,
  /^license this (?:story|article|content)$/i,
  /^listen (?:on|in) the .{1,40} app$/i,
  // The signature of an embedded tweet: "— Ana Ruiz (@ana) March 8, 2024".
  /^[^.!?]{1,80}\(@\w{1,20}\)(?:,? \p{L}{3,10}\.? \d{1,2},? \d{4}| \d{1,2} (?:de )?\p{L}{3,10},? (?:de )?\d{4})?$/u,
])

/** A chapter of a video or podcast in a list: "01:20 The ruling". */
export const chapter: Rule = (unit, { isParagraph, alone }) =>
  isParagraph &&
  !alone &&
  /^\d{1,2}:\d{2}(?::\d{2})? (?![ap]\.?m)(?:[^\s.]{1,30} ){0,5}[^\s.]{1,30}$/i.test(unit)
    ? {}
    : undefined
