/** Sentences of the course's frame: the bar, the contents, the steps, the cover. */
import { progressMessages } from './progress.ts';

export const courseMessages = {
  ...progressMessages,
  skip: 'Ir al contenido',
  contents: 'Contenido',
  contentsOf: 'Contenido del curso',
  close: 'Cerrar',
  home: 'Portada',
  saveAndExit: 'Guardar y salir',
  place: (label: string, step: number, of: number) => `${label} · paso ${step} de ${of}`,
  previous: 'Anterior',
  next: 'Siguiente',
  toCover: 'Volver a la portada',
  steps: 'Pasos',
  /** Of what the source does not have: the sign, and what it says to who does not see it. */
  editionMark: { short: 'ed.', whole: 'añadido por la edición' },
  begin: 'Empezar',
  goOn: 'Seguir donde me quedé',
  editionNotes: 'Notas de la edición',
  report: 'Tu reporte',
  feedback: 'Mi retroalimentación',
  myWork: 'Mi trabajo',
  glossary: 'Glosario',
  accessibility: 'Accesibilidad',
  start: {
    old:
      'Este navegador es demasiado antiguo para los ejercicios: puedes leer todo el curso, pero los ' +
      'campos para escribir están cerrados, porque lo que escribieras se perdería. Actualiza el ' +
      'navegador o abre el curso en otro aparato con Chrome o Edge 109, Firefox 115 o Safari 15.4 ' +
      '(iPhone con iOS 15.4), o más reciente.',
    away:
      'No llegó una parte del curso: puedes leerlo, pero los campos para escribir están cerrados. ' +
      'Revisa tu conexión y vuelve a cargar la página.',
    broken:
      'El curso no pudo arrancar en este navegador: puedes leerlo, pero los campos para escribir ' +
      'están cerrados. Lo que ya tenías guardado sigue ahí. Vuelve a cargar la página; si pasa otra ' +
      'vez, ábrelo en otro navegador y avisa a tu profesor.',
    slow:
      'El curso todavía no termina de abrir: mientras tanto puedes leerlo, pero los campos para ' +
      'escribir están cerrados. Espera un momento o vuelve a cargar la página.',
    closed:
      'Tu LMS abre el curso en un marco que no lo deja guardar ni hablar con él: puedes leerlo, pero ' +
      'los campos para escribir están cerrados. Ábrelo en una ventana nueva, si tu LMS lo permite, o ' +
      'avisa a tu profesor.',
    file:
      'Abriste el curso directamente desde una carpeta. Así se puede leer, pero el ' +
      'navegador no deja que los ejercicios funcionen ni guarden. Súbelo a tu LMS o ábrelo ' +
      'desde un servidor web.',
  },
  noScript:
    'Tu navegador tiene JavaScript desactivado: puedes leer todo el curso, pero los ' +
    'ejercicios no pueden guardar lo que escribas.',
  videoNewTab: 'se abre en otra pestaña',
  videoNote:
    'El video está en YouTube y gasta datos; no se carga nada de ahí hasta que lo abras. ' +
    'Si no puedes verlo, haz la respiración guiada de abajo.',
};
