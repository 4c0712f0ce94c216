import type { ComponentChildren, JSX } from 'preact'
import { Text } from '../../web/components/fields.tsx'
import type { OperatorContext } from '../operator-context.ts'

interface ActFormProps {
  desk: OperatorContext
  /** What the form asks for, as the field `do`. */
  act: string
  /** The page that it is submitted to; its own page by default. */
  to?: string
  fields?: Record<string, string | number>
  button: string
  /** What the button refers to, for screen readers. */
  label?: string
  children?: ComponentChildren
  /** Whether it has a field for the reason. */
  why?: boolean
  /** `main` for the main form of a page, `grave` for what is hard to undo. */
  look?: 'main' | 'grave'
}

/** A form with one button. */
export function ActForm(props: ActFormProps): JSX.Element {
  const { desk, act, to, fields = {}, button, label, children, why, look } = props
  return (
    <form method="post" class={look ? `act ${look}` : 'act'} action={to && desk.href(to)}>
      <input type="hidden" name="do" value={act} />
      <input type="hidden" name="seen" value={desk.lastDecision} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      {why && <Text name="why" label={desk.messages.why} value={desk.submitted(act, 'why')} />}
      <p>
        <button type="submit" aria-label={label && `${button}: ${label}`}>
          {button}
        </button>
      </p>
    </form>
  )
}
