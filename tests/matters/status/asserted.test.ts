import { describe, expect, it } from 'vitest'
import type { MatterKind, MatterStatus } from '../../../functions/domain/model/matter.ts'
import { isAsserted } from '../../../functions/domain/text/asserted.ts'
import { stepIn } from '../../../functions/matters/status/steps.ts'
import { expectLinear } from '../../support/expect-linear.ts'

/** Written before the rules that they test. */
const nothingHappened: readonly [MatterKind, string][] = [
  ['case', 'Judge stops short of vacating lantern fee'],
  ['case', 'Judge declined on Friday to block the lantern fee'],
  ['case', 'Appeals panel refuses to set aside lantern fee'],
  ['case', 'Judge would have blocked lantern fee, dissent says'],
  ['case', 'Supreme Court could strike down lantern fee by June'],
  ['case', 'Judge is expected to block lantern fee'],
  ['case', 'Lamp makers ask the court to vacate lantern fee'],
  ['case', 'If the court blocks the lantern fee, keepers will get refunds'],
  ['case', 'Lantern fee no longer blocked by judge’s order'],
  ['case', 'Judge has not yet blocked lantern fee'],
  ['case', 'Did a judge just block the lantern fee?'],
  ['case', 'Fact check: No, a judge did not block the lantern fee'],
  ['case', 'No, the Supreme Court did not strike down the lantern fee'],
  ['case', 'Supreme Court nearly vacates lantern fee, falls one vote short'],
  ['case', 'Imagine the Supreme Court vacates lantern fee'],
  ['case', 'Odds rise that Supreme Court vacates lantern fee'],
  ['case', 'Supreme Court ends term without vacating lantern fee'],
  ['case', 'Judge seems ready to block lantern fee'],
  ['case', 'Judge signals she will block lantern fee'],
  ['case', 'Judge appears inclined to toss lantern suit'],
  ['case', 'Court weighs blocking lantern fee'],
  ['case', 'Keepers hope court blocks lantern fee'],
  ['case', 'Lawyers say judge should have dismissed lantern suit'],
  ['case', 'Judge came close to blocking lantern fee'],
  ['case', 'Judge stopped short of blocking lantern fee'],
  ['case', 'Petition urges justices to affirm lantern ruling'],
  ['case', 'La jueza se niega a bloquear la tarifa de faroles'],
  ['case', 'La Corte Suprema podría anular la tarifa de faroles'],
  ['case', 'El gobierno pide a la corte que anule el fallo'],
  ['case', 'Si el juez bloquea la tarifa, habrá reembolsos'],
  ['case', 'El tribunal aún no ha bloqueado la tarifa'],
  ['case', 'Juez evita bloquear la tarifa de faroles'],
  ['case', '¿Bloqueó un juez la tarifa de faroles?'],
  ['case', 'Se espera que el juez bloquee la tarifa'],
  ['case', 'La tarifa habría sido bloqueada por el juez'],
  ['case', 'Abogados quieren que la corte suspenda la orden'],
  ['rule', 'House fails to pass lantern rule repeal; DHS considers finalizing lantern rule'],
  ['rule', 'DHS is not withdrawing the lantern rule, officials say'],
  ['rule', 'DHS has yet to finalize the lantern rule'],
  ['rule', 'Agency prepares to withdraw lantern rule'],
  ['rule', 'Lantern rule was supposed to take effect Monday'],
  ['rule', 'La norma de faroles no entrará en vigor'],
  ['rule', 'La norma de faroles iba a entrar en vigor el lunes'],
  ['rule', 'DHS denies it withdrew the lantern rule'],
  ['rule', 'Agency weighs whether lantern rule should be withdrawn'],
  ['bill', 'Lantern bill fails to pass the House'],
  ['bill', 'Senate falls short of passing lantern bill'],
  ['bill', 'Governor expected to sign lantern bill'],
  ['bill', 'Governor has until Friday to sign lantern bill'],
  ['bill', 'Lantern bill has not passed the House'],
  ['bill', 'House votes down lantern bill that Senate passed'],
  ['bill', 'Lantern bill would need to be signed by governor'],
  ['bill', 'La Cámara no aprobó la ley de faroles'],
  ['bill', 'El Senado podría aprobar la ley de faroles'],
  ['bill', 'La ley de faroles espera la firma del gobernador'],
  ['bill', 'Gobernador vetaría la ley de faroles'],
  ['designation', 'DHS stops short of ending TPS for Nepal'],
  ['designation', 'TPS for Nepal was not terminated, judge says'],
  ['designation', 'DHS was about to terminate TPS for Nepal'],
  ['designation', 'El gobierno no extenderá el TPS para Nepal'],
  ['designation', 'Piden al gobierno que extienda el TPS para Nepal'],
  ['order', 'Trump has not revoked lantern order'],
  ['order', 'Trump was urged to revoke lantern order'],
  ['order', 'CNN sues White House over revoked lantern order'],
  ['bill', 'State sues over newly-signed lantern bill'],
  ['case', 'Lawyers spar over preliminary injunction on lantern fee'],
  ['rule', 'Lantern rule blocked by Senate as court watches'],
  ['case', 'El juez aún no ha bloqueado la tarifa de faroles'],
  ['case', 'El juez podría haber bloqueado la tarifa de faroles'],
  ['bill', 'Senators refuse to pass lantern bill'],
]
const happened: readonly [MatterKind, MatterStatus, string][] = [
  ['case', 'enjoined', 'The lantern fee was blocked by a judge'],
  ['case', 'enjoined', 'Lantern fee was temporarily blocked by a federal judge on Tuesday'],
  ['case', 'vacated', 'Lantern fee has been vacated by a federal court'],
  ['case', 'vacated', 'The lantern fee was struck down by the Supreme Court'],
  ['case', 'dismissed', 'The lantern suit was dismissed by a federal judge'],
  ['case', 'affirmed', 'The lantern injunction was upheld by the Ninth Circuit'],
  ['case', 'reversed', 'A ruling against the lantern fee was reversed on appeal by the Fifth Circuit'],
  ['case', 'enjoined', 'La tarifa de faroles fue bloqueada por una jueza'],
  ['case', 'enjoined', 'Queda bloqueada por orden judicial la tarifa de faroles'],
  ['case', 'vacated', 'La tarifa de faroles fue anulada por la Corte Suprema'],
  ['case', 'stayed', 'Queda suspendida la orden de la jueza, decide el tribunal de apelaciones'],
  ['case', 'affirmed', 'El fallo fue confirmado por el Noveno Circuito'],
  ['case', 'reversed', 'Noveno Circuito revoca la orden de la jueza'],
  ['case', 'dismissed', 'La demanda fue desestimada por el juez'],
  ['case', 'filed', 'Ciudades demandaron al gobierno por la tarifa de faroles'],
  ['case', 'filed', 'A lawsuit was filed by twelve states over the lantern fee'],
  ['rule', 'vacated', 'The lantern rule was vacated'],
  ['rule', 'vacated', 'Lantern rule struck down by federal court in Boise'],
  ['rule', 'enjoined', 'The lantern rule is blocked nationwide, judge rules'],
  ['rule', 'effective', 'La norma de faroles entró en vigor'],
  ['rule', 'effective', 'Ya está en vigor la norma de faroles'],
  ['rule', 'enjoined', 'Queda bloqueada la norma de faroles'],
  ['rule', 'stayed', 'La norma de faroles queda suspendida por un tribunal'],
  ['rule', 'final', 'Gobierno publicó la norma final sobre faroles'],
  ['rule', 'withdrawn', 'The lantern rule was withdrawn by DHS'],
  ['rule', 'withdrawn', 'La norma de faroles fue retirada por el gobierno'],
  ['rule', 'delayed', 'The lantern rule has been delayed until June'],
  ['rule', 'proposed', 'A lantern rule was proposed by DHS on Monday'],
  ['bill', 'passed-house', 'La Cámara aprobó la ley de faroles'],
  ['bill', 'passed-house', 'La Cámara de Representantes aprobó el proyecto de faroles'],
  ['bill', 'passed-house', 'The lantern bill was passed by the House on Tuesday'],
  ['bill', 'passed-senate', 'El Senado aprobó la ley de faroles'],
  ['bill', 'passed-senate', 'La ley de faroles fue aprobada por el Senado'],
  ['bill', 'signed', 'La ley de faroles fue firmada por el gobernador'],
  ['bill', 'signed', 'The lantern bill was signed by Gov. Alder on Friday'],
  ['bill', 'vetoed', 'The lantern bill was vetoed by the governor'],
  ['bill', 'vetoed', 'El gobernador vetó la ley de faroles'],
  ['designation', 'terminated', 'TPS for Nepal was terminated on Friday'],
  ['designation', 'terminated', 'El TPS para Nepal fue terminado por el gobierno'],
  ['designation', 'extended', 'El gobierno extendió el TPS para Nepal'],
  ['designation', 'extended', 'TPS for Nepal has been extended for 18 months'],
  ['designation', 'designated', 'Nepal fue designado para el TPS'],
  ['designation', 'enjoined', 'The end of TPS for Nepal was blocked by a judge'],
  ['order', 'revoked', 'The lantern order was revoked by the president'],
  ['order', 'signed', 'La orden de faroles fue firmada por el presidente'],
  ['order', 'enjoined', 'Trump’s lantern order was halted by a judge'],
  ['rule', 'vacated', 'The lantern rule was vacated by a federal judge'],
  ['rule', 'stayed', 'The lantern rule was stayed by the Fifth Circuit'],
  ['case', 'enjoined', 'Lantern makers win preliminary injunction'],
  ['case', 'dismissed', 'Case against lantern maker tossed by New York judge'],
  ['rule', 'vacated', 'La demanda contra la norma prospera: la norma fue anulada'],
  ['case', 'decided', 'Lantern fee is unlawful and cannot be charged, judge rules'],
  ['case', 'enjoined', 'Un juez ha bloqueado la tarifa de faroles'],
  ['case', 'vacated', 'La Corte Suprema ha anulado la tarifa de faroles'],
  ['case', 'filed', 'Doce estados han demandado al gobierno'],
  ['rule', 'withdrawn', 'DHS has quietly withdrawn the lantern rule'],
  ['bill', 'passed-senate', 'El Senado ha aprobado la ley de faroles'],
  ['bill', 'passed-senate', 'Senators passed the lantern bill, 52-48'],
  ['bill', 'passed-house', 'El proyecto de faroles pasó en la Cámara'],
  ['bill', 'signed', 'El gobernador ha firmado la ley de faroles'],
  ['designation', 'terminated', 'El gobierno ha puesto fin al TPS para Nepal'],
]

