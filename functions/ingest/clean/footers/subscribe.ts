import { matching } from '../text/rule.ts'

/**
 * Newsletters, alerts, apps, podcasts and subscriptions (Texas Tribune, Fox News, Substack, Ghost, newspapers). A sentence
 * counts if it begins like an invitation and names what the publisher sends: "Sign up for the DACA clinic by Friday" is news.
 */
export const subscribe = matching([
  /^(?:please |plus,? |also,? |first |or |to |and |you can |readers can |for (?:more|the latest)(?: .{1,60})?, )?(?:sign[- ]?up|subscribe|register|join|get|receive|want|download|opt in|enter your|add your|interested in|looking for|like what|love|enjoy(?:ing|ed)?|stay|keep up|never miss|don['’]t miss|check out|follow|listen to|suscr[ií]b(?:ete|ase|irse|ir)|reg[ií]str(?:ate|ese)|recib[aei]|[uú]nete|[uú]nase|ap[uú]ntate|descarg(?:a|ue)|inscr[ií]b(?:ete|ase)|obt[eé]n|qu(?:ieres|iere))\b.{0,250}\b(?:newsletters?|inbox|e-?newsletters?|podcasts?|subscriptions?|subscribers?|free trial|email (?:alerts?|updates|address|list)|(?:text|news|push|breaking|mobile|daily|free|our|sms) (?:\w+ )?(?:alerts?|updates|emails?|briefings?|digests?|roundups?|apps?|notifications|headlines|channel|coverage)|(?:news|morning|weekly|daily) (?:brief|briefing|digest|roundup|rundown)|bolet[ií]n(?:es)?|correo electr[oó]nico|notificaciones|canal de (?:whatsapp|telegram|youtube)|whatsapp channel|telegram channel|youtube channel|apple podcasts|spotify|open interest)\b.{0,250}$/i,
  /^sign[- ]?up(?: (?:here|now|today|free|for free|below|to read|for more like this|for (?:our|the .{1,60}(?:brief|briefing|newsletter|digest)|emails?|alerts|updates).{0,150}))?$/i,
  /^subscribe(?: (?:here|now|today|free|for free|below|to (?:our|us|continue|read|get|receive|unlock|keep|the \S+ (?:newsletter|feed|channel)).{0,150}|for (?:as little|just|only|full|unlimited|free|more|\$).{0,150}))?$/i,
  /^(?:get|read|see|find|catch up on|browse|explore) (?:the )?(?:latest|breaking|all|more|top) (?:\w+ ){0,4}(?:news|updates|headlines|stories|coverage)(?: (?:from|on|in|at|and|by|delivered|about|here|every|right|straight)\b.{0,200})?$/i,
  /^get (?:fox news|the fox news app|the app|our app|updates|breaking news|unlimited access|full access)\b.{0,150}$/i,
  /^(?:this (?:post|article|story|content|episode|newsletter|page) is (?:for|only (?:for|available to)|available (?:only )?(?:to|for)|exclusive to|reserved for|free to) (?:paid |paying |our |all |premium )?(?:subscribers?|members?|readers)\b.{0,150}|upgrade to paid|leave a comment|give a gift subscription|start (?:your |a )?free trial|become a paid subscriber.{0,100}|already (?:a|have an?) (?:subscriber|member|account|subscription)\b.{0,100}|log ?in(?: (?:here|to (?:read|continue|view|post comments|comment|your account)).{0,80})?|sign ?in(?: to .{0,80})?|create (?:a |your )(?:free )?account.{0,100}|register now|to continue reading.{0,150}|unlock this (?:story|article).{0,100}|share this (?:post|article|story)|invite your friends.{0,80})$/i,
  /^(?:thanks|thank you) for (?:reading|subscribing|listening|being a subscriber)\b.{0,250}$/i,
  /^.{2,100} is a (?:free|reader-supported|listener-supported|weekly|daily) (?:publication|newsletter|guide)\b.{0,250}$/i,
  /^(?:this (?:article|story|piece|essay|column|post|analysis) (?:is|was|first appeared|originally appeared|is adapted|was adapted|appeared)(?: from| as| in)?(?: an? (?:excerpt|edition|version))?(?: of| from| in)? (?:the |our |today['’]s |this week['’]s |an edition of |.{1,60})?.{0,60}(?:newsletter|briefing)\b.{0,250})$/i,
  /^(?:a version of this (?:story|article|piece|essay) (?:first |originally )?(?:appeared|was published|ran) in (?:the |our ).{1,80}(?:newsletter|briefing).{0,200})$/i,
  /^(?:you are (?:subscribed to|receiving|getting) .{1,150}|update your subscriptions.{0,150}|this (?:email|message) was sent (?:to|by|on behalf of).{0,200}|est[aá] suscrito a .{1,150})$/i,
  /^[Ss]ubscribe to (?:the |The )?\p{Lu}[\p{L}’']*(?: \p{Lu}[\p{L}’']*){0,4}$/u,
  /^(?:was this (?:email|newsletter) forwarded to you|you['’]re (?:reading|receiving) .{1,100}|having trouble viewing this email|unsubscribe|manage (?:your )?(?:subscription|preferences)|view (?:it|this(?: email)?) (?:in (?:your )?browser|as a web ?page|online)|view in (?:your )?browser)\b.{0,200}$/i,
  /^enjoying (?:this|our) \w+\?.{0,300}$/i,
  /^save the date: on .{1,250}(?:webinar|event).{0,200}$/i,
])
