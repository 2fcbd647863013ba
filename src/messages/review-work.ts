/**
 * Sentences of the review page about whose work it is, its versions, what two instructors said, and
 * comments on passages.
 */
import { counted, whole } from './count.ts';
import { decimal } from './decimal.ts';

const moment = new Intl.DateTimeFormat('es-MX', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

export const reviewWorkMessages = {
  versions: {
    again: 'Volvió a entregar',
    lead: (changed: number) =>
      changed === 0
        ? 'Entregó otro archivo; sus respuestas dicen lo mismo que en la versión ya revisada, salvo lo que se elige.'
        : `Entregó otra versión: ${counted(changed, 'respuesta cambió', 'respuestas cambiaron')}. ` +
          'La calificación anterior es solo una propuesta y no se devuelve hasta que la tomes o ' +
          'califiques de nuevo.',
    ungraded: (n: number) =>
      `Es la más reciente de ${n} versiones. Las anteriores no se habían calificado.`,
    take: 'Tomar lo anterior (T)',
    taken: 'Se tomaron las calificaciones y los comentarios de la versión anterior.',
    show: 'Ver qué cambió',
    hide: 'Leer sin marcas',
    legend: 'Lo subrayado es nuevo; lo tachado estaba en la versión anterior.',
    former: (date: string) => `Versión del ${date}`,
    formerGrade: (grade: string) => `Antes: ${grade}`,
    formerMark: (what: string) => `Antes: ${what}`,
    formerNote: 'Nota anterior',
    formerComment: 'Comentario anterior',
    formerPassage: (quote: string) => `Sobre «${quote}»`,
    none: 'Ninguna respuesta cambió de palabras.',
    answers: (date: string) => `Dice que responde a la retroalimentación del ${date}.`,
    attended: (done: number, of: number) =>
      `Marcó como ${of === 1 ? 'atendido' : 'atendidos'} ${whole(done)} de ` +
      `${counted(of, 'comentario', 'comentarios')}.`,
    comments: 'Los comentarios que recibió, y qué dice de ellos',
    done: 'Atendido:',
    open: 'Sin atender:',
    away:
      'La versión que se revisó no está abierta aquí: abre también su archivo para ver qué cambió, ' +
      'palabra por palabra.',
  },
  identity: {
    doubt: (name: string) =>
      `Puede ser otra versión del trabajo de ${name}, o el de otra persona. ¿De quién es?`,
    same: 'Es la misma persona',
    other: 'Son dos personas',
    see: 'Ver la otra entrega',
    sameWork: (names: string) => `El mismo trabajo está también en la entrega de ${names}.`,
    signed: (name: string) => `Firmado por ${name}`,
  },
  author: {
    label: 'Quién califica',
    hint: 'Tu nombre, para que un colega sepa de quién es cada calificación.',
    me: 'tú',
    unknown: 'alguien sin nombre',
  },
  agreement: {
    title: 'Lo que calificaron dos personas',
    same: (submissions: number, criteria: number, same: number, name: string) =>
      `Tú y ${name} calificaron por separado ${counted(criteria, 'criterio', 'criterios')} de ` +
      `${counted(submissions, 'entrega', 'entregas')}: coinciden en ${same} ` +
      `(${Math.round((100 * same) / criteria)} %).`,
    lean: (hundredths: number, name: string) =>
      hundredths === 0
        ? 'En lo demás nadie califica más alto que la otra persona.'
        : `En promedio, ${name} da ${Math.abs(hundredths)} puntos de cada 100 ` +
          `${hundredths > 0 ? 'más' : 'menos'} que tú en cada criterio.`,
    grades: (n: number, mean: number, most: number) =>
      `En ${counted(n, 'entrega que ambas personas terminaron', 'entregas que ambas personas terminaron')}, ` +
      `la calificación difiere ${decimal(mean, 1)} puntos de 100 en promedio y ` +
      `${decimal(most, 1)} como máximo.`,
  },
  join: {
    done: (reviews: number) =>
      `Se juntó la revisión de ${counted(reviews, 'entrega', 'entregas')}.`,
    conflicts: (n: number) =>
      n === 0
        ? 'No hay desacuerdos.'
        : `${counted(n, 'desacuerdo', 'desacuerdos')} por resolver: mientras tanto queda lo que ves primero.`,
    title: 'Desacuerdos por resolver',
    lead: 'Dos personas calificaron lo mismo sin haber visto lo de la otra. Elige qué queda; puedes deshacerlo.',
    mine: 'La mía',
    theirs: 'La suya',
    of: (who: string) => `De ${who}`,
    yours: 'Tuya',
    at: (at: number) => (at > 0 && at < Date.now() + 86_400_000 ? moment.format(at) : ''),
    allMine: 'Todas las mías',
    allTheirs: 'Todas las suyas',
    comment: 'Comentario general',
    note: (label: string) => `Nota: ${label}`,
    passage: 'Comentario sobre un pasaje',
    none: 'Sin calificar',
    open: 'Ver la entrega',
    weightsTitle: 'Puntos distintos',
    weightsLead:
      'La otra revisión da otros puntos a estos criterios. No se cambió nada: los puntos valen ' +
      'para todas las entregas.',
    weight: (label: string, mine: string, theirs: string) =>
      `${label}: aquí ${mine}, en la otra ${theirs}`,
    takeWeights: 'Usar los suyos',
    keepWeights: 'Conservar los míos',
    refused: (n: number) =>
      `No se tomaron ${counted(n, 'puntaje', 'puntajes')} de la otra revisión: son de criterios que ` +
      'aquí no existen o no están entre 0 y 100.',
    zero: 'Con los puntos de la otra revisión una rúbrica se quedaría en cero: se conservan los de aquí.',
    undo: 'Deshacer la unión',
    undone: 'Se deshizo la unión: todo quedó como antes de abrir esa revisión.',
    more: (n: number) => `y ${counted(n, 'más', 'más')}`,
  },
  passages: {
    add: 'Comentar lo seleccionado',
    hint: 'Selecciona un pasaje del texto para comentarlo.',
    label: (quote: string) => `Comentario sobre «${quote}»`,
    remove: 'Quitar el comentario',
    moved: 'El pasaje cambió; el comentario quedó aquí.',
    list: 'Comentarios en el texto',
    go: (quote: string) => `Ir al pasaje «${quote}»`,
  },
  bank: {
    hint: 'Con / y unas letras se agrega una frase guardada.',
    list: 'Frases que coinciden',
    none: 'Ninguna frase coincide.',
    next: (level: string) => `Lo que pide «${level}»`,
  },
  similar: {
    seen: 'Visto',
    unseen: 'Volver a mostrar',
    seenCount: (n: number) => `${counted(n, 'par ya visto', 'pares ya vistos')}`,
  },
  question: {
    title: 'Una pregunta, todo el grupo',
    pick: 'Pregunta',
    lead:
      'Las respuestas casi iguales están juntas: una calificación vale para todas las del grupo y ' +
      'se puede deshacer con U.',
    busy: (share: number) => `Juntando respuestas, ${Math.round(100 * share)} %`,
    groups: (groups: number, answers: number) =>
      `${counted(answers, 'respuesta', 'respuestas')} en ${counted(groups, 'grupo', 'grupos')}`,
    done: (done: number, of: number) => `${whole(done)} de ${whole(of)} con puntos`,
    group: (n: number) => `Puntos para el grupo de respuestas ${whole(n)}`,
    size: (n: number) => counted(n, 'respuesta', 'respuestas'),
    empty: 'Sin respuesta',
    mixed: 'puntos distintos',
    marked: (n: number) => `Se calificaron ${counted(n, 'respuesta', 'respuestas')}.`,
    undone: 'Se deshizo la última calificación.',
    keys:
      'J y K para moverte, 0 a 3 (o 1 a 5) para calificar el grupo, Enter para ver de quiénes ' +
      'son, U para deshacer.',
    who: (name: string, criterion: string) => (criterion === '' ? name : `${name}, ${criterion}`),
  },
};
