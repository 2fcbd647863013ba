/** Sentences of the pages that go with the course: edition notes and glossary. */
export const editionMessages = {
  corrections: 'Lo que se corrigió',
  structure: 'Lo que cambió de forma',
  structureLead: 'Orden, títulos y listas. Ninguna palabra cambió por esto.',
  kept: 'Lo que se dejó como estaba',
  keptLead: 'Llama la atención, pero es del texto original y así se queda.',
  added: 'Lo que se añadió',
  addedLead: 'En el curso lleva una marca pequeña, «ed.», junto a su título.',
  original: 'Original',
  corrected: 'Corregido',
  why: (kind: string, reason: string) =>
    `${kind.charAt(0).toUpperCase()}${kind.slice(1)}. ${reason}`,
  glossaryLead:
    'Las palabras del curso, como se usan aquí. Entre paréntesis, el término en inglés que encontrarás en los libros.',
  byLetter: 'Por letra',
  also: 'También:',
};
