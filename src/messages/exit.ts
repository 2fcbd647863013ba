/** «Guardar y salir», and how it ended. */
import { answers } from './count.ts';

export const exitMessages = {
  saving: 'Guardando todo en el LMS…',
  savedTitle: 'Todo quedó guardado en el LMS',
  saved:
    'Ya puedes cerrar esta ventana o salir desde tu LMS. Al volver, «Seguir donde me quedé» te lleva ' +
    'a tu lugar.',
  reopen: 'Seguir en el curso',
  reopenRefused:
    'El LMS ya cerró esta sesión. Para seguir, sal y vuelve a abrir el curso desde tu LMS: tu trabajo está guardado.',
  failedTitle: 'Todavía no está en el LMS',
  failed: {
    'lms-refused':
      'El LMS no aceptó tu trabajo. Está completo en este navegador; inténtalo otra vez ' +
      'antes de salir, o descarga una copia en «Mi trabajo».',
    'lms-threw':
      'El LMS no responde. Tu trabajo está completo en este navegador; inténtalo otra vez ' +
      'antes de salir, o descarga una copia en «Mi trabajo».',
    'lms-offline':
      'No hay conexión. Tu trabajo está completo en este navegador; cuando vuelva la ' +
      'conexión se enviará solo si dejas el curso abierto.',
    'session-lost':
      'El LMS ya no acepta esta sesión. Tu trabajo está completo en este navegador: ' +
      'vuelve a abrir el curso desde el LMS y se enviará solo.',
    'session-over':
      'La sesión del LMS ya había terminado. Tu trabajo está completo en este navegador: ' +
      'vuelve a abrir el curso desde el LMS y se enviará solo.',
  },
  unprovenTitle: 'Enviado al LMS; aquí queda copia',
  unproven:
    'El LMS contestó que sí, pero no se pudo comprobar que tu trabajo llegó. Está completo en ' +
    'este navegador, y el curso lo vuelve a enviar mientras esté abierto y la próxima vez que ' +
    'lo abras aquí.',
  nowhere:
    'Ni el LMS ni este navegador lo aceptan. No cierres: descarga una copia en «Mi trabajo».',
  partTitle: 'Guardado, pero en el LMS no cupo todo',
  part: (left: number) =>
    `El LMS no tiene lugar para ${answers(left)}: ${left === 1 ? 'está' : 'están'} solo ` +
    'en este navegador. Si vas a seguir en otro equipo, descarga una copia en «Mi ' +
    'trabajo».',
  retry: 'Intentar de nuevo',
  stay: 'Volver al curso',
};
