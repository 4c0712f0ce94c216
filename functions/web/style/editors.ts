/** Styles of the editors' desk: for phones, with actions that cannot be undone set apart from the others. */
export const desk = `
.desk { max-width: 46rem; margin: 0 auto; font-family: var(--sans) }
.desk > nav { border-bottom: 1px solid var(--hairline); margin: -1.4rem 0 1.25rem }
.desk > nav ul { justify-content: flex-start; gap: 0 1.1rem }
.desk > nav a { padding: .6rem 0 .45rem }
.desk h1 { font-family: var(--serif); font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem) }
.desk .lede { margin: .5rem 0; max-width: 38rem }
.desk .rows li { display: block; padding: .8rem 0 }
.desk .what { display: block; font-size: 1.125rem; line-height: 1.3; font-weight: 600 }
.whole { display: block; margin: -.8rem 0; padding: .8rem 0 }
.desk .rows .whole:hover { text-decoration: none }
.whole:hover .what { text-decoration: underline }
.desk .because { margin-top: .3rem; font-size: 1rem }
.desk .between { margin: .3rem 0; font-style: italic }
.desk .meta b { color: var(--ink); font-weight: 600 }
.desk .meta + .meta { margin-top: .25rem }
.quote { font-family: var(--serif); border-left: 3px solid var(--hairline); padding-left: .7rem; margin: .3rem 0; white-space: pre-line }
.desk summary, .onward a { cursor: pointer; display: block; padding: .65rem 0; text-decoration: none }
.desk summary::before, .onward a::before { content: '+'; display: inline-block; width: 1.1rem; color: var(--quiet) }
.onward a::before { content: '\\2192' }
.desk summary { list-style: none }
.desk summary::-webkit-details-marker { display: none }
.desk [open] > summary::before { content: '\\2212' }
.desk .rows summary { color: var(--quiet); font-size: .9375rem }
.forms > details, .onward { border-top: 1px solid var(--hairline) }
.forms > h2 + details { border-top: 0 }
.forms > details > summary, .onward a { font-weight: 600 }
.forms > details[open] { padding-bottom: 1.25rem }
.acts { display: flex; flex-wrap: wrap; gap: .5rem .6rem; align-items: center; margin-top: .5rem }
.acts > details { padding-left: .4rem }
.acts > [open] { flex-basis: 100%; padding: 0 0 .5rem }
.desk .acts button, .acts .button { margin: 0 }
.desk button, a.button {
  display: inline-block; min-height: 2.75rem; margin-top: .5rem; padding: .5rem .95rem; font: 600 1rem/1.5 var(--sans); white-space: normal;
  border: 1px solid var(--quiet); border-radius: 3px; background: transparent; color: var(--ink); text-decoration: none;
}
.find { display: flex; align-items: flex-end; gap: .4rem }
.find .text { flex: 1 }
.find .text input { height: 2.75rem }
.desk .main button { margin-top: 1rem }
.desk .main button, .desk .find button { background: var(--ink); color: var(--paper) }
.desk .grave > summary, .desk .grave button { color: var(--accent) }
.desk .grave button { border-color: var(--accent) }
.acts .grave { margin-left: auto }
.desk button:hover, a.button:hover { color: var(--paper); background: var(--accent); border-color: var(--accent) }
.text { margin-top: .9rem }
.text label { display: block; font-weight: 600; margin-bottom: .3rem }
.text .note { display: block; font-weight: 400; margin: 0 }
.text input, .text textarea, .text select { width: 100% }
textarea, select {
  font: 400 1rem/1.4 var(--sans); padding: .55rem .65rem; border: 1px solid var(--quiet); border-radius: 3px;
  background: var(--field); color: var(--ink);
}
.message {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: .2rem 1rem; margin: .9rem 0;
  padding: .7rem .9rem; border: 1px solid var(--hairline); border-left: 4px solid var(--ink);
}
.message > p, .message > span { flex: 1 1 15rem }
.message button { margin: 0 }
.message a { padding: .5rem 0; font-weight: 600 }
.message.problem { border-left-color: var(--accent) }
.desk li:target { box-shadow: -.75rem 0 0 var(--paper), -1rem 0 0 var(--accent) }
`
