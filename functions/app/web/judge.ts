import type { Classifier } from '../../classify/classifier.ts'
import { createClassifier } from '../../classify/create-classifier.ts'
import { explainReason, isInformative } from '../../editors/explain.ts'
import { words as editorsWords } from '../../i18n/editors.ts'
import { localeOf } from '../../i18n/locale.ts'
import { words } from '../../i18n/operators.ts'
import type { SourcePageDeps } from '../../operators/source-deps.ts'
import type { AppContext } from '../context.ts'

/** Judges articles of sources that are not configured yet, with the classifier and the words of the editors' pages. */
export function judgeWith({ configuration, clock }: AppContext): SourcePageDeps['judge'] {
  // Compiling it takes a while, and most pages do not need it.
  let classifier: Classifier | undefined
  return (article, source, language) => {
    classifier ??= createClassifier(configuration)
    const { relevant, score, reasons } = classifier.classify({ ...article, source })
    const { taken, notTaken } = words[language].look
    const locale = localeOf(language, configuration.publication, configuration, clock())
    const desk = { messages: editorsWords[language], locale }
    return {
      isAccepted: relevant,
      because: [
        (relevant ? taken : notTaken)(score, configuration.relevance.threshold),
        ...reasons
          .filter(isInformative)
          .map((reason) => explainReason(reason, desk).filter(Boolean).join(' ')),
      ],
    }
  }
}
