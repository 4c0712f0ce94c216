import type { JSX } from 'preact'
import type { OperatorContext } from '../operator-context.ts'

/** A date and time. */
export function When({ desk: { locale }, at }: { desk: OperatorContext; at: string | Date }): JSX.Element {
  const date = new Date(at)
  return (
    <time datetime={date.toISOString()}>
      {locale.date(date, 'short')}, {locale.date(date, 'time')}
    </time>
  )
}
