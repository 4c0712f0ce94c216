import type { JSX } from 'preact'
import {
  type Message,
  type OperatorContext,
  type OperatorPage,
  type Section,
  sections,
} from '../operator-context.ts'
import { ActForm } from './act-form.tsx'

/** A page of the operators: navigation, the result of the form that was just submitted, and the content. */
export function Frame({ desk, page }: { desk: OperatorContext; page: OperatorPage }): JSX.Element {
  const { nav } = desk.messages
  return (
    <div class="desk operate">
      <nav aria-label={nav.label}>
        <ul>
          {(Object.entries(sections) as [Section, string][]).map(([name, path]) => (
            <li key={name}>
              <a href={desk.href(path)} aria-current={name === page.section ? 'page' : undefined}>
                {nav[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {page.message && <MessageBox desk={desk} message={page.message} />}
      <h1>{page.title}</h1>
      {page.children}
    </div>
  )
}

function MessageBox({ desk, message }: { desk: OperatorContext; message: Message }): JSX.Element {
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
