/** Sentences of the instructor's review page and of the files that it gives back. */
const decimal = new Intl.NumberFormat('es-MX', { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat('es-MX');
const clock = new Intl.DateTimeFormat('es-MX', {
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const count = (n: number, one: string, many: string) =>
  n === 1 ? `1 ${one}` : `${whole.format(n)} ${many}`;

export const reviewMessages = {
  title: 'Revisión de entregas',
  number: (n: number) => decimal.format(n),
  percent: (share: number) => `${Math.round(100 * share)}\u00a0%`,
  views: {
    grade: 'Calificar',
    question: 'Por pregunta',
    similar: 'Parecidos',
    charts: 'Gráficas',
    back: 'Devolver',
  },
  viewsLabel: 'Partes de la revisión',
  noScript: 'Esta página necesita JavaScript. Ábrela en un navegador que lo tenga activado.',
  start: {
    old:
      'Este navegador es demasiado antiguo para esta página. Ábrela en Chrome o Edge 109, Firefox ' +
      '115 o Safari 15.4, o más reciente. Tus archivos no tienen nada malo.',
    away: 'Esta página está incompleta. Vuelve a bajarla y ábrela otra vez.',
    broken:
      'Esta página no pudo arrancar en este navegador. Lo que ya calificaste sigue guardado. Vuelve ' +
      'a cargarla; si pasa otra vez, ábrela en otro navegador.',
    slow:
      'Esta página todavía no termina de abrir: el navegador no entrega lo que tiene guardado. ' +
      'Espera un momento; si no cambia, cierra todas las ventanas del navegador y ábrela otra vez.',
  },

  open: {
    title: 'Abre las entregas de tu grupo',
    lead: 'Suelta aquí el zip que bajaste de tu LMS, tal como salió, o los reportes sueltos. Nada sale de este equipo.',
    files: 'Elegir archivos o un zip',
    folder: 'Elegir una carpeta',
    review: 'Abrir una revisión guardada',
    more: 'Abrir más',
    drop: 'Suelta los archivos para abrirlos',
    where: 'Dónde está el zip en tu LMS',
    wheres: [
      ['Moodle', 'En la tarea, «Ver todos los envíos» y luego «Descargar todos los envíos».'],
      ['Canvas', 'En la tarea, «Descargar entregas».'],
      ['Blackboard', 'En el centro de calificaciones, «Descargar archivos de la tarea».'],
      ['Brightspace', 'En la tarea, elige las entregas y «Descargar».'],
    ],
    progress: (done: number, of: number) => `Abriendo ${whole.format(done)} de ${whole.format(of)}`,
    cancel: 'Detener',
    stopped: 'Se detuvo. Lo que ya se abrió sigue aquí.',
    done: ({ opened, versions, rejected }: Record<'opened' | 'versions' | 'rejected', number>) =>
      [
        opened > 0 || versions === 0
          ? `${count(opened, 'entrega abierta', 'entregas abiertas')}.`
          : '',
        versions > 0
          ? `${count(versions, 'versión más', 'versiones más')} de quien ya había entregado.`
          : '',
        rejected > 0
          ? `${count(rejected, 'archivo no es', 'archivos no son')} una entrega que se pueda leer.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    failed:
      'No se pudo leer lo que elegiste. Lo que ya estaba abierto sigue aquí. Vuelve a ' +
      'elegirlo; si es un zip, bájalo otra vez del LMS.',
    rejected: (n: number) => (n === 1 ? 'Ver cuál y por qué' : 'Ver cuáles y por qué'),
    rejectedOpen: 'Bajar para verlo',
    reasons: {
      'not-a-report': 'No es un reporte de este curso (otro tipo de archivo).',
      'no-record':
        'Es un documento sin los datos del curso: quizá otro PDF, uno escaneado o uno ' +
        'impreso de nuevo. Pide el archivo original.',
      encrypted: 'Tiene contraseña.',
      damaged: 'Está incompleto, o sus datos se cambiaron después de hacerlo.',
      'other-course': 'Es de otro curso.',
      'newer-schema':
        'Se hizo con una versión más nueva del curso. Usa la página de revisión de esa versión.',
      'answer-too-long':
        'Trae una respuesta de más de 100,000 caracteres: ninguna del curso necesita tantos. ' +
        'Pide que la acorte y lo vuelva a entregar.',
      compression:
        'Su zip usa una compresión que los navegadores no abren (Deflate64 o LZMA). Descomprímelo ' +
        'en tu equipo y elige la carpeta.',
      'too-large': 'Es demasiado grande para ser un reporte.',
      'unsafe-name': 'Su nombre intenta salir de la carpeta. No se abrió.',
      'too-many': 'El zip tiene demasiados archivos.',
      unreadable:
        'El navegador no pudo leerlo: se movió, se borró o no tienes permiso. Elígelo otra vez.',
      'too-deep': 'Es un zip dentro de otro, dentro de otro. Ábrelo por separado.',
      'online-text': 'Es texto escrito en el LMS, no un archivo entregado.',
      'attempt-note': 'Es la nota que agrega Blackboard a cada intento.',
    },
  },

  saving: {
    busy: 'Guardando…',
    saved: (at: Date) => `Guardado en este navegador, ${clock.format(at)}`,
    nothing: 'Se guarda en este navegador mientras calificas',
    failed:
      'Hay calificaciones que este navegador no pudo guardar; se sigue intentando. Antes de ' +
      'cerrar, baja tu revisión en «Devolver».',
    failedTexts:
      'Tus calificaciones están guardadas. Algunas entregas no caben en este navegador: la próxima ' +
      'vez abre otra vez el zip.',
    keptBefore:
      'El navegador no entrega lo que guardó antes. Lo que hagas ahora se guarda aparte y se une ' +
      'cuando cierres todas las ventanas del navegador y vuelvas a abrir esta página.',
    undo: 'Deshacer',
    undone: 'Se deshizo el último cambio.',
    clear: 'Vaciar este navegador',
    clearDetail:
      'Quita de este equipo las entregas y las calificaciones. Baja antes tu revisión si la vas a necesitar.',
    clearConfirm:
      '¿Quitar de este navegador todas las entregas y calificaciones? No se puede deshacer.',
  },

  list: {
    title: 'Entregas',
    search: 'Buscar nombre, id o texto',
    filter: 'Mostrar',
    filters: {
      all: 'Todas',
      untouched: 'Sin empezar',
      begun: 'Empezadas',
      again: 'Volvió a entregar',
      done: 'Calificadas',
      flagged: 'Con aviso',
    },
    sort: 'Ordenar por',
    sorts: { name: 'Nombre', grade: 'Calificación', standing: 'Avance', words: 'Palabras' },
    progress: (done: number, of: number) =>
      `${whole.format(done)} de ${whole.format(of)} calificadas`,
    again: (n: number) => `${whole.format(n)} ${n === 1 ? 'volvió' : 'volvieron'} a entregar`,
    standing: {
      again: 'Volvió a entregar',
      untouched: 'Sin empezar',
      begun: 'Empezada',
      done: 'Calificada',
    },
    none: 'Ninguna entrega coincide. Cambia el filtro o la búsqueda.',
    flagged: 'aviso',
    words: (n: number) => count(n, 'palabra', 'palabras'),
    previous: 'Anterior',
    next: 'Siguiente',
    position: (at: number, of: number) => `${whole.format(at)} de ${whole.format(of)}`,
  },

  work: {
    text: 'Texto',
    rubric: 'Rúbrica',
    read: 'Leer',
    byQuestion: 'Por pregunta',
    byCriterion: 'Por criterio',
    modes: 'Cómo leer la entrega',
    draft: 'Borrador',
    final: 'Versión final',
    noName: 'sin nombre',
    edited: (added: number, gone: number) =>
      'El documento de Word se cambió después de bajarlo del curso: ' +
      `${[
        added > 0 ? count(added, 'párrafo nuevo o distinto', 'párrafos nuevos o distintos') : '',
        gone > 0 ? count(gone, 'párrafo que ya no está', 'párrafos que ya no están') : '',
      ]
        .filter(Boolean)
        .join(' y ')}. ` +
      'Aquí abajo se lee, se compara y se cuenta lo que guardó el curso.',
    editedShow: 'Ver lo que dice ahora el documento',
    mismatch: (outside: string, inside: string) =>
      `El LMS dice «${outside}» y el documento está firmado por «${inside}». Conviene confirmarlo.`,
    unanswered: 'Sin respuesta',
    unnamed: 'Criterio sin nombre',
    missing: (n: number) =>
      count(n, 'cosa que el ejercicio pide y no está', 'cosas que el ejercicio pide y no están'),
    alike: (n: number) =>
      `Comparte frases con otras personas en ${count(n, 'respuesta', 'respuestas')}: verlas`,
    axis: { a: 'Atractivo', r: 'Relación' },
    scoreOf: (name: string) => `Puntos para ${name}`,
  },

  rubric: {
    of: (label: string) => `Rúbrica: ${label}`,
    editPoints: 'Cambiar los puntos',
    donePoints: 'Listo',
    resetPoints: 'Volver a los del curso',
    pointsEdited: 'Los puntos cambian para todas las entregas.',
    pointsFor: (label: string) => `Puntos de ${label}`,
    total: 'Calificación',
    marked: (marked: number, of: number) => `${marked} de ${of} criterios`,
    clear: 'Quitar',
    quick: 'Una para todas',
    goEach: 'Calificar una por una',
    answersDone: (done: number, of: number) => `${done} de ${of} respuestas con puntos`,
    count: (label: string) => `Cuántas cuentan: ${label}`,
    useCount: (n: number) => `Usar ${n}`,
    note: 'Nota para el alumno',
    noteOf: (label: string) => `Nota sobre ${label}`,
    comment: 'Comentario general',
    commentHint: 'Lo lee el alumno junto con su calificación.',
    bank: 'Frases',
    bankEmpty: 'Todavía no hay frases. Escribe un comentario y guárdalo aquí para usarlo otra vez.',
    bankAdd: 'Guardar el comentario como frase',
    bankUse: (phrase: string) => `Agregar: ${phrase}`,
    bankDrop: (phrase: string) => `Borrar la frase: ${phrase}`,
    guide: 'Guía para calificar',
  },

  keys: {
    title: 'Atajos de teclado',
    button: 'Atajos',
    on: 'Usar atajos de una tecla',
    close: 'Cerrar',
    list: [
      ['J o →', 'Siguiente entrega'],
      ['K o ←', 'Entrega anterior'],
      ['R', 'Ir a la rúbrica, al primer criterio sin calificar'],
      ['1 a 5', 'Elegir el nivel del criterio y pasar al siguiente'],
      ['0 a 9', 'En una cuenta, escribir el número'],
      [
        'Entrar',
        'En una cuenta, usar el número sugerido, o el que escribiste, y pasar al siguiente',
      ],
      ['0 a 3', 'En las preguntas del Tema 18, puntos de la respuesta, y pasar a la siguiente'],
      ['C', 'Ir al comentario; Esc para salir de él'],
      ['T', 'Tomar las calificaciones y los comentarios de la versión anterior'],
      ['/', 'En un comentario o una nota, agregar una frase guardada'],
      ['U', 'Deshacer'],
    ],
  },

  evidence: {
    words: (n: number) => count(n, 'palabra', 'palabras'),
    reasons: (written: number, distinct: number) =>
      `${count(written, 'razón escrita', 'razones escritas')}, ` +
      `${count(distinct, 'distinta', 'distintas')} letra por letra`,
    near: (n: number) => `${count(n, 'se parece', 'se parecen')} a otra de la lista`,
    short: (n: number) => `${count(n, 'tiene', 'tienen')} menos de tres palabras`,
    answers: (written: number, of: number) => `${written} de ${of} contestadas`,
    copied: (n: number) => `${count(n, 'repite', 'repiten')} otra respuesta del mismo alumno`,
    echo: (n: number) => `${count(n, 'solo repite', 'solo repiten')} el nombre del criterio`,
    coverage: (a: number, r: number, minimum: number) =>
      `Completos: ${a} de atractivo y ${r} de relación (se piden ${minimum} y ${minimum})`,
    repeated: (n: number) => `${count(n, 'nombre repetido', 'nombres repetidos')}`,
    objectives: (n: number, tied: number, of: number) =>
      `${count(n, 'objetivo escrito', 'objetivos escritos')}; ${tied} de ${of} criterios ligados a uno`,
  },

  unmarked: 'sin calificar',
  counted: (n: number) => `cuentan ${n}`,
  answersMarked: (sum: number, answers: number) => `${sum} puntos en ${answers} respuestas`,
  pointsOf: (points: number, of: number) => `${decimal.format(points)} de ${decimal.format(of)}`,
  gradeLine: (outOf100: number) => `Calificación: ${decimal.format(outOf100)} de 100`,

  similar: {
    title: 'Textos parecidos',
    lead:
      'Esto señala respuestas que comparten muchas frases. No dice por qué se parecen: ' +
      'pudo ser trabajo en equipo, una fuente en común o una plantilla. Sirve para ' +
      'conversar con quien las escribió, no para decidir.',
    start: 'Buscar textos parecidos',
    again: 'Buscar otra vez',
    running: (share: number) => `Comparando, ${Math.round(100 * share)} %`,
    none: 'No hay respuestas que compartan la mayor parte de sus frases.',
    found: (pairs: number, answers: number) =>
      `${count(pairs, 'par de alumnos', 'pares de alumnos')} con ` +
      `${count(answers, 'respuesta parecida', 'respuestas parecidas')}`,
    between: 'Entre alumnos',
    course: 'Con los textos del curso',
    pair: (a: string, b: string) => `${a} y ${b}`,
    answers: (n: number) => count(n, 'respuesta', 'respuestas'),
    shares: (share: number) => `${Math.round(100 * share)}\u00a0% de las frases en común`,
    from: (where: string) => `Texto del curso: ${where}`,
    more: 'Ver más',
    open: 'Ver la entrega',
    legend: 'Lo subrayado está en los dos textos.',
  },

  charts: {
    title: 'El grupo en gráficas',
    table: 'Ver como tabla',
    none: 'Abre entregas para ver las gráficas.',
    grades: 'Calificaciones del grupo',
    gradesNone: 'Todavía no hay entregas calificadas por completo.',
    range: 'De 100',
    learners: 'Entregas',
    criteria: (title: string) => `Por criterio: ${title}`,
    criterion: 'Criterio',
    share: 'Del puntaje del criterio',
    bins: ['Sin puntos', 'Hasta 40 %', 'Hasta 70 %', 'Hasta 90 %', 'Más de 90 %'],
    map: 'Cómo clasificó el grupo cada cuenta (primer intento)',
    account: 'Cuenta',
    answer: 'Grupo correcto',
    tripped: 'Cuentas en las que más se tropezó al primer intento',
    trippedShare: 'Fallaron al primer intento',
    mapNone: 'Ninguna entrega abierta trae la práctica de clasificar.',
    right: 'correcto',
  },

  back: {
    title: 'Devolver calificaciones',
    ready: (done: number, of: number) =>
      `${whole.format(done)} de ${whole.format(of)} entregas calificadas por completo. Solo esas se devuelven.`,
    sheet: 'Hoja de calificaciones de tu LMS',
    sheetLead:
      'Elige el archivo que bajaste de tu LMS. Antes de escribir verás qué cambia en cada fila. ' +
      'Se llenan solo la calificación y el comentario.',
    sheetChoose: 'Elegir la hoja',
    notASheet:
      'Ese archivo no es una hoja de Moodle, Canvas, Blackboard o Brightspace. No se ' +
      'cambió nada. Bájala otra vez del LMS en CSV, sin abrirla antes en Excel.',
    noColumn:
      'La hoja no tiene una columna de calificación que se pueda llenar. Crea la actividad ' +
      'en el LMS y vuelve a bajar la hoja.',
    help: 'Si tu LMS no acepta la hoja',
    helps: [
      [
        'Moodle',
        'No ofrece la hoja cuando la tarea usa rúbrica o guía de evaluación. Cambia el ' +
          'método a «Calificación simple directa», o pasa las calificaciones con el CSV simple ' +
          'desde «Calificaciones, Importar».',
      ],
      [
        'Canvas',
        'Deja el encabezado de la columna como está: el número entre paréntesis le dice a qué tarea va.',
      ],
      [
        'Blackboard',
        'Deja el encabezado con su número al final; sin él se crea una columna nueva.',
      ],
      ['Brightspace', 'Exporta con nombre y apellidos para que se encuentre a cada quien.'],
    ],
    files: 'Retroalimentación por alumno',
    filesLead:
      'Un documento para cada quien, en un zip con los nombres que tu LMS espera para repartirlos.',
    filesWhere: {
      moodle:
        'Moodle: en las acciones de la tarea, súbelo donde dice «archivos de retroalimentación en un ZIP».',
      canvas:
        'Canvas: súbelo en «Volver a cargar entregas». Cada archivo va en el mismo formato en que se entregó.',
      brightspace: 'Brightspace: súbelo en «Agregar archivos de retroalimentación».',
      blackboard: 'Blackboard no los recibe en bloque: hay uno por usuario.',
      plain: 'Uno por alumno, para repartir a mano.',
    },
    kind: 'Formato',
    docx: 'Word',
    pdf: 'PDF',
    make: 'Bajar la retroalimentación',
    making: (done: number, of: number) => `Preparando ${done} de ${of}`,
    made: (n: number, left: number) =>
      `${count(n, 'documento', 'documentos')} en el zip.` +
      (left > 0
        ? ` ${count(left, 'no se puede', 'no se pueden')} devolver a Canvas ` +
          'porque no se entregó un PDF ni un Word.'
        : ''),
    feedbackName: 'Retroalimentacion',
    csv: 'Calificaciones en CSV',
    csvLead:
      'Una tabla con nombre, calificación, puntos por criterio y comentarios, para lo que tú necesites.',
    csvMake: 'Bajar el CSV',
    csvHead: {
      name: 'Nombre',
      id: 'Identificador',
      document: 'Documento',
      grade: 'Calificación (de 100)',
      comment: 'Comentario',
    },
    review: 'Tu revisión',
    reviewLead:
      'Todo lo que calificaste, en un archivo que otra persona que imparte el curso puede ' +
      'abrir y juntar con lo suyo. Lleva nombres y calificaciones; de los textos, solo los pasajes comentados.',
    reviewMake: 'Bajar mi revisión',
    reviewErrors: {
      'not-a-review':
        'Ese archivo no es una revisión guardada, o está incompleto. No se cambió nada.',
      'newer-review':
        'Esa revisión se hizo con una versión más nueva de esta página. No se cambió nada.',
      'too-large': 'Ese archivo es demasiado grande para ser una revisión. No se cambió nada.',
    },
    failed: 'No se pudo preparar el archivo. Tus calificaciones siguen aquí. Inténtalo otra vez.',
  },

  feedback: {
    title: (document: string) => `Retroalimentación: ${document}`,
    learner: 'Nombre',
    grade: 'Calificación',
    criterion: 'Criterio',
    result: 'Resultado',
    points: 'Puntos',
    comment: 'Comentario',
    passages: 'Comentarios en tu texto',
    carries: 'Tu retroalimentación, para abrirla en el curso',
    opens:
      'Para ver cada comentario junto a tu respuesta y mejorarla ahí mismo, abre este archivo en el ' +
      'curso, en «Mi retroalimentación».',
    aimAt: (level: string, asks: string) => `Para llegar a ${level}, la rúbrica pide: ${asks}.`,
    aim: (asks: string) => `Lo que busca la rúbrica: ${asks}.`,
    answer: (label: string, score: number, reached: string, next: string) =>
      `«${label}»: ${score} de 3 (${reached}). Lo que sigue: ${next}.`,
    bestAnswers: (n: number) =>
      n === 1 ? 'La otra respuesta ya tiene 3 de 3.' : `Las otras ${n} ya tienen 3 de 3.`,
  },
};
