import type { ComponentChildren, JSX } from 'preact'
import { Text } from './fields.tsx'

/** What the navigation and the forms of a desk need: private pages on which people of a role make decisions. */
interface Desk {
  /** Returns the address of a page of the desk. `path` is, for example, `/log`. */
  href: (path: string) => string
  /** The number of the last decision when the page was rendered. */
  lastDecision: number
  /** The values of a field of the form that was just submitted and rejected; `undefined` for every other form. */
  submitted: (act: string, field: string) => string | readonly string[] | undefined
  messages: { nav: { label: string }; why: string; undo: string }
}

/** The result of the form that was just submitted. */
export interface Message {
  text: string
  /** The decision, if it can be undone. */
  decision?: number | undefined
  isError?: boolean
}

interface DeskFrameProps<Section extends string> {
  desk: Desk & { messages: { nav: Record<Section, string> } }
  /** The entries of the navigation, in order, with their paths. */
  sections: Readonly<Record<Section, string>>
  /** The entry that the page belongs to. */
  section?: Section | undefined
  message?: Message | undefined
  title: string
  children: ComponentChildren
  /** An additional class for this desk. */
  look?: string
}

/** A page of a desk: navigation, the result of the form that was just submitted, and the content. */
export function DeskFrame<Section extends string>(props: DeskFrameProps<Section>): JSX.Element {
  const { desk, sections, section, message, title, children, look } = props
  const { nav } = desk.messages
  return (
    <div class={look ? `desk ${look}` : 'desk'}>
      <nav aria-label={nav.label}>
        <ul>
          {(Object.entries(sections) as [Section, string][]).map(([name, path]) => (
            <li key={name}>
              <a href={desk.href(path)} aria-current={name === section ? 'page' : undefined}>
                {nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {message && <MessageBox desk={desk} message={message} />}
      <h1>{title}</h1>
      {children}
    </div>
  )
}

function MessageBox({ desk, message }: { desk: Desk; message: Message }): JSX.Element {
  const { text, decision, isError } = message
  return (
    <div role={isError ? 'alert' : 'status'} class={isError ? 'message problem' : 'message'}>
      <p>{text}</p>
      {decision !== undefined && (
        <ActForm desk={desk} act="undo" to="/log" fields={{ decision }} button={desk.messages.undo} />
      )}
    </div>
  )
}

interface ActFormProps {
  desk: Desk
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
      {why && <Text name="why" label={desk.messages.why} value={[desk.submitted(act, 'why')].flat()[0]} />}
      <p>
        <button type="submit" aria-label={label && `${button}: ${label}`}>
          {button}
        </button>
      </p>
    </form>
  )
}
