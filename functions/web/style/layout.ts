/** Styles of masthead, columns and footer: for phones first, then for wider screens. */
export const layout = `
.skip { position: absolute; left: -999rem; background: var(--ink); color: var(--paper); padding: .5rem 1rem; z-index: 1 }
.skip:focus { left: .5rem; top: .5rem }
body > header, main, body > footer { max-width: 77rem; margin: 0 auto; padding: 0 1.25rem }

.masthead .title {
  font-weight: 700; font-size: 1.375rem; line-height: 1.15; text-align: center; padding: 1rem 0 .75rem;
  letter-spacing: -.012em; text-wrap: balance;
}
.masthead.home .title { font-size: clamp(1.3rem, .2rem + 5.9vw, 3.25rem); line-height: 1.08; padding: 1.1rem 0 .8rem }
.dateline {
  display: flex; flex-wrap: wrap; justify-content: center; gap: 0 1.5rem; padding: .35rem 0;
  border-top: 1px solid var(--ink); border-bottom: 4px double var(--ink); font-size: .9375rem; color: var(--quiet); text-align: center;
}
header .dateline time { display: inline-block }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.25rem; padding: .25rem 0; justify-content: center }
nav a { display: block; padding: .35rem 0 .2rem; border-bottom: 3px solid transparent }
nav a:hover { border-color: var(--hairline) }
nav a[aria-current] { font-weight: 650; border-color: var(--accent) }
.masthead.home nav { border-bottom: 1px solid var(--hairline) }
.masthead:not(.home) nav { border-top: 1px solid var(--ink); border-bottom: 4px double var(--ink) }

main { padding-top: 1.4rem; padding-bottom: 3.5rem }
.side { margin-top: 3rem }
.column { min-width: 0 }
.narrow { max-width: 52rem }
.opening { max-width: 46rem; margin-bottom: 1.75rem }
.opening h1 + p { margin-top: .6rem; font-size: 1.125rem; max-width: 38rem }
.opening .meta { margin-top: .6rem }
.opening .development + .development { margin-top: .2rem }
.prose { max-width: 38rem }
.prose h2 { font-size: 1.3125rem; margin-top: 2.25rem }
.prose p { margin-top: .75rem }

body > footer { padding-bottom: 2.5rem }
body > footer p { font-size: .9375rem; color: var(--quiet) }
body > footer p:first-child { border-top: 4px double var(--ink); padding-top: .9rem }
body > footer p + p { margin-top: .35rem }

@media (min-width: 44rem) {
  .pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2.5rem }
  .pair .box + .box { margin-top: 0 }
  .week { columns: 17rem; column-gap: 2.5rem }
  .week .day { break-inside: avoid; margin-top: 0; padding-top: 2.25rem }
  .week > .more { column-span: all }
}

@media (min-width: 48rem) {
  .dateline { justify-content: space-between }
}

@media (min-width: 56rem) {
  body > header, main, body > footer { padding-left: 1.75rem; padding-right: 1.75rem }
  .columns { display: grid; grid-template-columns: minmax(0, 1fr) 18rem; gap: 0 3.25rem; align-items: start }
  .side { margin-top: 0; grid-area: 1 / 2 }
  .week { grid-column: 1 / -1 }
}

@media (max-width: 35.99rem) {
  thead { position: absolute; left: -999rem }
  col { display: none }
  tbody tr { display: flex; flex-wrap: wrap; gap: 0 .9rem; padding: .5rem 0; border-bottom: 1px solid var(--hairline) }
  tbody th { flex: 1 0 100% }
  tbody th, tbody td { border: 0; padding: 0 }
  tbody td { color: var(--quiet) }
  .latest::before { content: attr(data-label) ' ' }
}

@media (scripting: none) {
  search, search + p { display: none }
}

@media print {
  body { font-size: 10.5pt }
  nav, .side, .skip, form, .pager { display: none }
  main { padding: 0 }
  article, .rows li { break-inside: avoid }
  .columns { display: block }
  .rows a::after { content: ' (' attr(href) ')'; font-size: 8pt; overflow-wrap: anywhere }
}
`
