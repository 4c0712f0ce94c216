import type { ComponentChildren, JSX } from 'preact'

/** One fact: what it is about, and what is known. Facts about which nothing is known are not shown. */
export type Fact = readonly [about: string, known: ComponentChildren | undefined]

/** A list of facts. */
export function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts.map(
        ([about, known]) =>
          known !== undefined &&
          known !== false && (
            <>
              <dt>{about}</dt>
              <dd>{known}</dd>
            </>
          ),
      )}
    </dl>
  )
}
