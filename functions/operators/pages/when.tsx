import type { JSX } from 'preact'
import type { OperatorContext } from '../operator-context.ts'

/** A date and time in words. */
export function timeText({ locale }: Pick<OperatorContext, 'locale'>, at: string | Date): string {
  const date = new Date(at)
  return `${locale.date(date, 'short')}, ${locale.date(date, 'time')}`
}

/** A date and time. */
export function When({ desk, at }: { desk: OperatorContext; at: string | Date }): JSX.Element {
  return <time datetime={new Date(at).toISOString()}>{timeText(desk, at)}</time>
}
