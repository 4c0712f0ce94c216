import type { ComponentChildren, JSX } from 'preact'
import { useId } from 'preact/hooks'

interface TextProps {
  name: string
  label: string
  value?: string | undefined
  /** For a field of several lines. */
  rows?: number
  note?: string
  required?: boolean
  type?: 'date' | 'email'
}

/** A text field with its label. */
export function Text({ name, label, value = '', rows, note, required, type }: TextProps): JSX.Element {
  const id = useId()
  return (
    <p class="text">
      <label for={id}>
        {label}
        {note && <span class="note">{note}</span>}
      </label>
      {rows ? (
        <textarea id={id} name={name} rows={rows} required={required} value={value} />
      ) : type === 'date' ? (
        <input id={id} name={name} type="date" value={value} required={required} />
      ) : type === 'email' ? (
        <input id={id} name={name} type="email" value={value} required={required} />
      ) : (
        <input id={id} name={name} value={value} required={required} />
      )}
    </p>
  )
}

interface SelectProps {
  name: string
  label: string
  options: readonly (readonly [value: string, label: string])[]
  chosen: string
}

/** A drop-down list with its label. */
export function Select({ name, label, options, chosen }: SelectProps): JSX.Element {
  const id = useId()
  return (
    <p class="text">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([value, text]) => (
          <option key={value} value={value} selected={value === chosen}>
            {text}
          </option>
        ))}
      </select>
    </p>
  )
}

interface DetailsProps {
  summary: string
  open?: boolean
  grave?: boolean
  children: ComponentChildren
}

/** Content that is collapsed until it is opened. */
export function Details({ summary, open, grave, children }: DetailsProps): JSX.Element {
  return (
    <details open={open} class={grave ? 'grave' : undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
