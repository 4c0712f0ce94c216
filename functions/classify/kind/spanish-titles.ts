import { type FormRules, number, rule, start } from './form-rules.ts'

/** What Spanish headlines say about the form of their articles, matched in the same way as English ones. */
export const spanishTitleForms: FormRules = [
  rule('^(?:podcast|escucha|audio) ?[:|]|[|:–—-] ?podcast$|^episodio \\d', 'podcast'),
  rule(
    '^(?:las )?(?:fotos|imagenes|galeria|fotogaleria)(?: (?:de la semana|del dia|del ano))? ?[:|]|(?:^|[,:|–—] ?)en (?:fotos|imagenes)(?: ?[:|–—]|$)',
    'gallery',
  ),
  rule(
    '^(?:en vivo|en directo|minuto a minuto)(?: ?[:|–—]| -|$)|[|,:–—-] ?(?:en vivo|en directo|minuto a minuto)$',
    'live',
  ),
  rule(
    '^boletin\\b ?[:|]|^boletin (?:diario|semanal|de noticias)\\b|[|:–—-] ?boletin$|^(?:newsletter) ?[:|]',
    'newsletter',
  ),
  rule(
    '^(?:el )?resumen(?: (?:de|del) [^:|]{1,40}| semanal| diario)? ?[:|]|^(?:el )?resumen (?:semanal|diario|de noticias|de la semana|del dia|del ano|de la jornada)\\b',
    'round-up',
  ),
  rule(
    `^(?:las )?(?:${number} )?(?:noticias|titulares)(?: mas importantes| de inmigracion)? (?:de la semana|del dia|de hoy|del ano)\\b|^(?:la semana|el ano) en (?:resumen|noticias|titulares)\\b`,
    'round-up',
  ),
  rule('^analisis ?(?:[:|]|[–—-] )|[|–—-] ?analisis$|^verificacion ?:', 'analysis'),
  rule(
    '\\blo que (?:debes?|debemos|hay que|tienes? que|necesitas?|usted debe|se) (?:saber|conocer|sabe)\\b|\\blo que sabemos\\b|(?:^|[.?!:;|–—,] ?)(?:esto es )?(?:lo )?que (?:se sabe|sabemos|debes? saber|hay que saber)\\b',
    'explainer',
  ),
  rule(
    `${start}(?:las |los )?(?:${number} )?(?:claves|preguntas y respuestas|puntos clave)(?: (?:de|del|para|sobre|que)\\b|$| ?[:|])|${start}(?:las |los )?${number} (?:cosas|preguntas|datos|razones|puntos clave|claves)\\b`,
    'explainer',
  ),
  rule(
    `${start}(?:¿)?(?:que (?:es|son|significa|pasa|pasara|implica)|quien(?:es)? (?:es|son|era|fue)|como funciona[n]?)\\b|^asi funciona[n]?\\b`,
    'explainer',
  ),
  rule(
    '^(?:explicador|explicacion|cronologia|te explicamos|guia)\\b(?: ?[:|]| para\\b| de\\b|$| como\\b| que\\b)|[,:–—-] ?explicado$',
    'explainer',
  ),
  rule(
    `^(?=.*\\?$)(?!.{0,150}\\b(?:(?:preguntan?|exigen?|dicen?)(?: [\\w.-]{1,20}){0,3}|(?:alcalde|alcaldesa|familia|gobernadora?|juez|jueza|madre|padre|senadora?) a [\\w. ]{2,30}) ?:)(?:.*?${start})¿[^?!]{3,200}\\?$|^por que\\b|[:–—] por que\\b`,
    'analysis',
  ),
]