describe('A verb of a step', () => {
  it.each(nothingHappened)('of a %s tells of nothing that happened in "%s"', (kind, title) => {
    expect(stepIn(title, kind)).toBeUndefined()
  })

  it.each(happened)('of a %s tells that it was %s in "%s"', (kind, status, title) => {
    expect(stepIn(title, kind)).toBe(status)
  })
})

describe('A verb asserts an act', () => {
  it.each([
    ['Judges ', 'block'],
    ['Texas and Ohio ', 'sue'],
    ['A judge, sitting in Boise, ', 'blocked'],
    ['Judge sides with towns, ', 'blocking'],
    ['Judge issues order ', 'blocking'],
    ['La jueza ', 'bloqueó'],
    ['María, de la secretaría, ', 'bloqueó'],
  ])('as "%s%s" does', (before, verb) => {
    expect(isAsserted(before, verb)).toBe(true)
  })

  it.each([
    ['Judge moves closer to ', 'blocking'],
    ['Judge ', 'block'],
    ['Governor’s lawyers want the judge, who is ill, to ', 'block'],
    ['Towns angry over ', 'revoked'],
    ['El fallo que ', 'bloqueó'],
    ['La tarifa sería ', 'bloqueada'],
    ['The judge had ', 'blocked'],
  ])('as "%s%s" does not', (before, verb) => {
    expect(isAsserted(before, verb)).toBe(false)
  })

  it.each(['to ', 'who ', 'ar', 'que la ', ', ', 'Aa and '])(
    'or not, however often the text before it says %j',
    (one) => expectLinear(() => isAsserted(one.repeat(100_000), 'blocks')),
  )
})
