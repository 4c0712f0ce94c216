import { wordSet } from '../../domain/text/terms/tokenize.ts'

/** The endings of words for what somebody does: landscaper, inspector, florist, fisherman, trainee. */
const ending = /(?:ers?|ors?|ists?|men|man|women|woman|ees?)$/

/** Words with such an ending that are things, or that act for a country. */
const others = wordSet(
  'minister ministers leader leaders lawmaker lawmakers premier ruler rulers officer officers commander commanders speaker ' +
    'chancellor senator senators governor mayor player players striker strikers defender defenders midfielder goalkeeper ' +
    'border borders river rivers paper papers newspaper newspapers power powers order orders former number numbers member ' +
    'members other others water waters dinner center centers computer computers carrier carriers tanker tankers freighter ' +
    'fighter fighters bomber bombers weather winter summer chapter letter letters corner matter matters offer offers answer ' +
    'after never ever whether super inner outer upper lower further later earlier bigger major minor interior exterior ' +
    'superior senior junior error errors terror horror sector factor factors motor motors tractor reactor reactors floor ' +
    'door labor color honor harbor tumor coffee committee committees trustee trustees degree agree free three fees tree trees ' +
    'referee hacker hackers trader traders investor investors manager buyer buyers maker makers dancer dancers singer ' +
    'singers painter painters lender lenders insurer insurers drugmaker automaker automakers carmaker soccer cancer fever ' +
    'disaster customer consumer consumers voter voters adviser advisor shareholder shareholders bankers banker exporter exporters lawyer lawyers encounter',
)

/** Whether an English word names a person by occupation. Singers, investors and ministers belong to other stories. */
export const isPerson = (word: string): boolean =>
  word.length > 4 && ending.test(word) && !/(?:maker|builder)s?$/.test(word) && !others.has(word)
