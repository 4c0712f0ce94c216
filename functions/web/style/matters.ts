/**
 * Styles of matters: their status, their timeline, and lists of them. On the background of a status, quiet words would have
 * too little contrast.
 */
export const matters = `
abbr.label { text-decoration: none; white-space: normal; cursor: help }
abbr.status { font-size: .9375rem; padding: .1em .55em; background: var(--accent); border-color: var(--accent); color: var(--paper) }
.number { white-space: nowrap }
.opening .meta + .summary { margin-top: .6rem }
.standing, .timeline .change { --quiet: var(--ink) }
.standing { padding: .8rem 1rem .9rem; border: 1px solid var(--hairline); border-left: 4px solid var(--accent); background: var(--field) }
.standing h2 { font: 650 1.0625rem/1.3 var(--sans); margin-bottom: .4rem }
.standing .mark { margin-left: .3em }

.timeline li { display: grid; grid-template-columns: 3.6rem minmax(0, 1fr); gap: 0 .6rem; align-items: baseline; padding: .7rem 0 .75rem }
.timeline li, .dates li, .related li, .matters li { border-top: 1px solid var(--hairline) }
.section > h2 + :is(ol, ul) > li:first-child { border-top: 0 }
.timeline .item.brief { border: 0; padding: 0 }
.timeline .change { border-left: 4px solid var(--accent); padding-inline: .7rem; background: var(--field) }
.timeline .change:target { outline: 2px solid var(--accent) }

.dates li, .related li { padding: .45rem 0 }
.dates li { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 .9rem }
.matters li { padding: .7rem 0 .75rem; line-height: 1.3 }
.matters li > a { font-size: 1.125rem; font-weight: 600; text-decoration: none }
.matters li > a:hover { text-decoration: underline }
.matters .meta { margin-top: .25rem }
.kinds { margin-top: .9rem }
.kinds ul { justify-content: flex-start }
`
