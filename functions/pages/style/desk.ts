/** The editors' pages: lists with a button for each thing that may be wrong. */
export const desk = `
.desk { max-width: 60rem }
.desk > nav { border-bottom: 1px solid var(--rule); margin: -1.25rem 0 1.5rem }
.desk > nav ul { justify-content: flex-start }
.desk h1 { font-size: clamp(1.5rem, 1.2rem + 1.4vw, 2.1rem) }
.desk .reason { display: block }
.desk .rows .what > a { font-size: 1.0625rem }
.desk details > summary { cursor: pointer; font-family: var(--sans); padding: .3rem 0 }
.desk .forms > details { border-top: 1px solid var(--rule); padding: .35rem 0 }
.desk .forms > details > summary { font-weight: 600 }
.acts { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .4rem }
.rows .act button, .acts .act button, .told button {
  margin: 0; padding: .35rem .7rem; font-size: .9375rem; background: transparent; color: var(--ink); border-color: var(--soft);
}
.rows .act button:hover, .acts .act button:hover, .told button:hover { color: var(--accent); border-color: var(--accent) }
.text { margin-top: .8rem }
.text label { display: block; font-size: .9375rem; font-weight: 600; margin-bottom: .25rem }
.text .note { font-weight: 400 }
.text input, .text textarea, .text select { width: 100%; max-width: 40rem }
textarea, select {
  font: 400 1rem/1.4 var(--sans); padding: .55rem .65rem; border: 1px solid var(--soft); border-radius: 3px;
  background: var(--field); color: var(--ink);
}
.told {
  display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1rem; margin-bottom: 1.25rem; padding: .6rem .8rem;
  border: 1px solid var(--rule); border-left: 4px solid var(--ink); font-family: var(--sans);
}
.told.problem { border-left-color: var(--accent) }
`
