import { wallClockOfDay } from '../../domain/time.ts'
import type { GlanceWords, Policies } from '../en/glance.ts'
import { count } from '../plural.ts'
import { common, list } from './common.ts'

/** The sentences of "At a glance" in Spanish. */
export const glance: GlanceWords = {
  title: 'De un vistazo',
  courts: ({ blocked, struckDown, granted }) => [
    ruled([verb('bloquearon', blocked), verb('anularon', struckDown)]),
    granted > 0 ? `la Corte Suprema admitió ${count(granted, 'caso', 'casos')}` : '',
  ],
  government: ({ final, effective, tookEffect, proposed, states, federalLaws }) => [
    effective.length > 0
      ? `${count(final.dated, 'regla definitiva entra en vigor', 'reglas definitivas entran en vigor')} ${onDays(effective)}`
      : '',
    final.undated > 0
      ? count(final.undated, 'regla pasó a ser definitiva', 'reglas pasaron a ser definitivas')
      : '',
    tookEffect > 0 ? count(tookEffect, 'regla entró en vigor', 'reglas entraron en vigor') : '',
    proposed > 0
      ? `se ${proposed === 1 ? 'propuso' : 'propusieron'} ${count(proposed, 'regla', 'reglas')}`
      : '',
    federalLaws > 0
      ? `se ${federalLaws === 1 ? 'promulgó' : 'promulgaron'} ${count(federalLaws, 'ley federal', 'leyes federales')}`
      : '',
    states > 0 ? count(states, 'estado aprobó una ley', 'estados aprobaron leyes') : '',
  ],
  comments: (days) =>
    days.length === 1
      ? `el plazo para comentar vence ${onDays(days)}`
      : `los plazos para comentar vencen ${onDays(days)}`,
  commentsBetween: (first, last) =>
    `los plazos para comentar vencen entre ${onDays([first])} y ${onDays([last])}`,
}

function ruled(acts: readonly string[]): string {
  const some = acts.filter(Boolean)
  return some.length > 0 ? `los tribunales ${some.join(' y ')}` : ''
}

function verb(what: string, { rule, bill, order, designation, policy }: Policies): string {
  const objects = [
    rule && count(rule, 'regla', 'reglas'),
    bill && count(bill, 'ley', 'leyes'),
    order && count(order, 'acción ejecutiva', 'acciones ejecutivas'),
    designation && count(designation, 'decisión sobre el TPS', 'decisiones sobre el TPS'),
    policy && count(policy, 'política', 'políticas'),
  ].filter((text) => text !== 0)
  return objects.length > 0 ? `${what} ${list.format(objects)}` : ''
}

/** "el 6 y el 17 de diciembre y el 3 de enero" */
function onDays(days: readonly string[]): string {
  const months = Map.groupBy(days, (day) => day.slice(0, 7))
  return list.format(
    [...months.values()].flatMap((some) => {
      const earlier = some.slice(0, -1).map((day) => `el ${wallClockOfDay(day).day}`)
      return [...earlier, `el ${common.dates.day(wallClockOfDay(some.at(-1)!))}`]
    }),
  )
}
