/**
 * Sentences of going on from a file, and of what can be wrong with it. They load with what opens
 * files.
 */
import { answers } from './count.ts';

export const resumeMessages = {
  detail:
    'Si bajaste un reporte o una copia en otro equipo, ábrelo aquí: se junta con lo que ' +
    'hay en este y no se pierde ninguno de los dos textos.',
  button: 'Abrir un reporte o una copia',
  notLoaded:
    'No se pudo cargar lo que lee el archivo; quizá se cortó la conexión. Aquí no cambió nada: inténtalo de nuevo.',
  reading: 'Leyendo el archivo…',
  joined: ({
    added,
    changed,
    conflicts,
    chosen,
  }: {
    added: number;
    changed: number;
    conflicts: number;
    chosen: boolean;
  }) => {
    if (added + changed + conflicts === 0)
      return chosen
        ? 'Listo: se juntó lo que elegiste en los ejercicios.'
        : 'El archivo no traía nada que no estuviera ya aquí.';
    const parts = [
      added > 0 ? `se ${added === 1 ? 'agregó' : 'agregaron'} ${answers(added)}` : '',
      changed > 0 ? `se ${changed === 1 ? 'actualizó' : 'actualizaron'} ${answers(changed)}` : '',
    ].filter(Boolean);
    const kept =
      conflicts > 0
        ? `${conflicts === 1 ? 'Una respuesta era distinta' : `${conflicts} respuestas eran distintas`} ` +
          'en los dos lados: la otra queda como «versión anterior» debajo de su campo.'
        : '';
    return [parts.length > 0 ? `Listo: ${parts.join(' y ')}.` : 'Listo.', kept]
      .filter(Boolean)
      .join(' ');
  },
  edited:
    'El documento se cambió fuera del curso. Eso no entra solo a los campos: copia de ' +
    'aquí lo que quieras conservar y pégalo en su lugar.',
  editedGone: 'Al documento se le quitó texto fuera del curso; aquí el texto sigue completo.',
  otherName: (theirs: string) =>
    `El archivo está a nombre de ${theirs}. Si no es tuyo, no lo abras aquí: su texto se juntaría con el tuyo.`,
  joinAnyway: 'Es mío, júntalo',
  leave: 'No abrirlo',
  errors: {
    'not-a-report':
      'Ese archivo no es un reporte ni una copia de este curso. Busca el PDF, el documento ' +
      'de Word o la copia que bajaste de aquí; no cambió nada.',
    encrypted: 'Ese archivo tiene contraseña. Quítasela o baja otra copia; aquí no cambió nada.',
    damaged:
      'Ese archivo está incompleto o alguien cambió sus datos. Prueba con otra copia; aquí no cambió nada.',
    'no-record':
      'Ese archivo no trae los datos de tu trabajo: se pierden al imprimirlo como PDF o al ' +
      'guardarlo con algunos programas. Puedes copiar su texto a mano; aquí no cambió nada.',
    'other-course': 'Ese reporte es de otro curso. Aquí no cambió nada.',
    'newer-schema':
      'Ese reporte se hizo con una versión más nueva de este curso. Ábrelo en esa versión; aquí no cambió nada.',
    'answer-too-long':
      'Ese archivo trae una respuesta de más de 100,000 caracteres, y ninguna necesita tantos. Aquí no cambió nada.',
    'too-large': 'Ese archivo es demasiado grande para ser un reporte. Aquí no cambió nada.',
  },
};
