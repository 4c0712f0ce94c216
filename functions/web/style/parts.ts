/** Styles of stories, boxes, lists, forms and tables. */
export const parts = `
.item { padding: 1.25rem 0 1.35rem; border-top: 1px solid var(--hairline) }
.item h2, .item h3 { font-size: 1.375rem; line-height: 1.2; margin-top: .2rem }
.item .summary { margin-top: .35rem; max-width: 38rem }
.item .coverage { margin-top: .35rem }
.item.lead { border: 0; padding: 0 0 1.75rem }
.item.lead h2, .item.lead h3 { font-size: clamp(1.9rem, 1.2rem + 2.7vw, 2.85rem); line-height: 1.12; letter-spacing: -.014em; max-width: 40rem }
.item.lead .summary { font-size: clamp(1.125rem, 1rem + .5vw, 1.25rem); line-height: 1.45; margin-top: .6rem }
.item.lead .coverage { margin-top: .6rem }
.item.brief { padding: .7rem 0 .75rem }
.item.brief h2, .item.brief h3 { font-size: 1.125rem; line-height: 1.3; font-weight: 600; margin: 0; text-wrap: pretty; max-width: 42rem }
.item.brief .coverage { margin-top: .1rem }

.section, .day { margin-top: 2.25rem }
.read { margin-top: .7rem; font-family: var(--sans); font-weight: 600 }
.read a { text-decoration-color: var(--accent) }
.section > h2, .day > h2, .box h2 {
  border-top: 1px solid var(--ink); padding: .5rem 0 .4rem; font-size: 1.0625rem; font-weight: 650; letter-spacing: 0;
}
.section > h2 + .item, .day > h2 + .item, .section > h2 + .pair > .item:first-child { border-top: 0; padding-top: .4rem }
.day > h2::first-letter, .opening h1::first-letter, .dateline time::first-letter { text-transform: uppercase }
.more { font-size: 1rem; padding: .7rem 0; border-top: 1px solid var(--hairline) }

.box + .box { margin-top: 1.85rem }
.box > p { margin-bottom: .75rem }
.lines li { padding: .5rem 0; border-bottom: 1px solid var(--hairline); line-height: 1.35 }
.marked { display: grid; grid-template-columns: 3.4rem minmax(0, 1fr); align-items: baseline }
.columns-list { columns: 16rem; column-gap: 2.5rem }
.columns-list h2 { column-span: all }
.columns-list li { break-inside: avoid }

.sign-up label { display: block; font-size: .9375rem; font-weight: 600; margin-bottom: .3rem }
.field { display: flex; gap: .4rem }
.field input { flex: 1; min-width: 0; width: 100% }
input {
  font-size: 1rem; padding: .55rem .65rem; border: 1px solid var(--quiet); border-radius: 3px;
  background: var(--field); color: var(--ink);
}
button {
  font-size: 1rem; font-weight: 600; padding: .55rem .95rem; border: 1px solid var(--ink); border-radius: 3px;
  background: var(--ink); color: var(--paper); cursor: pointer; white-space: nowrap;
}
button:hover { background: var(--accent); border-color: var(--accent) }
.note { font-size: .875rem; margin-top: .5rem }

.rows li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5rem; padding: .6rem 0; border-top: 1px solid var(--hairline) }
.rows li:first-child { border-top: 0 }
.rows .what { flex: 1 1 24rem; min-width: 0 }
.rows .who { color: var(--quiet); font-size: .9375rem; padding-top: .1rem }
.rows .same { padding: .1rem 0 .6rem 1.25rem; border-top: 0; color: var(--quiet); font-size: .9375rem }
.rows .same a { color: var(--ink) }
.rows .label { color: var(--quiet); position: relative; top: -.05em }
.documents > h2 { color: var(--accent); border-top: 2px solid var(--accent) }
.documents .what { font-family: var(--serif); font-size: 1.1875rem }

table { width: 100%; table-layout: fixed; border-collapse: collapse; font-size: .9375rem; line-height: 1.35 }
th { text-align: start; font-weight: 600; color: var(--quiet) }
th, td { padding: .5rem 1rem .5rem 0; border-bottom: 1px solid var(--hairline); vertical-align: top }
.named, thead th:first-child { width: 46% }
.trap, .section ~ .section thead { position: absolute; left: -999rem }
tbody th { color: var(--ink) }
tbody th .meta { font-weight: 400 }
.silent { color: var(--accent); font-weight: 600 }
.pager a { border: 0; text-decoration: underline; text-underline-offset: .18em }
.pager { display: flex; justify-content: space-between; gap: 1rem; margin-top: 2rem; padding-top: .6rem; border-top: 1px solid var(--ink) }
.calendar { display: flex; flex-wrap: wrap; gap: .35rem 1.1rem; font-family: var(--sans) }
`
